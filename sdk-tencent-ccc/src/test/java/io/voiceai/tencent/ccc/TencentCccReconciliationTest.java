package io.voiceai.tencent.ccc;

import static io.voiceai.tencent.ccc.CannedServer.refusal;
import static io.voiceai.tencent.ccc.CannedServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.call.Reconciliation.Outcome;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A lost call is one to its callee that began in its time, or the one whose id stood in a broken answer. */
class TencentCccReconciliationTest {
    /** The server's provider lives at 04:00:00. */
    private static final Instant SENT = Instant.parse("2026-11-21T03:30:00Z");

    private static final long START = SENT.getEpochSecond();

    private static UnresolvedCall lost(String... candidates) {
        return new UnresolvedCall(
                "tencent-ccc",
                "order-42",
                PhoneNumber.of("+8613012345678"),
                Optional.of("15"),
                SENT,
                SENT.plusSeconds(20),
                List.of(candidates));
    }

    private static String records(String... records) {
        return response("\"TotalCount\":" + records.length + ",\"TelCdrList\":[" + String.join(",", records) + "]");
    }

    private static String record(String session, long start, String... more) {
        return "{\"SessionId\":\"" + session + "\",\"Caller\":\"008601012345678\",\"Callee\":\"008613012345678\","
                + "\"Direction\":1,\"AIAgentId\":15,\"EndStatus\":1,\"StartTimestamp\":" + start
                + String.join("", more) + "}";
    }

    private static Reconciliation look(CannedServer server, UnresolvedCall lost) {
        try (TencentCcc ccc = server.provider().build()) {
            return ccc.reconcile(lost);
        }
    }

    private static Reconciliation look(String records) throws Exception {
        try (CannedServer server = CannedServer.answering(200, records)) {
            return look(server, lost());
        }
    }

    @Test
    void theRecordsOfCallsToTheCalleeSinceThenAreAskedFor() throws Exception {
        try (CannedServer server = CannedServer.answering(200, records(record("s-1", START + 3)))) {
            FoundCall found = look(server, lost()).call().orElseThrow();

            assertThat(found.status()).isEqualTo(CallStatus.ENDED);
            assertThat(found.ref())
                    .isEqualTo(CallRef.of(
                            "tencent-ccc", Map.of("SdkAppId", "1400000000", "SessionId", "s-1"), SENT.plusSeconds(3)));
            assertThat(server.actions()).containsExactly("DescribeTelCdr");
            assertThat(server.body(0))
                    .containsEntry("Phones", List.of("008613012345678"))
                    .containsEntry("SdkAppId", new BigDecimal("1400000000"))
                    .containsEntry("PageSize", new BigDecimal(100))
                    .containsEntry("PageNumber", new BigDecimal(0))
                    .containsEntry("StartTimeStamp", BigDecimal.valueOf(START - 60))
                    .containsEntry("EndTimeStamp", BigDecimal.valueOf(START + 1_800 + 3_600));
        }
    }

    @ParameterizedTest
    @CsvSource({"-60, FOUND", "-61, NOT_YET", "140, FOUND", "141, NOT_YET"})
    void onlyACallOfItsTimeIsTheLostOne(long offset, Outcome outcome) throws Exception {
        assertThat(look(records(record("s-1", START + offset))).outcome()).isEqualTo(outcome);
    }

    @Test
    void callsOfOthersAreNotTheLostOne() throws Exception {
        String others = records(
                record("s-1", START).replace("13012345678", "13012345679"),
                record("s-2", START).replace("\"Direction\":1", "\"Direction\":0"),
                record("s-3", START).replace("\"AIAgentId\":15", "\"AIAgentId\":16"),
                record(" ", START),
                "{\"StartTimestamp\":" + START + "}");

        assertThat(look(others).outcome()).isEqualTo(Outcome.NOT_YET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Callee\":\"008613012345678\",", "\"Direction\":1,", "\"AIAgentId\":15,"})
    void whatTheRecordDoesNotTellSpeaksNotAgainstIt(String part) throws Exception {
        assertThat(look(records(record("s-1", START).replace(part, ""))).outcome())
                .isEqualTo(Outcome.FOUND);
    }

    @Test
    void numberProtectionAndAnAgentOfZeroSpeakNotAgainstIt() throws Exception {
        String record = record("s-1", START)
                .replace("\"Callee\":\"008613012345678\"", "\"Callee\":\"\"")
                .replace("\"AIAgentId\":15", "\"AIAgentId\":0");

        assertThat(look(records(record)).outcome()).isEqualTo(Outcome.FOUND);
    }

