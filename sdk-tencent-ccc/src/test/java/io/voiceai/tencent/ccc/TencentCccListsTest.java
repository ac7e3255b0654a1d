package io.voiceai.tencent.ccc;

import static io.voiceai.tencent.ccc.CannedServer.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.Listing;
import io.voiceai.call.AgentInfo;
import io.voiceai.tencent.ccc.api.DescribeAIAgentInfoList;
import io.voiceai.tencent.ccc.api.DescribeAutoCalloutTasks;
import io.voiceai.tencent.ccc.api.DescribePSTNActiveSessionList;
import io.voiceai.tencent.ccc.api.DescribeProtectedTelCdr;
import io.voiceai.tencent.ccc.api.DescribeTelCdr;
import io.voiceai.tencent.ccc.api.TencentCccApi;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TencentCccListsTest {
    private static final int ALL = 5;

    /** How one operation pages: the field that names the page and what it counts, the list, the total, an item's id. */
    record Paging(
            String field, int step, String list, String total, String id, Function<TencentCccApi, Listing<?>> of) {}

    private static final Map<String, Paging> PAGINGS = Map.of(
            "DescribeTelCdr",
            new Paging(
                    "PageNumber",
                    1,
                    "TelCdrList",
                    "TotalCount",
                    "\"SessionId\":\"%d\"",
                    api -> api.describeTelCdrItems(new DescribeTelCdr.Request(1, 2, 3, 2, 0))),
            "DescribeProtectedTelCdr",
            new Paging(
                    "PageNumber",
                    1,
                    "TelCdrList",
                    "TotalCount",
                    "\"SessionId\":\"%d\"",
                    api -> api.describeProtectedTelCdrItems(new DescribeProtectedTelCdr.Request(1, 2, 3, 2, 0))),
            "DescribeAutoCalloutTasks",
            new Paging(
                    "PageNumber",
                    1,
                    "Tasks",
                    "TotalCount",
                    "\"TaskId\":%d",
                    api -> api.describeAutoCalloutTasksItems(new DescribeAutoCalloutTasks.Request(1, 2, 0))),
            "DescribeAIAgentInfoList",
            new Paging(
                    "PageNumber",
                    1,
                    "AIAgentInfoList",
                    "TotalCount",
                    "\"AIAgentId\":%d",
                    api -> api.describeAiAgentInfoListItems(new DescribeAIAgentInfoList.Request(1, 2, 7))),
            "DescribePSTNActiveSessionList",
            new Paging(
                    "Offset",
                    2,
                    "Sessions",
                    "Total",
                    "\"SessionID\":\"%d\"",
                    api -> api.describePstnActiveSessionListItems(new DescribePSTNActiveSessionList.Request(1, 9, 2))));

    @TestFactory
    Stream<DynamicTest> eachListIsFollowedPageByPage() {
        return PAGINGS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> follows(entry.getKey(), entry.getValue())));
    }

    private static void follows(String action, Paging paging) throws Exception {
        try (CannedServer server = CannedServer.answering(request -> page(paging, request));
                TencentCcc ccc = server.provider().build()) {
            Listing<?> listing = paging.of().apply(ccc.api());
            assertThat(server.received).isEmpty();
            assertThat(listing.stream().limit(2)).hasSize(2);
            assertThat(server.actions()).containsExactly(action);
            server.received.clear();
            // One item is on two pages, because the list moved; so one seems to be missing, and what follows is looked
            // for.
            assertThat(listing.stream().toList()).hasSize(ALL).doesNotHaveDuplicates();
            assertThat(server.received)
                    .extracting(request -> Tree.object(request.body()).get(paging.field()))
                    .containsExactly(LongStream.of(0, 1, 2, 3, 3)
                            .mapToObj(page -> new BigDecimal(page * paging.step()))
                            .toArray());
        }
    }

    private static String page(Paging paging, CannedServer.Received request) {
        int page = ((BigDecimal) Tree.object(request.body()).get(paging.field())).intValue() / paging.step();
        String items = IntStream.range(page * 2, Math.min(ALL + 1, page * 2 + 2))
                .map(item -> item == 2 ? 1 : item)
                .mapToObj(item -> "{" + paging.id().formatted(item) + "}")
                .collect(Collectors.joining(","));
        return response("\"" + paging.total() + "\":" + (ALL + 1) + ",\"" + paging.list() + "\":[" + items + "]");
    }

    @Test
    void agentsHaveIdNameAndVariables() throws Exception {
        String answer = response("\"TotalCount\":2,\"AIAgentInfoList\":[{\"AIAgentId\":15,\"AIAgentName\":\"外呼\","
                + "\"VariableNames\":[\"name\",\"city\"]},{\"AIAgentId\":16}]");
        try (CannedServer server = CannedServer.answering(200, answer);
                TencentCcc ccc = server.provider().build()) {
            assertThat(ccc.agents())
                    .containsExactly(
                            new AgentInfo("15", "外呼", List.of("name", "city"), Optional.empty()),
                            new AgentInfo("16", "", List.of(), Optional.empty()));
            assertThat(server.actions()).containsExactly("DescribeAIAgentInfoList");
            assertThat(server.body(0))
                    .isEqualTo(Map.of(
                            "SdkAppId", new BigDecimal("1400000000"),
                            "PageSize", new BigDecimal(100),
                            "PageNumber", new BigDecimal(0)));
        }
    }
}
