package io.voiceai.aliyun.ccc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.aliyun.ccc.CannedServer.Reply;
import io.voiceai.auth.Credentials;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.call.Reconciliation.Outcome;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lost call is one to its callee that began in its time, or the one whose id stood in a broken answer. */
class CccReconciliationTest {
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    private static final String UNWRITTEN = "{\"Code\":\"OK\",\"RequestId\":\"R\",\"HttpStatusCode\":200}";

    private final MovableClock clock = new MovableClock(NOON.plus(Duration.ofMinutes(30)));

    private AliyunCcc ccc(CannedServer server) {
        return AliyunCcc.builder()
                .endpoint(server.uri())
                .plainHttpOnLoopback()
                .instanceId("ccc-test")
                .clock(clock)
                .credentials(Credentials.of("id", "secret"))
                .build();
    }

    private static UnresolvedCall lost(Optional<String> agent, String... candidates) {
        return new UnresolvedCall(
                "aliyun-ccc",
                "order-42",
                PhoneNumber.of("+8617300000533"),
                agent,
                NOON,
                NOON.plusSeconds(20),
                List.of(candidates));
    }

    private static UnresolvedCall lost(String... candidates) {
        return lost(Optional.of("flow-1"), candidates);
    }

    private static String page(String... items) {
        return "{\"Code\":\"OK\",\"RequestId\":\"R1\",\"HttpStatusCode\":200,\"Data\":{\"PageNumber\":1,\"PageSize\":100,"
                + "\"TotalCount\":" + items.length + ",\"List\":[" + String.join(",", items) + "]}}";
    }

    private static String item(String id, Instant startedAt, String... more) {
        return "{\"ContactId\":\"" + id + "\",\"InstanceId\":\"ccc-test\",\"ContactType\":\"PREDICTIVE\","
                + "\"CalledNumber\":\"17300000533\",\"CallingNumber\":\"18300000333\",\"StartTime\":"
                + startedAt.toEpochMilli() + String.join("", more) + "}";
    }

    private static String record(String more) {
        return "{\"Code\":\"OK\",\"RequestId\":\"R2\",\"HttpStatusCode\":200,\"Data\":{\"ContactId\":\"job-9\"" + more
                + "}}";
    }

    private static CannedServer server(String list, Reply record) {
        return new CannedServer(action -> action.equals("ListCallDetailRecordsV2") ? new Reply(200, list) : record);
    }

    private Reconciliation look(CannedServer server, UnresolvedCall lost) {
        try (AliyunCcc ccc = ccc(server)) {
            return ccc.reconcile(lost);
        }
    }

