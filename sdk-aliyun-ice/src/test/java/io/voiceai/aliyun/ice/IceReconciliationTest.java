package io.voiceai.aliyun.ice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.aliyun.ice.CannedServer.Reply;
import io.voiceai.auth.Credentials;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.call.Reconciliation.Outcome;
import io.voiceai.call.Steer;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.FailureKind;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A lost call is looked for by the correlation id in its user data, and nothing else is taken for it. */
class IceReconciliationTest {
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    private static final String NOTHING = page();
    private static final String REFUSED = "{\"RequestId\":\"R\",\"Code\":\"InvalidParameter\",\"Message\":\"no\"}";

    private final MovableClock clock = new MovableClock(NOON.plusSeconds(30));

    private AliyunIce ice(CannedServer server) {
        return AliyunIce.builder()
                .endpoint(server.uri())
                .plainHttpOnLoopback()
                .clock(clock)
                .credentials(Credentials.of("id", "secret"))
                .build();
    }

    private static UnresolvedCall lost(String... candidates) {
        return new UnresolvedCall(
                "aliyun-ice",
                "order-42",
                PhoneNumber.of("+8617300000533"),
                Optional.of("agent-7"),
                NOON,
                NOON.plusSeconds(20),
                List.of(candidates));
    }

    private static String page(String... items) {
        return "{\"RequestId\":\"R1\",\"Instances\":[" + String.join(",", items) + "]}";
    }

    private static String item(String reference, String status) {
        return "{\"Status\":\"" + status + "\",\"UserData\":\"{\\\"city\\\":\\\"x\\\",\\\"voiceai.reference\\\":\\\""
                + reference + "\\\"}\",\"RuntimeConfig\":{}}";
    }

    private static String instance(String reference) {
        return "{\"RequestId\":\"R2\",\"Instance\":{\"SessionId\":\"s-9\",\"GmtCreate\":\"2026-03-04T04:00:03Z\","
                + item(reference, "Executing").substring(1) + "}";
    }

    /** Answers the list with one page, whatever page is asked for, and each instance with another answer. */
    private static CannedServer server(String list, Reply described) {
        return new CannedServer(action -> action.equals("ListAIAgentInstance") ? new Reply(200, list) : described);
    }

    private Reconciliation look(CannedServer server, UnresolvedCall lost) {
        try (AliyunIce ice = ice(server)) {
            return ice.reconcile(lost);
        }
    }

    @Test
    void theListIsAskedForTheAgentsCallsOfThatTime() {
        try (CannedServer server = new CannedServer(200, page(item("order-42", "Created")))) {
            clock.advance(Duration.ofHours(1));

            Reconciliation result = look(server, lost());

            assertThat(result.outcome()).isEqualTo(Outcome.FOUND);
            FoundCall found = result.call().orElseThrow();
            assertThat(found.status()).isEqualTo(CallStatus.QUEUED);
            assertThat(found.ref()).isEqualTo(CallRef.of("aliyun-ice", Map.of("Reference", "order-42"), NOON));
            assertThat(server.actions()).containsExactly("ListAIAgentInstance");
            assertThat(server.parameter("AIAgentId")).isEqualTo("agent-7");
            assertThat(server.parameter("StartTime")).isEqualTo("2026-03-04T03:59:00Z");
            assertThat(server.parameter("EndTime")).isEqualTo("2026-03-04T04:02:20Z");
            assertThat(server.parameter("PageNumber")).isEqualTo("1");
            assertThat(server.parameter("PageSize")).isEqualTo("100");
        }
    }

    @Test
    void theWindowDoesNotReachIntoTheFuture() {
        clock.advance(Duration.ofMillis(1));
        try (CannedServer server = new CannedServer(200, NOTHING)) {
            assertThat(look(server, lost()).outcome()).isEqualTo(Outcome.NOT_YET);

            assertThat(server.parameter("EndTime")).isEqualTo("2026-03-04T04:00:31Z");
        }
    }

    @Test
    void onlyTheVeryReferenceCounts() {
        String others = page(
                item("order-421", "Executing"),
                item("ORDER-42", "Executing"),
                "{\"UserData\":\"order-42\"}",
                "{\"UserData\":\"{\\\"reference\\\":\\\"order-42\\\"}\"}",
                "{\"Status\":\"Executing\"}");
        try (CannedServer server = new CannedServer(200, others)) {
            assertThat(look(server, lost()).outcome()).isEqualTo(Outcome.NOT_YET);
        }
    }

    @Test
    void everyPageIsReadUntilOneIsNotFull() {
        String full = page(Collections.nCopies(100, item("order-1", "Finished")).toArray(String[]::new));
        List<String> pages = new ArrayList<>(List.of(full, page(item("order-42", "Finished"))));
        try (CannedServer server = new CannedServer(action -> new Reply(200, pages.remove(0)))) {
            assertThat(look(server, lost()).call().orElseThrow().status()).isEqualTo(CallStatus.ENDED);

            assertThat(server.parameter("PageNumber")).isEqualTo("2");
        }
    }

    @Test
    void moreCallsThanTheVendorListsSayNothing() {
        String full = page(Collections.nCopies(100, item("order-1", "Finished")).toArray(String[]::new));
        clock.advance(Duration.ofHours(9));
        try (CannedServer server = new CannedServer(200, full)) {
            assertThatThrownBy(() -> look(server, lost()))
                    .isInstanceOfSatisfying(
                            VoiceAiException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(FailureKind.BAD_RESPONSE));
            assertThat(server.requests()).isEqualTo(100);
        }
    }

