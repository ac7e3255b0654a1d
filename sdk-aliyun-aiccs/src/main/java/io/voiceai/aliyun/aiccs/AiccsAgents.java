package io.voiceai.aliyun.aiccs;

import io.voiceai.Listing;
import io.voiceai.aliyun.aiccs.api.AiccsApi;
import io.voiceai.aliyun.aiccs.api.PageQueryAgentListNew;
import io.voiceai.aliyun.aiccs.api.PageQueryAgentListNew.Response.Data.Item;
import io.voiceai.call.AgentInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The AI agents of call tasks. */
final class AiccsAgents {
    private AiccsAgents() {}

    static Listing<AgentInfo> agents(AiccsApi api) {
        return api.pageQueryAgentListNewItems(new PageQueryAgentListNew.Request())
                .map(AiccsAgents::agent);
    }

    private static AgentInfo agent(Item item) {
        return new AgentInfo(
                Objects.toString(item.agentId(), ""),
                Objects.toString(item.agentName(), ""),
                List.of(),
                Optional.ofNullable(item.isAvailable()));
    }
}
