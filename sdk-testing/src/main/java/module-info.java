/** A vendor on the developer's own machine: an emulator that verifies signatures and keeps the state of calls. */
module io.voiceai.testing {
    requires static transitive org.jspecify;
    requires transitive io.voiceai.core;
    requires transitive org.junit.jupiter.api;
    requires java.management;
    requires java.net.http;
    requires jdk.management;
    requires tools.jackson.core;

    exports io.voiceai.testing;
    exports io.voiceai.testing.contract;
    exports io.voiceai.testing.junit;
    exports io.voiceai.testing.wiremock;
}
