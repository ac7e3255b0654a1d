package io.voiceai.testing;

import com.github.tomakehurst.wiremock.WireMockServer;

/** x. */
public final class X {
    private X() {}

    /** y. */
    static void a() {
        new WireMockServer(1).start();
    }
}
