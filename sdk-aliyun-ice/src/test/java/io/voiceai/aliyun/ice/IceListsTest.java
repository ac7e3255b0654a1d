package io.voiceai.aliyun.ice;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.Paged;
import io.voiceai.aliyun.ice.CannedServer.Reply;
import io.voiceai.aliyun.ice.api.IceApi;
import io.voiceai.aliyun.ice.api.ListAIAgentDialogues;
import io.voiceai.aliyun.ice.api.ListAIAgentInstance;
import io.voiceai.aliyun.ice.api.ListAIAgentPhoneNumber;
import io.voiceai.auth.Credentials;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.testing.MovableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lists of the vendor as one sequence each, and the dialogue that belongs to a detail. */
class IceListsTest {
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    private static final CallRef CALL = CallRef.of("aliyun-ice", Map.of("InstanceId", "i-1", "SessionId", "s-1"), NOON);
    private static final String FINISHED = "{\"RequestId\":\"R1\",\"Instance\":{\"Status\":\"Finished\"}}";

    /** A list, the same with pages of two items, and how its items are written. */
    record Listed(
            String action,
            String field,
            Function<IceApi, Paged<?>> items,
            Function<IceApi, Paged<?>> inTwos,
            Function<String, String> item) {
        @Override
        public String toString() {
            return action;
        }
    }

