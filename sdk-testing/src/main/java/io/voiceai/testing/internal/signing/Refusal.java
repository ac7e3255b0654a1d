package io.voiceai.testing.internal.signing;

/** A request that the vendor refuses, with the vendor's own code. Made for control flow, so it has no stack trace. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The HTTP status. */
    private final int status;

    /** The vendor's error code. */
    private final String code;

    /**
     * Refuses.
     *
     * @param status the HTTP status; Tencent's gateway answers 200 whatever it is
     * @param code the vendor's error code
     * @param message the vendor's text
     */
    public Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /**
     * The HTTP status.
     *
     * @return 400 to 599
     */
    public int status() {
        return status;
    }

    /**
     * The vendor's error code.
     *
     * @return such as {@code SignatureDoesNotMatch}
     */
    public String code() {
        return code;
    }

    /**
     * The vendor's text.
     *
     * @return never null
     */
    public String text() {
        return String.valueOf(getMessage());
    }
}
