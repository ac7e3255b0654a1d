package io.voiceai.testing.internal.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpHeader;
import wiremock.org.eclipse.jetty.http.HttpStatus;
import wiremock.org.eclipse.jetty.server.handler.ErrorHandler;

/** Puts what Jetty says about a request that is not HTTP, or too long, into an envelope. */
final class NotHttp extends ErrorHandler {

    @Override
    public ByteBuffer badMessageError(int status, @Nullable String reason, HttpFields.Mutable fields) {
        fields.put(HttpHeader.CONTENT_TYPE, "application/json");
        String why = reason == null ? HttpStatus.getMessage(status) : reason;
        String envelope = NoAnswer.aliyun("BadRequest", "This is not a request that can be read: " + why + ".");
        return ByteBuffer.wrap(envelope.getBytes(StandardCharsets.UTF_8));
    }
}