    @Test
    void anIdOfABrokenAnswerIsTheCallsIfItsUserDataSaysSo() {
        try (CannedServer server = server(page(item("order-42", "Executing")), new Reply(200, instance("order-42")))) {
            Reconciliation result = look(server, lost("i-9"));

            assertThat(result.outcome()).isEqualTo(Outcome.FOUND);
            FoundCall found = result.call().orElseThrow();
            assertThat(found.status()).isEqualTo(CallStatus.ANSWERED);
            assertThat(found.ref().keys()).isEqualTo(Map.of("InstanceId", "i-9", "SessionId", "s-9"));
            assertThat(found.ref().placedAt()).isEqualTo(NOON.plusSeconds(3));
            assertThat(server.parameter(1, "InstanceId")).isEqualTo("i-9");
        }
    }

    @Test
    void anIdOfAnotherCallIsNotTheLostOne() {
        try (CannedServer server = server(NOTHING, new Reply(200, instance("order-43")))) {
            assertThat(look(server, lost("i-9")).outcome()).isEqualTo(Outcome.NOT_YET);
        }
    }

    @Test
    void anIdThatTheVendorDoesNotKnowIsNone() {
        try (CannedServer server = server(page(item("order-42", "Executing")), new Reply(400, REFUSED))) {
            Reconciliation result = look(server, lost("i-8", "i-9"));

            assertThat(result.call().orElseThrow().ref().keys()).containsOnlyKeys("Reference");
            assertThat(server.actions())
                    .containsExactly("DescribeAIAgentInstance", "DescribeAIAgentInstance", "ListAIAgentInstance");
        }
    }

    @Test
    void anIdThatCouldNotBeAskedForLeavesItOpen() {
        clock.advance(Duration.ofHours(9));
        try (CannedServer server = server(NOTHING, new Reply(403, REFUSED.replace("InvalidParameter", "Forbidden")))) {
            assertThatThrownBy(() -> look(server, lost("i-9")))
                    .isInstanceOfSatisfying(
                            VoiceAiException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(FailureKind.AUTH));
            assertThat(server.actions()).doesNotContain("ListAIAgentInstance");
        }
    }

    @Test
    void aSecondCallOfTheSameReferenceIsNotHidden() {
        String two = page(item("order-42", "Executing"), item("order-42", "Finished"));
        try (CannedServer server = server(two, new Reply(200, instance("order-42")))) {
            Reconciliation result = look(server, lost("i-9"));

            assertThat(result.outcome()).isEqualTo(Outcome.FOUND_MULTIPLE);
            assertThat(result.calls())
                    .extracting(FoundCall::ref)
                    .extracting(ref -> ref.key("InstanceId"))
                    .containsExactly(Optional.of("i-9"), Optional.empty());
        }
    }

    @Test
    void twoIdsThatAreBothTheCallsAreBothTold() {
        try (CannedServer server = server(NOTHING, new Reply(200, instance("order-42")))) {
            assertThat(look(server, lost("i-8", "i-9")).calls())
                    .extracting(found -> found.ref().require("InstanceId"))
                    .containsExactly("i-8", "i-9");
        }
    }

    @Test
    void withoutAnAgentNothingCanBeAskedFor() {
        UnresolvedCall nobody = new UnresolvedCall(
                "aliyun-ice", "order-42", PhoneNumber.of("+8617300000533"), Optional.empty(), NOON, NOON, List.of());
        try (CannedServer server = new CannedServer(200, NOTHING)) {
            assertThatThrownBy(() -> look(server, nobody))
                    .isInstanceOfSatisfying(
                            VoiceAiException.class,
                            failure -> assertThat(failure.field()).contains("unresolvedCall"));
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void whatTheListFoundCanBeHungUpAndReadOnceACallbackNamesIt() {
        String dialogue = "{\"RequestId\":\"R3\",\"Dialogues\":[{\"Producer\":\"agent\",\"Text\":\"hello\"}]}";
        try (CannedServer server = new CannedServer(action -> switch (action) {
                    case "StartAIAgentOutboundCall" -> new Reply(0, "");
                    case "ListAIAgentInstance" -> new Reply(200, page(item("order-42", "Executing")));
                    case "ListAIAgentDialogues" -> new Reply(200, dialogue);
                    case "DescribeAIAgentInstance" -> new Reply(200, instance("order-42"));
                    default -> new Reply(200, "{\"RequestId\":\"R4\"}");
                });
                AliyunIce ice = ice(server)) {
            OutboundCall call = OutboundCall.to("+8617300000533")
                    .from("+8618300000333")
                    .agent("agent-7")
                    .reference("order-42")
                    .build();
            assertThatThrownBy(() -> ice.place(call)).isInstanceOf(OutcomeUnknownException.class);
            UnresolvedCall lost = ice.placements().unresolved("order-42").orElseThrow();
            CallRef listed = ice.reconcile(lost).call().orElseThrow().ref();
            int before = server.requests();

            assertThatThrownBy(() -> ice.hangUp(listed)).hasMessageContaining("no InstanceId");
            assertThatThrownBy(() -> ice.detail(listed)).hasMessageContaining("no InstanceId");
            assertThatThrownBy(() -> ice.steer(Steer.say(listed, "hello"))).hasMessageContaining("no InstanceId");
            assertThat(server.requests()).isEqualTo(before);

            ice.placements().found("order-42", Map.of("InstanceId", "i-9"));
            CallRef named = ice.placements().running().get(0);
            ice.hangUp(named);
            assertThat(server.parameter("InstanceId")).isEqualTo("i-9");
            CallDetail detail = ice.detail(named);
            assertThat(detail.transcript()).extracting(TranscriptTurn::text).containsExactly("hello");
            assertThat(server.parameter("SessionId")).isEqualTo("s-9");
        }
    }
}
