/** The neutral API of the voice-AI SDK and the one pipeline that every request runs through. */
module io.voiceai.core {
    requires static transitive org.jspecify;
    requires transitive okhttp3;
    requires tools.jackson.core;
    requires org.slf4j;
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires static io.github.resilience4j.circuitbreaker;
    requires static io.github.resilience4j.core;

    exports io.voiceai;
    exports io.voiceai.auth;
    exports io.voiceai.call;
    exports io.voiceai.error;
    exports io.voiceai.event;
    exports io.voiceai.http;
    exports io.voiceai.journal;
    exports io.voiceai.pacing;
    exports io.voiceai.policy;
    exports io.voiceai.routing;
    exports io.voiceai.spi;

    // Whoever looks for vendors looks through the static method of the interface.
    uses io.voiceai.spi.ProviderFactory;
}
