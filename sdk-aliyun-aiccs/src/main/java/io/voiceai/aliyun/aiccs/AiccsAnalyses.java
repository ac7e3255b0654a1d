package io.voiceai.aliyun.aiccs;

import io.voiceai.aliyun.aiccs.api.AiccsApi;
import io.voiceai.aliyun.aiccs.api.QueryConversationDetailInfo;
import io.voiceai.call.CallAnalysis;
import io.voiceai.call.CallRef;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.spi.Invocation;
import java.util.List;
import java.util.Optional;

/** What AICCS makes of a call beyond its tags: the callee's intent, and of task calls only. */
final class AiccsAnalyses {
    private AiccsAnalyses() {}

    static Invocation<CallAnalysis> analysing(String provider, AiccsApi api, CallRef call) {
        if (!AiccsMapping.ofTask(call)) {
            throw new UnsupportedFeatureException(
                    provider, "analysis of a single call", List.of("aliyun-ccc", "tencent-ccc"));
        }
        return AiccsTaskCalls.query(api, call).map(answer -> analysis(call, answer));
    }

    private static CallAnalysis analysis(CallRef call, QueryConversationDetailInfo.Response answer) {
        QueryConversationDetailInfo.Response.Data data = answer.data();
        return new CallAnalysis(
                call,
                Optional.empty(),
                Optional.ofNullable(data == null ? null : data.majorIntent()).filter(intent -> !intent.isBlank()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(answer.raw()));
    }
}
