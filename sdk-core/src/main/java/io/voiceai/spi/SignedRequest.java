package io.voiceai.spi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes on the wire, to the endpoint of its protocol, with path {@code /}. It holds
 * secrets and personal data; {@code toString} shows sizes only.
 *
 * @param method {@code POST}, or {@code GET} for an operation that only reads
 * @param query the raw query without question mark; empty for none
 * @param headers names and values, without Host and Content-Type
 * @param contentType the Content-Type header, or null for none
 * @param body the bytes that were signed
 */
public record SignedRequest(
        String method,
        String query,
        List<Map.Entry<String, String>> headers,
        @Nullable String contentType,
        byte[] body) {

    @Override
    public String toString() {
        return "SignedRequest[query " + query.length() + ", headers " + headers.size() + ", body " + body.length + "]";
    }
}
