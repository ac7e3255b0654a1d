package io.voiceai.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.voiceai.testing.CallPhase;
import io.voiceai.testing.VendorEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its users start it. */
class CampaignTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int SECONDS = 120;

    @TempDir
    private Path directory;

    @Test
    void everyLineHasOneResultAndATornFileIsMended() throws Exception {
        try (VendorEmulator vendor = VendorEmulator.builder().speed(50).start()) {
            Fixture fixture = new Fixture(directory, vendor)
                    .callees(
                            "callee,reference,var:name,zone",
                            "+8617300000533,order-1,Li,",
                            "0086 123,order-2,Li,",
                            "+8617300000533,order-3,Li,",
                            "+8617300000534,order-1,Li,",
                            "+8617300000535,order-5,\"Li,",
                            "+8617300000536,order-6,Li,Nowhere/Town",
                            "+8617300000486,order-7,\"Li, the first\",Asia/Shanghai",
                            "+8617300000451,order-8,Li,")
                    .with("route.first.priority", "3");
            assertThat(fixture.run().exit(SECONDS)).as(fixture.text("out.txt")).isZero();

            assertThat(fixture.results().stream()
                            .map(row -> row.get(0) + " " + row.get(3))
                            .sorted())
                    .containsExactly(
                            "2 answered",
                            "3 invalid",
                            "4 duplicate",
                            "5 invalid",
                            "6 invalid",
                            "7 invalid",
                            "8 busy",
                            "9 refused");
            assertThat(vendor.calls())
                    .hasSize(2)
                    .anySatisfy(call -> assertThat(call.variables()).containsEntry("name", "Li, the first"));
            String whole = fixture.text("results.csv");
            assertThat(whole).doesNotContain("17300000533").contains("…33").contains("has the reference of line 2");

            tear(fixture.file("results.csv"), whole);
            assertThat(fixture.run("--with-numbers").exit(SECONDS)).isZero();
            assertThat(fixture.results().stream().map(row -> row.get(0)).sorted())
                    .containsExactly("2", "3", "4", "5", "6", "7", "8", "9");
            assertThat(vendor.calls()).hasSize(2);
            assertThat(fixture.file("state").resolve("chart.png")).isNotEmptyFile();
        }
    }

    /** Takes a line out and breaks the last one off. */
    private static void tear(Path file, String whole) throws IOException {
        List<String> lines = List.of(whole.split("\n"));
        String last = lines.get(lines.size() - 1);
        Files.writeString(
                file,
                lines.get(0) + "\n" + String.join("\n", lines.subList(2, lines.size() - 1)) + "\n"
                        + last.substring(0, last.length() / 2));
    }

    /** A shell lets the jobs that it runs in the background ignore the signal, and they hand that on to their children. */
    private static boolean isInterruptIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.isReadable(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    @Test
    void ctrlCEndsInGoodOrderAndTheNextStartGoesOn() throws Exception {
        Assumptions.assumeFalse(isInterruptIgnored(), "SIGINT is ignored here, as in a job in the background");
        try (VendorEmulator vendor = VendorEmulator.builder().speed(10).start()) {
            Fixture fixture = new Fixture(directory, vendor).callees(120).with("in-flight", "20");
            try (Child child = fixture.run()) {
                await().atMost(LONG).until(() -> fixture.resultCount() >= 5);
                child.interrupt();
                assertThat(child.exit(SECONDS)).as(fixture.text("out.txt")).isEqualTo(Interrupts.EXIT);
            }
            long before = fixture.resultCount();
            assertThat(before).isLessThan(120);
            assertThat(fixture.text("out.txt")).contains("Interrupted: ");

            assertThat(fixture.run().exit(SECONDS)).as(fixture.text("out.txt")).isZero();
            assertThat(fixture.resultCount()).isEqualTo(120);
            Set<String> called = new HashSet<>();
            assertThat(vendor.calls())
                    .allSatisfy(call -> assertThat(called.add(call.callee()))
                            .as("the only call to its callee")
                            .isTrue());
        }
    }

    @Test
    void stopEndsWhatIsRingingAndTellsOfEachCall() throws Exception {
        try (VendorEmulator vendor = VendorEmulator.start()) {
            Fixture fixture = new Fixture(directory, vendor)
                    .talkers(50)
                    .with("in-flight", "10")
                    .with("place-within", "30s");
            try (Child child = fixture.run()) {
                await().atMost(LONG).until(() -> vendor.calls().size() >= 10);
                assertThat(fixture.run().exit(SECONDS)).as("a second run").isEqualTo(2);
                assertThat(fixture.text("out.txt")).contains("another run works on this state");

                assertThat(fixture.stop().exit(SECONDS))
                        .as(fixture.text("stop.txt"))
                        .isZero();
                assertThat(child.exit(SECONDS)).as(fixture.text("out.txt")).isEqualTo(Main.STOPPED);
            }
            assertThat(fixture.text("stop.txt"))
                    .startsWith("confirmed: 10\n")
                    .contains("unconfirmed: 0", "unresolved: 0", "not stoppable: 0", "Nothing goes on any more.")
                    .doesNotContain("reference not known");
            assertThat(vendor.calls()).allMatch(call -> call.phase() == CallPhase.ENDED);
            assertThat(fixture.resultCount()).isLessThan(50);
        }
    }

    @Test
    void stopFindsTheCallsOfARunThatIsDead() throws Exception {
        try (VendorEmulator vendor = VendorEmulator.start()) {
            Fixture fixture = new Fixture(directory, vendor).talkers(8).with("in-flight", "4");
            try (Child child = fixture.run()) {
                await().atMost(LONG).until(() -> vendor.calls().size() >= 4);
                await().atMost(LONG).until(() -> fixture.text("out.txt").contains("in flight 4"));
                child.kill();
            }
            // What was being sent when the process died counts as lost once its time is over, so it may take two.
            await().atMost(LONG)
                    .until(() -> fixture.stop().exit(SECONDS) == 0
                            && vendor.calls().stream().allMatch(call -> call.phase() == CallPhase.ENDED));
            assertThat(fixture.text("stop.txt")).contains("Nothing goes on any more.");
            assertThat(vendor.calls()).allMatch(call -> call.phase() == CallPhase.ENDED);
        }
    }

    @Test
    void aDryRunTellsOfEveryLineAndSendsNothing() throws Exception {
        try (VendorEmulator vendor = VendorEmulator.start()) {
            Files.writeString(directory.resolve("policy.json"), """
                    {"version": 1, "name": "test", "revision": "1", "doNotCall": ["+8617300000534"],
                     "consents": [{"name": "agreed", "tags": {"purpose": "offer"}}]}""");
            Fixture fixture = new Fixture(directory, vendor)
                    .callees(
                            "callee,tag:purpose",
                            "+8617300000533,reminder",
                            "+8617300000534,reminder",
                            "+8617300000535,offer",
                            "nobody,reminder")
                    .with("policy", "policy.json");
            assertThat(fixture.dryRun().exit(SECONDS))
                    .as("one line cannot be used")
                    .isOne();

            assertThat(fixture.text("dry-run.txt").lines())
                    .anyMatch(line -> line.equals("line 2: route first"))
                    .anyMatch(line -> line.startsWith("line 3: denied, DENY CALLEE_BLOCKED"))
                    .anyMatch(line -> line.startsWith("line 4: denied, DENY NO_CONSENT, rule agreed"))
                    .anyMatch(line -> line.startsWith("line 5: invalid, "))
                    .contains("denied: 2", "invalid: 1", "route first: 1");
            assertThat(vendor.requests()).isEmpty();
        }
    }
}
