package io.voiceai.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTest {
    private static final CallRef REF = CallRef.of("p", Map.of("Id", "1"), Instant.EPOCH);

    @ParameterizedTest
    @CsvSource({
        "200, COMPLETED", "486, BUSY", "600, BUSY", "480, NO_ANSWER", "408, NO_ANSWER", "603, DECLINED",
        "487, CANCELLED", "404, INVALID_NUMBER", "403, BLOCKED", "503, FAILED", "999, UNKNOWN", "181, UNKNOWN"
    })
    void sipCodesHaveAWord(int code, HangupCause.Kind kind) {
        HangupCause cause = HangupCause.ofSip(code, code + " - Text");

        assertThat(cause.kind()).isEqualTo(kind);
        assertThat(cause.sipCode()).contains(code);
        assertThat(cause.vendorText()).contains(code + " - Text");
    }

    @Test
    void onlyEndedIsEnded() {
        for (CallStatus status : CallStatus.values()) {
            assertThat(CallDetail.of(REF, status).build().ended()).isEqualTo(status == CallStatus.ENDED);
        }
    }

    @Test
    void nothingThatAVendorToldIsShown() {
        CallDetail detail = CallDetail.of(REF, CallStatus.ENDED)
                .callee(PhoneNumber.of("+8617300000533"))
                .transcript(List.of(new TranscriptTurn(Speaker.CALLEE, "我是张三", true)))
                .tags(List.of(new OutputTag("意向", List.of("高"), Optional.empty())))
                .recordings(List.of(
                        new Recording(URI.create("https://x.example/a.wav?Signature=canary"), Optional.empty())))
                .variables(Map.of("name", "张三"))
                .raw("{\"phone\":\"17300000533\"}")
                .build();

        assertThat(List.of(detail, detail.transcript(), detail.tags(), detail.recordings()))
                .allSatisfy(part -> assertThat(part.toString()).doesNotContain("17300000533", "张三", "高", "canary"));
    }

    @Test
    void aCalleeOfATaskShowsNoNumberAndNoReference() {
        TaskCall call = new TaskCall(
                Optional.of(PhoneNumber.of("+8617300000533")),
                TaskCallState.ANSWERED,
                Optional.of("canary"),
                List.of(REF, REF),
                Optional.empty());

        assertThat(call).hasToString("TaskCall[ANSWERED, 2 calls]");
    }

    @Test
    void aLegShowsItsNumberMasked() {
        CallLeg leg = new CallLeg(
                "ch",
                Optional.empty(),
                Optional.of("17300000533"),
                LegState.ANSWERED,
                Optional.empty(),
                Optional.empty());

        assertThat(leg).asString().startsWith("CallLeg[customer, …33").doesNotContain("17300000533");
    }

    @Test
    void anAcknowledgementWithoutARequestIdHasAnEmptyOne() {
        assertThat(Acknowledgement.of(null, "{}")).isEqualTo(new Acknowledgement("", "{}"));
        assertThat(Acknowledgement.of("R1", "{}").requestId()).isEqualTo("R1");
    }

    @Test
    void aRequestThatOneProviderCannotCarryOutNamesIt() {
        VoiceAiException refused = VoiceAiException.invalidRequest("toy", "hours", "is missing", "Set it");
        assertThat(refused).hasMessage("toy: hours: is missing. Set it.");
        assertThat(refused.provider()).contains("toy");
        assertThat(refused.field()).contains("hours");
        assertThat(refused.kind()).isEqualTo(FailureKind.INVALID_REQUEST);
    }

    @Test
    void whatWasHandedOverCanNoLongerBeChanged() {
        List<TranscriptTurn> turns = new java.util.ArrayList<>();
        CallDetail detail =
                CallDetail.of(REF, CallStatus.ENDED).transcript(turns).build();

        turns.add(new TranscriptTurn(Speaker.CALLEE, "x", false));

        assertThat(detail.transcript()).isEmpty();
    }

    @Test
    void whetherACallWasAnsweredIsToldByWhateverTellsIt() {
        CallRef ref = CallRef.of("p", Map.of("Id", "1"), Instant.EPOCH);
        TranscriptTurn turn = new TranscriptTurn(Speaker.CALLEE, "yes?", false);
        CallDetail.Builder ended = CallDetail.of(ref, CallStatus.ENDED);

        assertThat(ended.build().answered()).isEmpty();
        assertThat(ended.hangupCause(HangupCause.of(HangupCause.Kind.BUSY, null, null))
                        .build()
                        .answered())
                .contains(false);
        assertThat(ended.hangupCause(null).talkTime(Duration.ZERO).build().answered())
                .contains(false);
        assertThat(ended.transcript(List.of(turn)).build().answered())
                .as("a talk of less than a second")
                .contains(true);
        assertThat(ended.transcript(List.of())
                        .talkTime(Duration.ofSeconds(3))
                        .build()
                        .answered())
                .contains(true);
        assertThat(CallDetail.of(ref, CallStatus.ANSWERED)
                        .transcript(List.of(turn))
                        .build()
                        .answered())
                .as("while it lives")
                .isEmpty();
    }
}
