package io.voiceai.examples.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** How the command {@code stop} reaches a run: a file with the order in the state's directory, and another with the answer. */
final class StopOrder {
    private final Path order;
    private final Path answer;

    StopOrder(Path directory) {
        order = directory.resolve("stop");
        answer = directory.resolve("stopped");
    }

    /** Orders a run to stop. */
    void give() {
        try {
            Files.deleteIfExists(answer);
            Files.writeString(order, "");
        } catch (IOException e) {
            throw new UncheckedIOException("the order to stop cannot be written", e);
        }
    }

    boolean isGiven() {
        return Files.exists(order);
    }

    /** What a run answered, if it did already. */
    Optional<String> answer() {
        try {
            return Files.exists(answer) ? Optional.of(Files.readString(answer)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the answer cannot be read", e);
        }
    }

    /** Answers in one piece, and takes the order away: the next run is another matter. */
    void answer(String text) {
        try {
            Path whole = answer.resolveSibling("stopped.part");
            Files.writeString(whole, text);
            Files.move(whole, answer, StandardCopyOption.REPLACE_EXISTING);
            forget();
        } catch (IOException e) {
            throw new UncheckedIOException("the answer cannot be written", e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
