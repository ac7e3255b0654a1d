package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.CallDetails;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallStatus;
import io.voiceai.error.FailureKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Group D, second part: texts of the vendor's that nobody may trust. */
class TextRowsTest {
    @Test
    @Row("D11")
    void aMessageThatIsMeantForNoLog(RowRun row) {
        row.everywhere(one -> {
            String callee = Canary.number();
            String code = one.adapter.businessCodes().get(0);
            for (String message : new String[] {
                "bad\\r\\n2026-11-21 WARN forged line",
                "\\u001b[31mred\\u0007",
                "callee " + callee + " and " + callee.substring(3) + " is blocked",
                "x".repeat((1 << 20) - 400)
            }) {
                one.vendor()
                        .always(Reaction.json(200, one.adapter.error(code, message))
                                .refusing());
                Outcome outcome = one.place()
                        .failed(FailureKind.REJECTED)
                        .answered()
                        .code(code)
                        .counted(1, 0)
                        .requests(1);
                assertThat(outcome.failure().getMessage()).hasSizeLessThan(800);
                assertThat(outcome.failure().getMessage().chars()).noneMatch(Character::isISOControl);
            }
        });
    }

    /** AICCS is the vendor that wraps a dialogue into a text. */
    @Test
    @Row("D14")
    void aTranscriptThatIsBroken(RowRun row) {
        row.at(Adapter.only("AliyunAiccs"), one -> {
            for (String dialogue : new String[] {"[{\\\"role\\\":", "not json", "{}", "[1,null]"}) {
                String data = "\"Data\":{\"CallStatus\":2,\"DialogContent\":\"" + dialogue + "\"}";
                one.vendor().always(Reaction.json(200, "{\"RequestId\":\"r\",\"Code\":\"OK\"," + data + "}"));
                CallDetail detail = one.form.run(((CallDetails) one.provider()).detailing(one.ref(Instant.now())));
                assertThat(detail.status()).isEqualTo(CallStatus.ENDED);
                assertThat(detail.transcript()).isEmpty();
                assertThat(detail.raw()).contains(dialogue);
            }
        });
    }
}
