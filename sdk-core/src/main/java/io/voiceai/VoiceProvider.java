package io.voiceai;

/**
 * One account at one vendor product. It implements exactly the capability interfaces that the vendor can serve:
 * {@link OutboundCalls}, {@link Hangups}, {@link ConferenceExits}, {@link CallDetails}. Thread-safe; make one and keep it.
 */
public interface VoiceProvider extends AutoCloseable {
    /**
     * The id that call references carry.
     *
     * @return for example {@code aliyun-ice}
     */
    String id();

    /** Closes connections and threads; what is under way is not interrupted. */
    @Override
    void close();
}
