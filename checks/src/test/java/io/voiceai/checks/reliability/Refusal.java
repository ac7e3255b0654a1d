package io.voiceai.checks.reliability;

/** What a vendor may say instead of doing what it was asked. */
enum Refusal {
    /** Too many requests; refused before execution. */
    RATE,
    /** The vendor failed, and does not say whether before or after execution. */
    FAULT,
    /** The signature is wrong. */
    SIGNATURE,
    /** The time stamp is too far off. */
    CLOCK,
    /** The nonce was used before. */
    NONCE,
    /** The temporary key's token expired. */
    TOKEN,
    /** The key lacks the permission. */
    PERMISSION,
    /** A business refusal: the callee, the hours, the caller, the account. */
    BUSINESS,
    /** Too many calls at once. */
    CONCURRENCY,
    /** The vendor could not start the call. */
    CALL_FAILED,
    /** The call is over, or the vendor does not know it. */
    GONE,
    /** A code that is in no list. */
    UNLISTED;

    /** Whether no call was made, as the code says. */
    boolean isConclusive() {
        return this != FAULT && this != NONCE && this != UNLISTED;
    }
}