    static List<Listed> lists() {
        return List.of(
                new Listed(
                        "ListAIAgentInstance",
                        "Instances",
                        api -> api.listAiAgentInstanceItems(new ListAIAgentInstance.Request("agent-1")),
                        api -> api.listAiAgentInstanceItems(new ListAIAgentInstance.Request("agent-1").pageSize(2)),
                        id -> "{\"UserData\":\"" + id + "\"}"),
                new Listed(
                        "ListAIAgentDialogues",
                        "Dialogues",
                        api -> api.listAiAgentDialoguesItems(new ListAIAgentDialogues.Request(2, "s-1", 1)),
                        api -> api.listAiAgentDialoguesItems(new ListAIAgentDialogues.Request(2, "s-1", 1).pageSize(2)),
                        id -> "{\"DialogueId\":\"" + id + "\"}"),
                new Listed(
                        "ListAIAgentPhoneNumber",
                        "Data",
                        api -> api.listAiAgentPhoneNumberItems(new ListAIAgentPhoneNumber.Request()),
                        api -> api.listAiAgentPhoneNumberItems(new ListAIAgentPhoneNumber.Request().pageSize(2)),
                        id -> "{\"PhoneNumber\":\"" + id + "\"}"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListIsFollowedToItsEndAndNoFurther(Listed list) {
        List<String> pages = new ArrayList<>(List.of(page(list, "1", "2"), page(list, "3")));
        try (CannedServer server = new CannedServer(action -> new Reply(200, pages.remove(0)));
                AliyunIce ice = ice(server)) {
            Iterator<?> items = list.inTwos().apply(ice.api()).iterator();
            assertThat(server.requests()).isZero();
            items.next();
            items.next();
            assertThat(server.actions()).containsExactly(list.action());
            assertThat(server.parameter("PageNumber")).isEqualTo("1");
            assertThat(server.parameter("PageSize")).isEqualTo("2");
            items.next();
            assertThat(server.parameter("PageNumber")).isEqualTo("2");
            assertThat(items.hasNext()).isFalse();
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aPageIsAsLargeAsItCanBeUnlessASizeIsGiven(Listed list) {
        try (CannedServer server = new CannedServer(200, page(list, "1"));
                AliyunIce ice = ice(server)) {
            assertThat(list.items().apply(ice.api())).hasSize(1);
            assertThat(server.parameter("PageSize")).isEqualTo("100");
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void anInstanceIsNeverTakenForARepeatOfAnother() {
        try (CannedServer server = new CannedServer(
                        200, "{\"RequestId\":\"R1\",\"Instances\":[{\"UserData\":\"x\"},{\"UserData\":\"x\"}]}");
                AliyunIce ice = ice(server)) {
            assertThat(ice.api().listAiAgentInstanceItems(new ListAIAgentInstance.Request("agent-1")))
                    .hasSize(2);
        }
    }

    @Test
    void twoSidesOfOneDialogueAreTwoItems() {
        String item = "{\"DialogueId\":\"d-1\",\"Producer\":\"user\"}";
        try (CannedServer server = new CannedServer(
                        200,
                        "{\"RequestId\":\"R1\",\"Dialogues\":[" + item + "," + item.replace("user", "agent") + ","
                                + item + ",{},{}]}");
                AliyunIce ice = ice(server)) {
            assertThat(ice.api().listAiAgentDialoguesItems(new ListAIAgentDialogues.Request(2, "s-1", 1)))
                    .hasSize(4);
        }
    }

    @Test
    void aLimitOfRoundsTakesThePlaceOfPages() {
        try (CannedServer server = new CannedServer(
                        200, "{\"RequestId\":\"R1\",\"Dialogues\":[{\"DialogueId\":\"1\"},{\"DialogueId\":\"2\"}]}");
                AliyunIce ice = ice(server)) {
            assertThat(ice.api()
                            .listAiAgentDialoguesItems(new ListAIAgentDialogues.Request(2, "s-1", 1)
                                    .roundLimit("1")
                                    .pageSize(2)))
                    .hasSize(2);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void aDetailHoldsEveryPageOfTheDialogueInOrder() {
        List<String> pages = new ArrayList<>(List.of(FINISHED, dialogues(100, "first"), dialogues(1, "last")));
        try (CannedServer server = new CannedServer(action -> new Reply(200, pages.remove(0)));
                AliyunIce ice = ice(server)) {
            CallDetail detail = ice.detail(CALL);

            assertThat(detail.transcript()).hasSize(101);
            assertThat(detail.transcript().get(99).text()).isEqualTo("first");
            assertThat(detail.transcript().get(100).text()).isEqualTo("last");
            assertThat(detail.unread()).isEmpty();
            assertThat(server.actions())
                    .containsExactly("DescribeAIAgentInstance", "ListAIAgentDialogues", "ListAIAgentDialogues");
            assertThat(server.parameter("PageNumber")).isEqualTo("2");
            assertThat(server.parameter("PageSize")).isEqualTo("100");
            assertThat(server.parameter("Order")).isEqualTo("ASC");
            assertThat(server.parameter("SessionId")).isEqualTo("s-1");
            assertThat(server.parameter("StartTime"))
                    .isEqualTo(Long.toString(NOON.minusSeconds(300).toEpochMilli()));
            assertThat(server.parameter("EndTime"))
                    .isEqualTo(Long.toString(NOON.plusSeconds(360).toEpochMilli()));
        }
    }

    @Test
    void aDialogueWithoutEndIsCutAfterManyPagesAndSaysSo() {
        try (CannedServer server = new CannedServer(
                        action -> new Reply(200, action.startsWith("Describe") ? FINISHED : dialogues(100, "x")));
                AliyunIce ice = ice(server)) {
            CallDetail detail = ice.detailAsync(CALL).join();
            assertThat(detail.transcript()).hasSize(5_000);
            assertThat(detail.unread()).containsOnlyKeys(CallPart.TRANSCRIPT);
            assertThat(detail.unread().get(CallPart.TRANSCRIPT))
                    .hasMessageContaining("aliyun-ice ListAIAgentDialogues: gives 5000 entries or more");
            assertThat(server.requests()).isEqualTo(51);
        }
    }

    @Test
    void aDialogueThatCannotBeReadLeavesTheDetailWhole() {
        try (CannedServer server = new CannedServer(action -> action.startsWith("Describe")
                        ? new Reply(200, FINISHED)
                        : new Reply(403, "{\"RequestId\":\"R2\",\"Code\":\"Forbidden.RAM\",\"Message\":\"no\"}"));
                AliyunIce ice = ice(server)) {
            CallDetail detail = ice.detailAsync(CALL).join();
            assertThat(detail.status()).isEqualTo(CallStatus.ENDED);
            assertThat(detail.transcript()).isEmpty();
            assertThat(detail.unread()).containsOnlyKeys(CallPart.TRANSCRIPT);
            assertThat(detail.unread().get(CallPart.TRANSCRIPT).vendorCode()).contains("Forbidden.RAM");
        }
    }

    @Test
    void theBeginningOfADialogueIsKeptWhereTheRestCannotBeRead() {
        List<Reply> replies = new ArrayList<>(List.of(
                new Reply(200, FINISHED),
                new Reply(200, dialogues(100, "first")),
                new Reply(403, "{\"RequestId\":\"R2\",\"Code\":\"Forbidden.RAM\",\"Message\":\"no\"}")));
        try (CannedServer server = new CannedServer(action -> replies.remove(0));
                AliyunIce ice = ice(server)) {
            CallDetail detail = ice.detail(CALL);
            assertThat(detail.transcript())
                    .extracting(TranscriptTurn::text)
                    .hasSize(100)
                    .containsOnly("first");
            assertThat(detail.unread()).containsOnlyKeys(CallPart.TRANSCRIPT);
        }
    }

    @Test
    void withoutASessionThereIsNoDialogueToAskFor() {
        try (CannedServer server = new CannedServer(200, FINISHED);
                AliyunIce ice = ice(server)) {
            CallDetail detail = ice.detail(CallRef.of("aliyun-ice", Map.of("InstanceId", "i-1"), NOON));
            assertThat(detail.transcript()).isEmpty();
            assertThat(detail.unread()).isEmpty();
            assertThat(server.actions()).containsExactly("DescribeAIAgentInstance");
        }
    }

    private static AliyunIce ice(CannedServer server) {
        return AliyunIce.builder()
                .endpoint(server.uri())
                .plainHttpOnLoopback()
                .clock(new MovableClock(NOON.plusSeconds(60)))
                .credentials(Credentials.of("id", "secret"))
                .build();
    }

    private static String dialogues(int count, String text) {
        return "{\"RequestId\":\"R1\",\"Dialogues\":["
                + String.join(",", Collections.nCopies(count, "{\"Producer\":\"user\",\"Text\":\"" + text + "\"}"))
                + "]}";
    }

    private static String page(Listed list, String... ids) {
        return "{\"RequestId\":\"R1\",\"" + list.field() + "\":["
                + String.join(",", List.of(ids).stream().map(list.item()).toList()) + "]}";
    }
}
