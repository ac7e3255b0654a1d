package io.voiceai.call;

import java.util.Objects;

/**
 * A callee that was not imported, by the vendor's word or because its number cannot be written in the vendor's form.
 *
 * @param row its place in the source, from 0
 * @param problem what is wrong, without the number
 */
public record RefusedRow(long row, String problem) {
    public RefusedRow {
        Objects.requireNonNull(problem, "problem");
    }
}
