package io.voiceai.aliyun.ccc;

import io.voiceai.aliyun.ccc.api.GetCallDetailRecord;
import io.voiceai.aliyun.ccc.api.GetConversationDetail;
import io.voiceai.aliyun.ccc.api.GetConversationDetail.Response.Phrases;
import io.voiceai.call.Speaker;
import io.voiceai.call.TranscriptTurn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was said in a call. */
final class CccTranscripts {
    private CccTranscripts() {}

    /**
     * A phrase's times count in milliseconds from the start of the conversation. Which moment that is the vendor does not
     * say: that it is the answer is inferred from its example, whose greeting begins after 240, and unconfirmed.
     */
    static List<TranscriptTurn> turns(GetConversationDetail.Response answer, GetCallDetailRecord.Response.Data record) {
        Optional<Instant> start = CccRecords.answeredAt(record);
        Speaker agent = CccRecords.humanTookPart(record) ? Speaker.HUMAN_AGENT : Speaker.AI_AGENT;
        boolean marked = answer.phrases().stream().anyMatch(phrase -> Boolean.TRUE.equals(phrase.finished()));
        return answer.phrases().stream()
                .filter(phrase -> !marked || isFinished(phrase))
                .flatMap(phrase -> turn(phrase, agent, start).stream())
                .toList();
    }

    /**
     * Matters only where the answer has phrases of both kinds: the vendor's example has a whole sentence that is marked
     * unfinished, and a transcript must not be lost because a mark was never set.
     */
    private static boolean isFinished(Phrases phrase) {
        return !Boolean.FALSE.equals(phrase.finished());
    }

    private static Optional<TranscriptTurn> turn(Phrases phrase, Speaker agent, Optional<Instant> start) {
        String words = Objects.toString(phrase.words(), "");
        return words.isBlank()
                ? Optional.empty()
                : Optional.of(new TranscriptTurn(
                        speaker(phrase.role(), agent),
                        words,
                        false,
                        offset(phrase.begin()).flatMap(begin -> start.map(at -> at.plus(begin))),
                        length(phrase)));
    }

    /** The vendor documents the two Chinese words; the English ones are what it says in its records. */
    private static Speaker speaker(@Nullable String role, Speaker agent) {
        return switch (Objects.toString(role, "").strip().toLowerCase(Locale.ROOT)) {
            case "客服", "agent" -> agent;
            case "客户", "customer" -> Speaker.CALLEE;
            default -> Speaker.UNKNOWN;
        };
    }

    private static Optional<Duration> length(Phrases phrase) {
        return offset(phrase.begin())
                .flatMap(begin -> offset(phrase.end()).map(end -> end.minus(begin)))
                .filter(length -> !length.isNegative());
    }

    private static Optional<Duration> offset(@Nullable Long millis) {
        return Optional.ofNullable(millis).filter(ms -> ms >= 0).map(Duration::ofMillis);
    }
}
