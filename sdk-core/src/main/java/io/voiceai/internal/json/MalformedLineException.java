package io.voiceai.internal.json;

import java.io.Serial;

/** A JSON text that cannot be read, and where. Its message holds nothing of the text. */
public final class MalformedLineException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final int line;

    MalformedLineException(int line, String problem) {
        super(problem);
        this.line = line;
    }

    /**
     * Where the mistake is.
     *
     * @return the line, from 1 on
     */
    public int line() {
        return line;
    }
}
