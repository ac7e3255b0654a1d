package io.voiceai.testing.internal.signing;

import org.jspecify.annotations.Nullable;

/**
 * What one side signed, or may have signed.
 *
 * @param canonicalRequest what was hashed; null where the scheme has no such step
 * @param stringToSign what went into the HMAC
 */
record Said(@Nullable String canonicalRequest, String stringToSign) {}
