package io.voiceai.examples.quickstart;

import io.voiceai.VoiceProvider;
import io.voiceai.call.OutboundCall;
import java.util.List;
import java.util.Optional;

/** Where the story plays: at an emulator, or at the vendors themselves. */
interface Stage extends AutoCloseable {
    static Stage emulated() {
        return new EmulatedStage();
    }

    /** What is printed first. */
    String title();

    /** The vendors that take part. */
    List<VoiceProvider> providers();

    /** A provider of one type, if that vendor takes part. */
    default <P extends VoiceProvider> Optional<P> provider(Class<P> type) {
        return providers().stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The call that a provider shall place; empty to leave it out. */
    Optional<OutboundCall> call(String provider);

    /** Where the provider's requests go. */
    String endpoint(String provider);

    /** What the other side says about the last request; empty if it cannot be asked. */
    String verdict();

    /** Lets the callee pick up and hear something. */
    void listenForAMoment();

    /** Comes back when the call is a conference. */
    void untilConference();

    @Override
    void close();
}
