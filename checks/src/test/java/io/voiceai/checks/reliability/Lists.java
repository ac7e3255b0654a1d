package io.voiceai.checks.reliability;

import io.voiceai.VoiceProvider;
import io.voiceai.aliyun.aiccs.AliyunAiccs;
import io.voiceai.aliyun.aiccs.api.PageQueryAgentListNew;
import io.voiceai.aliyun.ccc.AliyunCcc;
import io.voiceai.aliyun.ccc.api.ListCases;
import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.aliyun.ice.api.ListAIAgentPhoneNumber;
import io.voiceai.spi.JsonObject;
import io.voiceai.tencent.ccc.TencentCcc;
import io.voiceai.tencent.ccc.api.DescribeAIAgentInfoList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;

/** One list of each vendor, in pages of two items, which are told by whole numbers. */
final class Lists {
    private Lists() {}

    /** A new iterator over the list; it gives the items' numbers. */
    static Iterator<Long> of(VoiceProvider provider) {
        if (provider instanceof AliyunAiccs aiccs) {
            return aiccs.api()
                    .pageQueryAgentListNewItems(new PageQueryAgentListNew.Request().pageSize(2L))
                    .map(item -> item.agentId())
                    .iterator();
        }
        if (provider instanceof AliyunCcc ccc) {
            return ccc.api()
                    .listCasesItems(new ListCases.Request("campaign-1", "ccc-test", 1, 2))
                    .map(item -> Long.valueOf(String.valueOf(item.caseId())))
                    .iterator();
        }
        if (provider instanceof AliyunIce ice) {
            return ice.api()
                    .listAiAgentPhoneNumberItems(new ListAIAgentPhoneNumber.Request().pageSize(2L))
                    .map(item -> Long.valueOf(String.valueOf(item.phoneNumber())))
                    .iterator();
        }
        return ((TencentCcc) provider)
                .api()
                .describeAiAgentInfoListItems(new DescribeAIAgentInfoList.Request(1_400_000_000L, 2, 0))
                .map(item -> item.aiAgentId())
                .iterator();
    }

    /** The number of the page that a request asks for, counted from 1. */
    static int page(Received request) {
        String page = AliyunAdapter.parameter(request, "PageNo");
        page = page == null ? AliyunAdapter.parameter(request, "PageNumber") : page;
        if (page != null) {
            return Integer.parseInt(page);
        }
        JsonObject body = JsonObject.parse(request.body());
        return 1 + Math.toIntExact(body.integer("PageNumber"));
    }

    /** The answer with these items. */
    static Reaction page(Adapter adapter, long total, long... items) {
        String list =
                "[" + Arrays.stream(items).mapToObj(item -> item(adapter, item)).collect(Collectors.joining(",")) + "]";
        return Reaction.json(
                200,
                switch (adapter.name()) {
                    case "AliyunAiccs" ->
                        "{\"RequestId\":\"r\",\"Code\":\"OK\",\"Success\":true,\"Data\":{\"Total\":" + total
                                + ",\"List\":" + list + "}}";
                    case "AliyunCcc" ->
                        "{\"RequestId\":\"r\",\"Code\":\"OK\",\"Data\":{\"TotalCount\":" + total + ",\"List\":" + list
                                + "}}";
                    case "AliyunIce" -> "{\"RequestId\":\"r\",\"TotalNumber\":" + total + ",\"Data\":" + list + "}";
                    default ->
                        "{\"Response\":{\"RequestId\":\"r\",\"TotalCount\":" + total + ",\"AIAgentInfoList\":" + list
                                + "}}";
                });
    }

    private static String item(Adapter adapter, long item) {
        return switch (adapter.name()) {
            case "AliyunAiccs" -> "{\"AgentId\":" + item + "}";
            case "AliyunCcc" -> "{\"CaseId\":\"" + item + "\"}";
            case "AliyunIce" -> "{\"PhoneNumber\":\"" + item + "\"}";
            default -> "{\"AIAgentId\":" + item + "}";
        };
    }
}
