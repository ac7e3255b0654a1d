package io.voiceai.testing.internal.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/** Takes every request before WireMock does, whatever its path, and sees to it that each is answered with an envelope. */
final class Doorway extends HandlerWrapper {

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            Arrival.enter(JettyRequests.read(base));
        } catch (IOException | RuntimeException e) {
            // Not handed on even if all that is signed was in the query: a vendor would not have got it whole.
            refuse(base, response, 400, "BadRequest", "The request body cannot be read.");
            return;
        }
        try {
            // Whatever the path was: under others WireMock lets anybody stop it or teach it other answers.
            super.handle("/", base, new StandInRequest(request), response);
        } catch (ServletException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            refuse(
                    base,
                    response,
                    500,
                    "InternalError",
                    "The emulator failed at this request; this is a fault of its own.");
        } finally {
            Arrival.leave();
        }
    }

    private static void refuse(Request base, HttpServletResponse response, int status, String code, String message)
            throws IOException {
        base.setHandled(true);
        if (response.isCommitted()) {
            return;
        }
        boolean tencent = base.getHeader("X-TC-Action") != null;
        response.reset();
        response.setStatus(tencent ? 200 : status);
        response.setContentType("application/json");
        String envelope = tencent ? NoAnswer.tencent(code, message) : NoAnswer.aliyun(code, message);
        byte[] body = envelope.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
