package io.voiceai.checks.junit;

import io.voiceai.CallDetails;
import io.voiceai.VoiceProvider;
import io.voiceai.aliyun.ccc.AliyunCcc;
import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.call.OutboundCall;
import io.voiceai.testing.EmulatedCall;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.Scenario;
import io.voiceai.testing.VendorEmulator;
import io.voiceai.testing.junit.VoiceAiEmulator;
import io.voiceai.testing.junit.VoiceAiEmulator.Per;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Test classes that {@link EmulatorLifeTest} runs; most tell here what they got. */
final class Samples {
    static final List<VendorEmulator> VENDORS = new CopyOnWriteArrayList<>();
    static final List<AliyunIce> PROVIDERS = new CopyOnWriteArrayList<>();

    static final List<URI> ADDRESSES = new CopyOnWriteArrayList<>();

    private Samples() {}

    private static void saw(VendorEmulator vendor) {
        VENDORS.add(vendor);
        ADDRESSES.add(vendor.uri());
    }

    @VoiceAiEmulator
    static class EachTest {
        @Test
        void one(VendorEmulator vendor) {
            saw(vendor);
        }

        @Test
        void other(VendorEmulator vendor) {
            saw(vendor);
        }
    }

    static class Inheriting extends EachTest {}

    @Retention(RetentionPolicy.RUNTIME)
    @VoiceAiEmulator(per = Per.CLASS)
    @interface OurVendor {}

    @OurVendor
    static class Composed {
        Composed(VendorEmulator vendor) {
            saw(vendor);
        }

        @BeforeAll
        static void beforeAll(VendorEmulator vendor) {
            saw(vendor);
        }

        @AfterAll
        static void afterAll(VendorEmulator vendor) {
            saw(vendor);
        }

        @Test
        void test(VendorEmulator vendor) {
            saw(vendor);
        }

        @Nested
        class Inner {
            @BeforeAll
            static void beforeAll(VendorEmulator vendor) {
                saw(vendor);
            }

            @Test
            void test(VendorEmulator vendor) {
                saw(vendor);
            }
        }
    }

    static class InheritingComposed extends Composed {
        InheritingComposed(VendorEmulator vendor) {
            super(vendor);
        }
    }

    @VoiceAiEmulator(per = Per.CLASS)
    static class NestedWithItsOwn {
        @Test
        void test(VendorEmulator vendor) {
            saw(vendor);
        }

        @Nested
        @VoiceAiEmulator
        class Inner {
            @Test
            void test(VendorEmulator vendor) {
                saw(vendor);
            }
        }
    }

    @VoiceAiEmulator
    static class ManyTimes {
        @RepeatedTest(2)
        void repeated(VendorEmulator vendor) {
            saw(vendor);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "b"})
        void withArguments(String argument, VendorEmulator vendor) {
            saw(vendor);
        }

        @ParameterizedTest
        @EnumSource(names = {"BUSY", "SILENT"})
        void withArgumentsOfOurTypes(Scenario argument, VendorEmulator vendor) {
            saw(vendor);
        }

        @TestFactory
        Stream<DynamicTest> dynamic(VendorEmulator vendor, AliyunIce ice) {
            return Stream.of("0001", "0002")
                    .map(end -> DynamicTest.dynamicTest(end, () -> {
                        Samples.call(ice, end);
                        saw(vendor);
                    }));
        }
    }

    @VoiceAiEmulator
    static class Failing {
        @Test
        void fails(VendorEmulator vendor, AliyunIce ice) {
            saw(vendor);
            PROVIDERS.add(ice);
            throw new IllegalStateException("on purpose");
        }
    }

    @VoiceAiEmulator
    static class FailingConstructor {
        FailingConstructor(VendorEmulator vendor) {
            saw(vendor);
            throw new IllegalStateException("on purpose");
        }

        @Test
        void neverRuns() {}
    }

    static class OnTheMethod {
        @Test
        @VoiceAiEmulator
        void test(VendorEmulator vendor) {
            saw(vendor);
        }

        @Test
        void without(VendorEmulator vendor) {
            saw(vendor);
        }
    }

    /** Each test must see its own call only. */
    @VoiceAiEmulator
    static class Concurrent {
        @RepeatedTest(12)
        void placesOne(AliyunIce ice, VendorEmulator vendor, MovableClock clock) {
            call(ice, "0001");
            clock.advance(Duration.ofMinutes(1));
            List<EmulatedCall> calls = vendor.calls();
            if (calls.size() != 1 || calls.get(0).endedAt().isEmpty()) {
                throw new IllegalStateException("saw " + calls.size());
            }
            saw(vendor);
        }
    }

    @VoiceAiEmulator(per = Per.CLASS)
    static class ConcurrentOnOne {
        @RepeatedTest(12)
        void asks(AliyunIce ice, VendorEmulator vendor) {
            saw(vendor);
            PROVIDERS.add(ice);
        }
    }

    /** A provider of no vendor. */
    interface Elsewhere extends VoiceProvider {}

    @VoiceAiEmulator
    static class Wrong {
        @Test
        void ambiguous(CallDetails details) {}

        @Test
        void anyProvider(VoiceProvider provider) {}

        @Test
        void ofNoVendorThatIsThere(Elsewhere provider) {}

        @Test
        void ofSomebodyElse(StringBuilder text) {}

        @Test
        @VoiceAiEmulator(per = Per.CLASS)
        void classOnAMethod(VendorEmulator vendor) {}

        @Test
        @VoiceAiEmulator(settings = "aliyun-ccc.instance=7")
        void unknownSetting(AliyunCcc ccc) {}

        @Test
        @VoiceAiEmulator(settings = "acme.instance=7")
        void unknownVendor(VendorEmulator vendor) {}

        @Test
        @VoiceAiEmulator(settings = "aliyun-ccc=7")
        void malformedSetting(VendorEmulator vendor) {}
    }

    @VoiceAiEmulator
    static class BeforeAllOfEach {
        @BeforeAll
        static void beforeAll(VendorEmulator vendor) {}

        @Test
        void neverRuns() {}
    }

    @VoiceAiEmulator
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstance {
        @BeforeAll
        void beforeAll(VendorEmulator vendor) {}

        @Test
        void neverRuns() {}
    }

    @VoiceAiEmulator
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstanceAskingInTests {
        @Test
        void one(VendorEmulator vendor) {
            saw(vendor);
        }

        @AfterEach
        void after(VendorEmulator vendor) {
            saw(vendor);
        }
    }

    static void call(AliyunIce ice, String end) {
        ice.place(OutboundCall.to("+861730000" + end)
                .from("+8618300000333")
                .agent("agent")
                .build());
    }
}
