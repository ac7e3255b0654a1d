package io.voiceai.aliyun.aiccs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.error.HangupUnconfirmedException;
import io.voiceai.http.HttpSettings;
import io.voiceai.spi.Effect;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the vendor's record decides where its answer to a hang-up only says that it failed. */
class AiccsHangupTest extends AiccsCannedTest {
    private static final CallRef CALL = CallRef.of("aliyun-aiccs", Map.of("CallId", "1^2"), NOON);

    private String hangup = "{\"RequestId\":\"R7\",\"Code\":\"OK\",\"Result\":false}";
    private String record = "";

    @Override
    String answer(Map<String, String> parameters) {
        return parameters.get("Action").equals("HangupOperate") ? hangup : record;
    }

    @Override
    AliyunAiccs.Builder builder() {
        return super.builder()
                .http(HttpSettings.builder()
                        .deadline(Effect.END, Duration.ofMillis(300))
                        .build());
    }

    @Test
    void aCallWhoseRecordSaysThatItEndedIsOver() {
        record = data("{\"CallStatus\":2}");

        HangupResult result = aiccs.hangUp(Hangup.of(CALL));

        assertThat(result.outcome()).isEqualTo(HangupResult.Outcome.ALREADY_ENDED);
        assertThat(aiccs.hangUpAsync(Hangup.of(CALL)).join().outcome()).isEqualTo(HangupResult.Outcome.ALREADY_ENDED);
    }

    @Test
    void anErrorCodeIsNotAskedAbout() {
        hangup = "{\"RequestId\":\"R7\",\"Code\":\"Brand.New\",\"Message\":\"no\"}";
        record = data("{\"CallStatus\":2}");

        HangupUnconfirmedException failure =
                catchThrowableOfType(HangupUnconfirmedException.class, () -> aiccs.hangUp(Hangup.of(CALL)));

        assertThat(failure.vendorCode()).contains("Brand.New");
        assertThat(server.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Success\":true,\"Data\":{\"CallStatus\":1}}",
                "{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Success\":true}",
                "{\"RequestId\":\"R1\",\"Code\":\"InvalidParameter.CallId\",\"Message\":\"no\"}"
            })
    void anyOtherRecordLeavesItUnconfirmed(String json) {
        record = json;

        HangupUnconfirmedException failure = unconfirmed();
        for (int i = 0; i < 5 && failure.requestId().isEmpty(); i++) {
            // An attempt that begins in the last milliseconds is cut off before the vendor answers.
            failure = unconfirmed();
        }

        assertThat(failure.requestId()).contains("R7");
        assertThat(failure.callId()).contains("CallId 1^2");
    }

    private HangupUnconfirmedException unconfirmed() {
        return catchThrowableOfType(HangupUnconfirmedException.class, () -> aiccs.hangUp(Hangup.of(CALL)));
    }
}
