package io.voiceai.testing.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test a vendor of its own, and providers that are connected to it.
 *
 * <p>Constructors, test methods and the methods around them ask by the type of a parameter:
 *
 * <ul>
 *   <li>{@link io.voiceai.testing.VendorEmulator}: the vendor, for what it received
 *   <li>{@link io.voiceai.testing.MovableClock}: its clock and that of the providers
 *   <li>a provider of a vendor module on the class path, by its class, such as {@code AliyunIce}
 *   <li>a capability such as {@link io.voiceai.OutboundCalls}, or {@link io.voiceai.VoiceProvider}, if only one vendor on the
 *       class path has it
 *   <li>{@link io.voiceai.VoiceAi}: the door to all vendors on the class path
 * </ul>
 *
 * <p>Whoever asks twice gets the same. Nothing is started before it is asked for; everything is closed after the test or the
 * class, also if that failed. The emulator that counts is that of the method, else of the class, else of the class around a nested
 * one. Tests that run at the same time do not meet: with {@link Per#METHOD} each has an emulator, port and clock of its own.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(EmulatorExtension.class)
public @interface VoiceAiEmulator {
    /**
     * How long an emulator lives.
     *
     * @return one for each test by default
     */
    Per per() default Per.METHOD;

    /**
     * How time goes.
     *
     * @return with real time by default
     */
    Time clock() default Time.RUNNING;

    /**
     * How many times faster than life calls go.
     *
     * @return above 0
     */
    double speed() default 1;

    /**
     * Whether the limits hold that the vendors document, see {@link io.voiceai.testing.VendorEmulator.Builder#quotas}.
     *
     * @return false by default
     */
    boolean quotas() default false;

    /**
     * Whether a browser that opens {@link io.voiceai.testing.VendorEmulator#inspectorUri} sees what is going on, for somebody
     * at a breakpoint.
     *
     * @return false by default
     */
    boolean inspector() default false;

    /**
     * Settings of providers by name, each as {@code provider.setting=value}, such as {@code aliyun-ccc.instance-id=acme}. What a
     * provider requires and is not given has a value that the emulator takes.
     *
     * @return none by default
     */
    String[] settings() default {};

    /** How long an emulator lives. */
    enum Per {
        /** One for each test, repetition and set of arguments. Methods before and after all tests cannot have it. */
        METHOD,
        /** One for all tests of the class, those of its nested classes included. */
        CLASS
    }

    /** How the clock of the emulator and the providers goes. */
    enum Time {
        /** It begins at the system's time, goes on with it, and can be moved. */
        RUNNING,
        /** It begins at the system's time and stands still until it is moved. */
        STANDING
    }
}