    @Test
    void theRecordsOfCallsToTheCalleeSinceThenAreAskedFor() {
        String ended = ",\"ReleaseTime\":1772596830000,\"ReleaseReason\":\"486:USER_BUSY\"";
        try (CannedServer server = new CannedServer(200, page(item("job-1", NOON.plusSeconds(2), ended)))) {
            Reconciliation result = look(server, lost());

            assertThat(result.outcome()).isEqualTo(Outcome.FOUND);
            FoundCall found = result.call().orElseThrow();
            assertThat(found.status()).isEqualTo(CallStatus.ENDED);
            assertThat(found.ref())
                    .isEqualTo(CallRef.of(
                            "aliyun-ccc", Map.of("InstanceId", "ccc-test", "JobId", "job-1"), NOON.plusSeconds(2)));
            assertThat(server.actions()).containsExactly("ListCallDetailRecordsV2");
            assertThat(server.parameter("InstanceId")).isEqualTo("ccc-test");
            assertThat(server.parameter("CalledNumber")).isEqualTo("17300000533");
            assertThat(server.parameter("StartTime"))
                    .isEqualTo(String.valueOf(NOON.minusSeconds(60).toEpochMilli()));
            assertThat(server.parameter("EndTime"))
                    .isEqualTo(String.valueOf(NOON.plusSeconds(35 * 60).toEpochMilli()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"ReleaseTime\":1772596830000", "\"ReleaseReason\":\"r\"", "\"ContactDisposition\":\"Reject\""})
    void anyWordOfAnEndIsOne(String end) {
        try (CannedServer server = new CannedServer(200, page(item("job-1", NOON, ",", end)))) {
            assertThat(look(server, lost()).call().orElseThrow().status()).isEqualTo(CallStatus.ENDED);
        }
    }

    @Test
    void withoutAWordOfAnEndTheStateIsNotKnown() {
        try (CannedServer server = new CannedServer(200, page(item("job-1", NOON)))) {
            assertThat(look(server, lost()).call().orElseThrow().status()).isEqualTo(CallStatus.UNKNOWN);
        }
    }

    @Test
    void callsOfAnotherTimeOfAnotherCalleeOrFromTheCalleeAreNotTheLostOne() {
        String others = page(
                item("job-1", NOON.minusSeconds(61)),
                item("job-2", NOON.plusSeconds(141)),
                item("job-3", NOON).replace("17300000533", "17300000534"),
                item("job-4", NOON).replace("PREDICTIVE", "Inbound"),
                item(" ", NOON));
        try (CannedServer server = new CannedServer(200, others)) {
            assertThat(look(server, lost()).outcome()).isEqualTo(Outcome.NOT_YET);
        }
    }

    @Test
    void aRecordThatTellsLittleMayBeTheLostOne() {
        try (CannedServer server = new CannedServer(200, page("{\"ContactId\":\"job-1\"}"))) {
            assertThat(look(server, lost()).call().orElseThrow().ref().placedAt())
                    .isEqualTo(NOON);
        }
    }

    @Test
    void severalThatFitAreAllTold() {
        try (CannedServer server =
                new CannedServer(200, page(item("job-1", NOON), item("job-2", NOON), item("job-1", NOON)))) {
            Reconciliation result = look(server, lost());

            assertThat(result.outcome()).isEqualTo(Outcome.FOUND_MULTIPLE);
            assertThat(result.calls())
                    .extracting(found -> found.ref().require("JobId"))
                    .containsExactly("job-1", "job-2");
        }
    }

    @Test
    void everyPageIsReadUntilOneIsNotFull() {
        String[] full = IntStream.range(0, 100)
                .mapToObj(i -> item("other-" + i, NOON.minusSeconds(3600)))
                .toArray(String[]::new);
        List<String> pages = new ArrayList<>(List.of(page(full), page(item("job-1", NOON))));
        try (CannedServer server = new CannedServer(action -> new Reply(200, pages.remove(0)))) {
            assertThat(look(server, lost()).outcome()).isEqualTo(Outcome.FOUND);

            assertThat(server.parameter("PageNumber")).isEqualTo("2");
        }
    }

    @Test
    void moreThanCanBeReadSaysNothing() {
        String[] full = IntStream.range(0, 100)
                .mapToObj(i -> item("other-" + i, NOON.minusSeconds(3600)))
                .toArray(String[]::new);
        try (CannedServer server = new CannedServer(200, page(full))) {
            assertThatThrownBy(() -> look(server, lost()))
                    .isInstanceOfSatisfying(
                            VoiceAiException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(FailureKind.BAD_RESPONSE));
            assertThat(server.requests()).isEqualTo(100);
        }
    }

    @Test
    void aCallThatAHumanAgentDialedNamesThemForTheHangUp() {
        String agents = ",\"AgentIds\":\"agent@ccc-test\"";
        try (CannedServer server = new CannedServer(200, page(item("job-1", NOON, agents)))) {
            assertThat(look(server, lost(Optional.empty()))
                            .call()
                            .orElseThrow()
                            .ref()
                            .key("UserId"))
                    .contains("agent@ccc-test");
            assertThat(look(server, lost()).call().orElseThrow().ref().key("UserId"))
                    .isEmpty();
        }
    }

    @Test
    void ofSeveralHumanAgentsNoneIsNamed() {
        try (CannedServer server = new CannedServer(200, page(item("job-1", NOON, ",\"AgentIds\":\"a@x,b@x\"")))) {
            assertThat(look(server, lost(Optional.empty()))
                            .call()
                            .orElseThrow()
                            .ref()
                            .key("UserId"))
                    .isEmpty();
        }
    }

    @Test
    void anIdOfABrokenAnswerDecidesIfItsRecordIsOfTheCallee() {
        String record = record(",\"CalledNumber\":\"17300000533\",\"StartTime\":" + NOON.toEpochMilli());
        try (CannedServer server = server(page(item("job-1", NOON)), new Reply(200, record))) {
            FoundCall found = look(server, lost("job-9")).call().orElseThrow();

            assertThat(found.ref().key("JobId")).contains("job-9");
            assertThat(found.status()).isEqualTo(CallStatus.UNKNOWN);
            assertThat(server.actions()).containsExactly("GetCallDetailRecord");
            assertThat(server.parameter("ContactId")).isEqualTo("job-9");
        }
    }

    @Test
    void anIdWhoseRecordTellsOfItsEndIsOver() {
        String record = record(",\"CalledNumber\":\"17300000533\",\"ReleaseReason\":\"200 - OK\"");
        try (CannedServer server = server(page(), new Reply(200, record))) {
            assertThat(look(server, lost("job-9")).call().orElseThrow().status())
                    .isEqualTo(CallStatus.ENDED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"CalledNumber\":\"17300000534\"", ",\"CalledNumber\":\" \""})
    void anIdThatIsNotSaidToBeOfTheCalleeDecidesNothing(String more) {
        try (CannedServer server = server(page(item("job-1", NOON)), new Reply(200, record(more)))) {
            assertThat(look(server, lost("job-9")).call().orElseThrow().ref().key("JobId"))
                    .contains("job-1");
        }
    }

    @Test
    void anIdWithoutARecordDecidesNothing() {
        try (CannedServer server = server(page(), new Reply(200, UNWRITTEN))) {
            assertThat(look(server, lost("job-9")).outcome()).isEqualTo(Outcome.NOT_YET);
        }
    }

    @Test
    void aListThatCannotBeReadSaysNothing() {
        clock.advance(Duration.ofHours(9));
        String refused = "{\"Code\":\"Forbidden\",\"RequestId\":\"R\",\"Message\":\"no\"}";
        try (CannedServer server = new CannedServer(403, refused)) {
            assertThatThrownBy(() -> look(server, lost())).isInstanceOf(VoiceAiException.class);
        }
    }
}
