package io.voiceai.aliyun.ccc;

import io.voiceai.aliyun.ccc.api.GetCallDetailRecord;
import io.voiceai.call.CallAnalysis;
import io.voiceai.call.CallRef;
import io.voiceai.spi.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the vendor's model made of a call, which is a part of the call's record. */
final class CccAnalyses {
    private CccAnalyses() {}

    static CallAnalysis analysis(CallRef call, GetCallDetailRecord.Response answer) {
        GetCallDetailRecord.Response.Data data = answer.data();
        JsonObject report = data == null ? null : data.analyticsReport();
        JsonObject emotion = made(report, "Emotion");
        JsonObject problem = made(report, "ProblemSolving");
        return new CallAnalysis(
                call,
                Optional.empty(),
                text(problem, "Problem"),
                text(emotion, "Type").or(() -> text(emotion, "Remark")),
                problem == null ? Optional.empty() : Optional.ofNullable(problem.bool("Solved")),
                List.of(),
                List.of(answer.raw()));
    }

    /** A part whose making failed says so and is not to be believed. */
    private static @Nullable JsonObject made(@Nullable JsonObject report, String name) {
        JsonObject part = report == null ? null : report.object(name);
        return part == null || Boolean.FALSE.equals(part.bool("Success")) ? null : part;
    }

    private static Optional<String> text(@Nullable JsonObject part, String name) {
        return part == null
                ? Optional.empty()
                : Optional.ofNullable(part.text(name)).filter(text -> !text.isBlank());
    }
}
