package io.voiceai.testing.internal.signing;

import org.jspecify.annotations.Nullable;

/** A request that the vendor refuses, with the vendor's own code. Made for control flow, so it has no stack trace. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The HTTP status. */
    private final int status;

    /** The vendor's error code. */
    private final String code;

    /** What the server signed. */
    private final @Nullable String serverStringToSign;

    /**
     * Refuses.
     *
     * @param status the HTTP status; Tencent's gateway answers 200 whatever it is
     * @param code the vendor's error code
     * @param message the vendor's text
     */
    public Refusal(int status, String code, String message) {
        this(status, code, message, null);
    }

    /**
     * Refuses a signature.
     *
     * @param status the HTTP status
     * @param code the vendor's error code
     * @param message the vendor's text
     * @param serverStringToSign what the server signed; null if that is not the matter
     */
    public Refusal(int status, String code, String message, @Nullable String serverStringToSign) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.serverStringToSign = serverStringToSign;
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

    /**
     * What the server signed.
     *
     * @return null unless a signature did not match
     */
    public @Nullable String serverStringToSign() {
        return serverStringToSign;
    }
}
