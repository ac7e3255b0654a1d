package io.voiceai.testing.internal.wire;

import java.util.List;

/**
 * An answer to be sent.
 *
 * @param status the HTTP status
 * @param headers beside Content-Length
 * @param body UTF-8 text
 */
public record WireResponse(int status, List<Field> headers, String body) {}
