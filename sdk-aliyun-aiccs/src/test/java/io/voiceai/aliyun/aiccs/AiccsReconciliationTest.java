package io.voiceai.aliyun.aiccs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.auth.Credentials;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.call.Reconciliation.Outcome;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.FailureKind;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.event.CallEnded;
import io.voiceai.event.EventHead;
import io.voiceai.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A lost single call is found behind an id that stood in a broken answer, and by no other means. */
class AiccsReconciliationTest extends ReceiptSamples {
    /** Noon in China. */
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");

    private static final Instant MIDNIGHT = Instant.parse("2026-03-04T16:00:00Z");
    private static final String REFUSED = "{\"Code\":\"isv.INVALID_PARAMETERS\",\"RequestId\":\"R\",\"Message\":\"m\"}";

    private final MovableClock clock = new MovableClock(NOON.plusSeconds(60));

    private AliyunAiccs aiccs(CannedServer server) {
        return AliyunAiccs.builder()
                .endpoint(server.uri())
                .plainHttpOnLoopback()
                .clock(clock)
                .credentials(Credentials.of("id", "secret"))
                .build();
    }

    private static UnresolvedCall lost(Instant from, Instant to, String... candidates) {
        return new UnresolvedCall(
                "aliyun-aiccs",
                "order-42",
                PhoneNumber.of("+8617300000533"),
                Optional.of("app-1"),
                from,
                to,
                List.of(candidates));
    }

    private static UnresolvedCall lost(String... candidates) {
        return lost(NOON, NOON.plusSeconds(20), candidates);
    }

    private static String call(String id, int status) {
        return "{\"Code\":\"OK\",\"RequestId\":\"R\",\"Success\":true,\"Data\":{\"CallId\":\"" + id
                + "\",\"CallStatus\":" + status + ",\"DialogContent\":\"[]\"}}";
    }

    private Reconciliation look(CannedServer server, UnresolvedCall lost) {
        try (AliyunAiccs aiccs = aiccs(server)) {
            return aiccs.reconcile(lost);
        }
    }

    @Test
    void withoutAnIdNothingIsSentAndOnlyTimeTells() {
        try (CannedServer server = new CannedServer(200, call("c-1", 2))) {
            assertThat(look(server, lost()).outcome()).isEqualTo(Outcome.NOT_YET);
            clock.advance(Duration.ofHours(3));
            assertThat(look(server, lost()).outcome()).isEqualTo(Outcome.GONE);

            assertThat(server.requests()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, QUEUED", "1, ANSWERED", "2, ENDED", "7, UNKNOWN"})
    void anIdThatTheVendorKnowsIsTheCall(int vendorStatus, CallStatus status) {
        try (CannedServer server = new CannedServer(200, call("c-1", vendorStatus))) {
            FoundCall found = look(server, lost("c-1")).call().orElseThrow();

            assertThat(found.status()).isEqualTo(status);
            assertThat(found.ref()).isEqualTo(CallRef.of("aliyun-aiccs", Map.of("CallId", "c-1"), NOON));
            assertThat(server.received())
                    .singleElement()
                    .satisfies(asked -> assertThat(asked)
                            .containsEntry("Action", "GetCallDialogContent")
                            .containsEntry("CallDate", "2026-03-04")
                            .containsEntry("CallId", "c-1"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Code\":\"OK\",\"RequestId\":\"R\",\"Success\":true}",
                "{\"Code\":\"OK\",\"RequestId\":\"R\",\"Success\":true,\"Data\":{}}",
                "{\"Code\":\"OK\",\"RequestId\":\"R\",\"Success\":true,\"Data\":{\"CallId\":\"c-2\",\"CallStatus\":1}}",
                REFUSED
            })
    void anIdThatTheVendorDoesNotConfirmIsNone(String answer) {
        try (CannedServer server = new CannedServer(200, answer)) {
            assertThat(look(server, lost("c-1")).outcome()).isEqualTo(Outcome.NOT_YET);
        }
    }

    @Test
    void twoIdsThatTheVendorKnowsAreBothTold() {
        Function<Map<String, String>, String> echo = asked -> call(asked.get("CallId"), 1);
        try (CannedServer server = new CannedServer(echo)) {
            assertThat(look(server, lost("c-1", "c-2")).outcome()).isEqualTo(Outcome.FOUND_MULTIPLE);
        }
    }

    @Test
    void aCallThatWasLostAroundMidnightMayBeOfEitherDay() {
        Function<Map<String, String>, String> secondDay =
                asked -> asked.get("CallDate").equals("2026-03-05") ? call("c-1", 1) : REFUSED;
        try (CannedServer server = new CannedServer(secondDay)) {
            FoundCall found = look(server, lost(MIDNIGHT.minusSeconds(5), MIDNIGHT.plusSeconds(5), "c-1"))
                    .call()
                    .orElseThrow();

            assertThat(found.ref().placedAt()).isEqualTo(MIDNIGHT);
            assertThat(server.received())
                    .extracting(asked -> asked.get("CallDate"))
                    .containsExactly("2026-03-04", "2026-03-05");
        }
    }

    @Test
    void aCallOfTheFirstDayIsNotAskedForTwice() {
        try (CannedServer server = new CannedServer(200, call("c-1", 1))) {
            FoundCall found = look(server, lost(MIDNIGHT.minusSeconds(5), MIDNIGHT.plusSeconds(5), "c-1"))
                    .call()
                    .orElseThrow();

            assertThat(found.ref().placedAt()).isEqualTo(MIDNIGHT.minusSeconds(5));
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void aQuestionThatFailsLeavesItOpen() {
        clock.advance(Duration.ofHours(9));
        String forbidden = "{\"Code\":\"Forbidden.RAM\",\"RequestId\":\"R\",\"Message\":\"m\"}";
        try (CannedServer server = new CannedServer(403, forbidden)) {
            assertThatThrownBy(() -> look(server, lost("c-1")))
                    .isInstanceOfSatisfying(
                            VoiceAiException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(FailureKind.AUTH));
        }
    }

    @Test
    void theReceiptOfALostCallResolvesIt() {
        try (CannedServer server = new CannedServer(500, "<html>no</html>");
                AliyunAiccs aiccs = aiccs(server)) {
            OutboundCall call = OutboundCall.to("+8613800000000")
                    .from("+8657188000000")
                    .agent("app-1")
                    .reference("order-1")
                    .build();
            assertThatThrownBy(() -> aiccs.place(call)).isInstanceOf(OutcomeUnknownException.class);
            EventHead receipt = only(CallEnded.class, LLM_REPORT).head();

            aiccs.placements().found(receipt.reference().orElseThrow(), receipt.keys());

            assertThat(aiccs.placements().unresolved()).isEmpty();
            assertThat(aiccs.placements().running()).singleElement().satisfies(made -> {
                assertThat(made.keys()).isEqualTo(Map.of("CallId", "1^2"));
                assertThat(receipt.concerns(made)).isTrue();
                assertThat(made.placedAt()).isEqualTo(clock.instant());
            });
        }
    }
}
