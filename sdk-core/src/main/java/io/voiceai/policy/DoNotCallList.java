package io.voiceai.policy;

import io.voiceai.call.PhoneNumber;
import io.voiceai.error.VoiceAiException;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Who must not be called: numbers at hand, or a look-up in a register. Implementations are thread-safe and may block; one that
 * fails with an exception keeps the call from being placed.
 */
@FunctionalInterface
public interface DoNotCallList {
    /**
     * Whether a callee must not be called.
     *
     * @param callee the number
     * @return true if it is on the list
     */
    boolean contains(PhoneNumber callee);

    /**
     * A list of numbers. Other spellings of them count too: with plus, with 00, and in mainland China without either.
     *
     * @param numbers the numbers
     * @return the list
     */
    static DoNotCallList of(Collection<PhoneNumber> numbers) {
        return new NumberList(numbers);
    }

    /**
     * Reads a file in UTF-8 with one number a line, as {@link PhoneNumber#of} reads it. Empty lines, and what comes after a
     * {@code #}, are left out.
     *
     * @param file the file
     * @return the list as it was when it was read
     * @throws VoiceAiException of kind {@code CONFIG} if it cannot be read or a line is not a number; it names the line and never
     *     the number
     */
    static DoNotCallList read(Path file) {
        return NumberList.read(file);
    }
}
