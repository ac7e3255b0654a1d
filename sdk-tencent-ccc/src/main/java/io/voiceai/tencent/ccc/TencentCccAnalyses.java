package io.voiceai.tencent.ccc;

import io.voiceai.call.CallAnalysis;
import io.voiceai.call.CallRef;
import io.voiceai.call.ReplyLatency;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import io.voiceai.tencent.ccc.api.DescribeAIAnalysisResult;
import io.voiceai.tencent.ccc.api.DescribeAILatency;
import io.voiceai.tencent.ccc.api.DescribeAILatency.Response.AILatencyDetail;
import io.voiceai.tencent.ccc.api.TencentCccApi;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the vendor made of an ended call: two queries, of which one alone is worth having. */
record TencentCccAnalyses(TencentCccApi api) {
    Invocation<CallAnalysis> of(CallRef call, QueryWindow window) {
        long application = TencentCccMapping.application(call);
        String session = call.require(TencentCccMapping.SESSION_ID);
        DescribeAIAnalysisResult.Request results =
                new DescribeAIAnalysisResult.Request(application, session, window.from(), window.to());
        DescribeAILatency.Request latencies =
                new DescribeAILatency.Request(application, session, window.from(), window.to());
        return Attempt.of(api.describeAiAnalysisResult(results))
                .then(result ->
                        Attempt.of(api.describeAiLatency(latencies)).map(latency -> analysis(call, result, latency)));
    }

    private static CallAnalysis analysis(
            CallRef call,
            Attempt<DescribeAIAnalysisResult.Response> result,
            Attempt<DescribeAILatency.Response> latency) {
        VoiceAiException failure = result.failure();
        if (failure != null && latency.answer() == null) {
            throw failure;
        }
        return new CallAnalysis(
                call,
                text(result, "summary"),
                text(result, "intention"),
                text(result, "mood"),
                Optional.empty(),
                latency.or(List.of(), TencentCccAnalyses::latencies),
                Stream.of(
                                result.or("", DescribeAIAnalysisResult.Response::raw),
                                latency.or("", DescribeAILatency.Response::raw))
                        .filter(raw -> !raw.isEmpty())
                        .toList());
    }

    private static Optional<String> text(Attempt<DescribeAIAnalysisResult.Response> result, String type) {
        return result
                .or(List.<DescribeAIAnalysisResult.Response.ResultItem>of(), answer -> answer.resultList())
                .stream()
                .filter(item -> type.equals(item.type()))
                .map(item -> Objects.toString(item.result(), ""))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static List<ReplyLatency> latencies(DescribeAILatency.Response answer) {
        return answer.aiLatencyDetail().stream()
                .map(TencentCccAnalyses::latency)
                .toList();
    }

    private static ReplyLatency latency(AILatencyDetail round) {
        return new ReplyLatency(
                Objects.toString(round.roundId(), ""),
                millis(round.asrLatency()),
                millis(round.llmFirstTokenLatency()),
                millis(round.llmLatency()),
                millis(round.ttsLatency()),
                millis(round.eteLatency()));
    }

    /** The vendor writes -1 for what it did not measure. */
    private static Optional<Duration> millis(@Nullable Long value) {
        return Optional.ofNullable(value).filter(ms -> ms >= 0).map(Duration::ofMillis);
    }
}
