package io.voiceai.checks.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** How long emulators live, who shares them, and what is said to tests that ask for the impossible. */
class EmulatorLifeTest {
    @BeforeEach
    void forget() {
        Samples.VENDORS.clear();
        Samples.ADDRESSES.clear();
        Samples.PROVIDERS.clear();
    }

    @ParameterizedTest
    @ValueSource(classes = {Samples.EachTest.class, Samples.Inheriting.class})
    void eachTestHasAVendorOfItsOwn(Class<?> sample) {
        passes(sample, 2);

        assertThat(new HashSet<>(Samples.VENDORS)).hasSize(2);
        allAreClosed();
    }

    @ParameterizedTest
    @ValueSource(classes = {Samples.Composed.class, Samples.InheritingComposed.class})
    void allTestsOfAClassAndItsNestedOnesShareOneIfTold(Class<?> sample) {
        passes(sample, 2);

        // The outer class is made for each of the two tests.
        assertThat(Samples.VENDORS).hasSize(7);
        assertThat(new HashSet<>(Samples.VENDORS)).hasSize(1);
        allAreClosed();
    }

    @Test
    void aNestedClassMayHaveItsOwn() {
        passes(Samples.NestedWithItsOwn.class, 2);

        assertThat(new HashSet<>(Samples.VENDORS)).hasSize(2);
    }

    @Test
    void repetitionsAndArgumentsAreTestsOfTheirOwnAndDynamicTestsShareThatOfTheirFactory() {
        passes(Samples.ManyTimes.class, 8);

        assertThat(Samples.VENDORS).hasSize(8);
        assertThat(new HashSet<>(Samples.VENDORS)).hasSize(7);
        assertThat(Samples.VENDORS)
                .filteredOn(vendor -> vendor.calls().size() == 2)
                .hasSize(2);
        allAreClosed();
    }

    @Test
    void aFailedTestIsCleanedUpToo() {
        run(Samples.Failing.class).testEvents().assertStatistics(events -> events.failed(1));

        allAreClosed();
        assertThatThrownBy(() -> Samples.call(Samples.PROVIDERS.get(0), "0001")).hasMessageContaining("closed");
    }

    @Test
    void aFailedConstructorIsCleanedUpToo() {
        run(Samples.FailingConstructor.class).testEvents().assertStatistics(events -> events.failed(1));

        allAreClosed();
    }

    @Test
    void theAnnotationMayStandOnOneMethodOnly() {
        EngineExecutionResults results = run(Samples.OnTheMethod.class);

        results.testEvents().assertStatistics(events -> events.succeeded(1).failed(1));
        allAreClosed();
    }

    @Test
    void oneInstanceForAllTestsMayAskInEachTest() {
        passes(Samples.OneInstanceAskingInTests.class, 1);

        assertThat(new HashSet<>(Samples.VENDORS)).hasSize(1);
    }

    @Test
    void testsOfOneClassThatRunAtTheSameTimeDoNotMeet() {
        concurrent(Samples.Concurrent.class)
                .testEvents()
                .assertStatistics(events -> events.succeeded(12).failed(0));

        assertThat(new HashSet<>(Samples.VENDORS)).hasSize(12);
        allAreClosed();
    }

    @Test
    void testsThatRunAtTheSameTimeStartASharedVendorOnce() {
        concurrent(Samples.ConcurrentOnOne.class)
                .testEvents()
                .assertStatistics(events -> events.succeeded(12).failed(0));

        assertThat(new HashSet<>(Samples.VENDORS)).hasSize(1);
        assertThat(new HashSet<>(Samples.PROVIDERS)).hasSize(1);
        allAreClosed();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ambiguous                | CallDetails may be any of AliyunAiccs, AliyunCcc, AliyunIce, TencentCcc: ask for one
            anyProvider              | VoiceProvider may be any of AliyunAiccs, AliyunCcc
            ofNoVendorThatIsThere    | Elsewhere is a provider of no vendor on the class path. @VoiceAiEmulator injects VendorEmulator, MovableClock, VoiceAi, the providers AliyunAiccs, AliyunCcc
            ofSomebodyElse           | No ParameterResolver registered
            classOnAMethod           | cannot stand on a method: put it on the class
            unknownSetting           | aliyun-ccc: instance: is not a setting of this provider. It has region, signature-algorithm, instance-id
            unknownVendor            | acme is no vendor on the class path. There are aliyun-aiccs, aliyun-ccc
            malformedSetting         | provider.setting=value
            """)
    void aTestThatAsksForTheImpossibleIsToldWhatIsPossible(String method, String message) {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(Samples.Wrong.class, theOnly(method)))
                .execute();

        assertThat(failure(results)).hasMessageContaining(message);
    }

    private static Method theOnly(String name) {
        return Arrays.stream(Samples.Wrong.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(classes = {Samples.BeforeAllOfEach.class, Samples.OneInstance.class})
    void beforeAllTestsThereIsNoVendorOfOneTest(Class<?> sample) {
        assertThat(failure(run(sample))).hasMessageContaining("use per = CLASS");
    }

    private static Throwable failure(EngineExecutionResults results) {
        return results.allEvents()
                .executions()
                .failed()
                .map(execution -> execution.getTerminationInfo().getExecutionResult())
                .flatMap((TestExecutionResult result) -> result.getThrowable().stream())
                .findFirst()
                .orElseThrow();
    }

    private static void passes(Class<?> sample, int tests) {
        run(sample)
                .testEvents()
                .assertStatistics(events -> events.succeeded(tests).failed(0));
    }

    private static EngineExecutionResults run(Class<?> sample) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(sample))
                .execute();
    }

    private static EngineExecutionResults concurrent(Class<?> sample) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(sample))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "6")
                .execute();
    }

    private static void allAreClosed() {
        assertThat(Samples.ADDRESSES).isNotEmpty().noneMatch(EmulatorLifeTest::listens);
    }

    private static boolean listens(URI address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", address.getPort()), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
