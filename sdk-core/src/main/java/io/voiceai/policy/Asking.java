package io.voiceai.policy;

import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import java.util.Objects;
import java.util.function.Supplier;

/** Questions to what the application brought along. */
final class Asking {
    private Asking() {}

    /** What fails must neither be taken for a yes nor show its own text. */
    static <T> T of(String whom, Supplier<T> question) {
        try {
            return Objects.requireNonNull(question.get());
        } catch (Exception e) { // Kotlin and others throw checked ones unannounced.
            throw Failure.of(
                            FailureKind.QUOTA_LOCAL,
                            "the " + whom + " failed with " + e.getClass().getSimpleName())
                    .wayOut("Nothing was sent: check what the policy asks")
                    .toException();
        }
    }
}
