package io.voiceai.tencent.ccc;

import io.voiceai.call.Speaker;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.tencent.ccc.api.DescribeAICallInteractionRecords;
import io.voiceai.tencent.ccc.api.DescribeAICallInteractionRecords.Response.AICallInteractionRound.AICallInteractionMessage;
import io.voiceai.tencent.ccc.api.DescribeTelRecordAsr;
import io.voiceai.tencent.ccc.api.DescribeTelRecordAsr.Response.AsrData;
import io.voiceai.tencent.ccc.api.TelCdrInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was said in a call, from either of the vendor's two accounts of it. */
final class TencentCccTranscripts {
    private TencentCccTranscripts() {}

    /** A round is what the AI agent says and what the callee replies. */
    static List<TranscriptTurn> turns(DescribeAICallInteractionRecords.Response answer) {
        return answer.interactionEventList().stream()
                .flatMap(round -> round.messages().stream())
                .flatMap(TencentCccTranscripts::turns)
                .toList();
    }

    private static Stream<TranscriptTurn> turns(AICallInteractionMessage message) {
        AICallInteractionMessage.UserReply callee = message.userReply();
        AICallInteractionMessage.AISpeak agent = message.aiSpeak();
        Optional<Instant> at = time(message.timestamp());
        return Stream.of(
                        turn(Speaker.CALLEE, callee == null ? null : callee.asrTranscript(), at, Optional.empty()),
                        turn(Speaker.AI_AGENT, agent == null ? null : agent.spokenText(), at, Optional.empty()))
                .flatMap(Optional::stream);
    }

    static List<TranscriptTurn> turns(DescribeTelRecordAsr.Response answer, TelCdrInfo record) {
        return answer.asrDataList().stream()
                .map(said -> turn(speaker(said.user(), record), said.message(), time(said.start()), length(said)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The vendor names the speaker by number or e-mail; how it names an AI agent is not documented. */
    private static Speaker speaker(@Nullable String user, TelCdrInfo record) {
        if (user == null || user.isBlank()) {
            return Speaker.UNKNOWN;
        }
        if (user.equals(record.callee()) || user.equals(record.protectedCallee())) {
            return Speaker.CALLEE;
        }
        if (user.equals(record.caller()) || user.equals(record.protectedCaller())) {
            return Speaker.AI_AGENT;
        }
        return user.contains("@") ? Speaker.HUMAN_AGENT : Speaker.UNKNOWN;
    }

    private static Optional<TranscriptTurn> turn(
            Speaker speaker, @Nullable String text, Optional<Instant> at, Optional<Duration> length) {
        return text == null || text.isBlank()
                ? Optional.empty()
                : Optional.of(new TranscriptTurn(speaker, text, false, at, length));
    }

    private static Optional<Instant> time(@Nullable Long millis) {
        return Optional.ofNullable(millis).filter(ms -> ms > 0).map(Instant::ofEpochMilli);
    }

    private static Optional<Duration> length(AsrData said) {
        Long start = said.start();
        Long end = said.end();
        return start == null || end == null || end < start
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(end - start));
    }
}