    @Test
    void theOlderNameOfTheStartCountsToo() throws Exception {
        String old = record("s-1", 0, ",\"Time\":" + (START + 900));

        assertThat(look(records(old)).outcome()).isEqualTo(Outcome.NOT_YET);
        assertThat(look(records(record("s-1", 0))).call().orElseThrow().ref().placedAt())
                .isEqualTo(SENT);
    }

    @Test
    void severalThatFitAreAllTold() throws Exception {
        Reconciliation result = look(records(record("s-1", START), record("s-2", START + 60), record("s-1", START)));

        assertThat(result.outcome()).isEqualTo(Outcome.FOUND_MULTIPLE);
        assertThat(result.calls())
                .extracting(found -> found.ref().require("SessionId"))
                .containsExactly("s-1", "s-2");
    }

    @Test
    void everyPageIsReadUntilOneIsNotFull() throws Exception {
        List<String> pages = new ArrayList<>(List.of(full(), records(record("s-1", START))));
        try (CannedServer server = CannedServer.answering(request -> pages.remove(0))) {
            assertThat(look(server, lost()).outcome()).isEqualTo(Outcome.FOUND);
            assertThat(server.body(1)).containsEntry("PageNumber", new BigDecimal(1));
        }
    }

    @Test
    void moreThanCanBeReadSaysNothing() throws Exception {
        try (CannedServer server = CannedServer.answering(200, full())) {
            assertThatThrownBy(() -> look(server, lost()))
                    .isInstanceOfSatisfying(
                            VoiceAiException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(FailureKind.BAD_RESPONSE));
            assertThat(server.received).hasSize(100);
        }
    }

    private static String full() {
        return records(IntStream.range(0, 100)
                .mapToObj(i -> record("other-" + i, START - 3_600))
                .toArray(String[]::new));
    }

    private static CannedServer server(String named, String live, String listed) throws Exception {
        return CannedServer.answering(request -> request.action().equals("DescribeTelSession")
                ? live
                : request.body().contains("SessionIds") ? named : listed);
    }

    @Test
    void anIdOfABrokenAnswerDecides() throws Exception {
        String other = records(record("s-1", START));
        try (CannedServer server = server(records(record("AB-CD", START + 5)), refusal("x"), other)) {
            FoundCall found = look(server, lost("abcd")).call().orElseThrow();

            assertThat(found.ref().require("SessionId")).isEqualTo("abcd");
            assertThat(found.ref().placedAt()).isEqualTo(SENT.plusSeconds(5));
            assertThat(found.status()).isEqualTo(CallStatus.ENDED);
            assertThat(server.actions()).containsExactly("DescribeTelCdr");
            assertThat(server.body(0))
                    .containsEntry("SessionIds", List.of("abcd"))
                    .doesNotContainKey("Phones");
        }
    }

    @Test
    void anIdWhoseCallLivesIsFoundAtOnce() throws Exception {
        String live = response("\"Session\":{\"SessionID\":\"abcd\",\"Callee\":\"008613012345678\",\"StartTimestamp\":"
                + (START + 5) + ",\"SessionStatus\":\"ringing\"}");
        try (CannedServer server = server(records(), live, records())) {
            FoundCall found = look(server, lost("abcd")).call().orElseThrow();

            assertThat(found.ref().require("SessionId")).isEqualTo("abcd");
            assertThat(found.ref().placedAt()).isEqualTo(SENT.plusSeconds(5));
            assertThat(found.status()).isEqualTo(CallStatus.RINGING);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Session\":{}",
                "\"Session\":null",
                "\"Session\":{\"SessionID\":\"other\"}",
                "\"Session\":{\"SessionID\":\"abcd\",\"Callee\":\"008613012345679\"}",
                "\"Error\":{\"Code\":\"InternalError.DBError\",\"Message\":\"m\"}"
            })
    void anIdThatTheVendorDoesNotShowDecidesNothing(String live) throws Exception {
        String ofAnother = records(record("abcd", START).replace("13012345678", "13012345679"));
        try (CannedServer server = server(ofAnother, response(live), records(record("s-1", START)))) {
            assertThat(look(server, lost("abcd")).call().orElseThrow().ref().require("SessionId"))
                    .isEqualTo("s-1");
        }
    }

    @Test
    void aListThatCannotBeReadSaysNothing() throws Exception {
        try (CannedServer server = CannedServer.answering(200, refusal("AuthFailure.UnauthorizedOperation"))) {
            assertThatThrownBy(() -> look(server, lost())).isInstanceOf(VoiceAiException.class);
        }
    }
}
