package io.voiceai.aliyun.ccc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.Paged;
import io.voiceai.aliyun.ccc.CannedServer.Reply;
import io.voiceai.aliyun.ccc.api.CccApi;
import io.voiceai.aliyun.ccc.api.ListAttempts;
import io.voiceai.aliyun.ccc.api.ListCallDetailRecordsV2;
import io.voiceai.aliyun.ccc.api.ListCampaigns;
import io.voiceai.aliyun.ccc.api.ListCases;
import io.voiceai.aliyun.ccc.api.ListRecentCallDetailRecords;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.VoiceAiException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lists of the vendor as one sequence each. */
class CccListsTest extends CccEmulatorTest {
    /** A list whose pages have two items. */
    record Listed(String action, String id, BiFunction<CccApi, Integer, Paged<?>> items) {
        @Override
        public String toString() {
            return action;
        }
    }

    static List<Listed> lists() {
        return List.of(
                new Listed(
                        "ListCallDetailRecordsV2",
                        "ContactId",
                        (api, size) -> api.listCallDetailRecordsV2Items(
                                new ListCallDetailRecordsV2.Request("ccc-test", 7, size))),
                new Listed(
                        "ListRecentCallDetailRecords",
                        "ContactId",
                        (api, size) -> api.listRecentCallDetailRecordsItems(
                                new ListRecentCallDetailRecords.Request("ccc-test", 7, size).startTime(1))),
                new Listed(
                        "ListCases",
                        "CaseId",
                        (api, size) -> api.listCasesItems(new ListCases.Request("c-1", "ccc-test", 7, size))),
                new Listed(
                        "ListAttempts",
                        "AttemptId",
                        (api, size) ->
                                api.listAttemptsItems(new ListAttempts.Request("c-1", "k-1", "ccc-test", 7, size))),
                new Listed(
                        "ListCampaigns",
                        "CampaignId",
                        (api, size) -> api.listCampaignsItems(new ListCampaigns.Request("ccc-test", 7, size))));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListIsFollowedToItsEndAndNoFurther(Listed list) {
        List<String> pages =
                new ArrayList<>(List.of(page(list.id(), 3, "i-1", "i-2"), page(list.id(), 3, "i-2", "i-3")));
        try (CannedServer server = new CannedServer(action -> new Reply(200, pages.remove(0)));
                AliyunCcc provider = builder().endpoint(server.uri()).build()) {
            Iterator<?> items = list.items().apply(provider.api(), 2).iterator();
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
    void aPageThatIsNotFullIsTheLastOneWhereNoTotalIsTold(Listed list) {
        try (CannedServer server = new CannedServer(200, page(list.id(), 0, "i-1"));
                AliyunCcc provider = builder().endpoint(server.uri()).build()) {
            assertThat(list.items().apply(provider.api(), 2)).hasSize(1);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void anAnswerWithoutDataIsAnEmptyList(Listed list) {
        try (CannedServer server = new CannedServer(200, "{\"RequestId\":\"R1\",\"Code\":\"OK\"}");
                AliyunCcc provider = builder().endpoint(server.uri()).build()) {
            assertThat(list.items().apply(provider.api(), 2)).isEmpty();
            assertThat(list.items().apply(provider.api(), 2)).hasToString("Paged[" + list.action() + "]");
        }
    }

    @Test
    void aPageThatFailedIsAskedForAgainWhenItIsWantedAgain() {
        List<Reply> replies = new ArrayList<>(List.of(
                new Reply(200, page("CaseId", 3, "i-1", "i-2")),
                new Reply(404, "{\"RequestId\":\"R1\",\"Code\":\"NotExists.InstanceId\"}"),
                new Reply(200, page("CaseId", 3, "i-3"))));
        try (CannedServer server = new CannedServer(action -> replies.remove(0));
                AliyunCcc provider = builder().endpoint(server.uri()).build()) {
            Iterator<?> items = provider.api()
                    .listCasesItems(new ListCases.Request("c-1", "ccc-test", 1, 2))
                    .iterator();
            items.next();
            items.next();
            assertThatThrownBy(items::hasNext).isInstanceOf(VoiceAiException.class);
            assertThat(items.hasNext()).isTrue();
            assertThat(server.parameter("PageNumber")).isEqualTo("2");
        }
    }

    @Test
    void theRecordsOfRealCallsAreListed() {
        PlacedCall first = ccc.place(call().build());
        PlacedCall second = ccc.place(call().build());
        clock.advance(UNTIL_OVER);
        assertThat(ccc.api()
                        .listCallDetailRecordsV2Items(new ListCallDetailRecordsV2.Request("ccc-test", 1, 1)
                                .startTime(NOON.toEpochMilli())
                                .endTime(clock.instant().toEpochMilli())))
                .extracting(ListCallDetailRecordsV2.Response.Data.Item::contactId)
                .containsExactlyInAnyOrder(
                        first.ref().require("JobId"), second.ref().require("JobId"));
    }

    private static String page(String id, int total, String... ids) {
        List<String> items = new ArrayList<>();
        for (String value : ids) {
            items.add("{\"" + id + "\":\"" + value + "\"}");
        }
        return "{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Data\":{\"TotalCount\":" + total + ",\"List\":["
                + String.join(",", items) + "]}}";
    }
}
