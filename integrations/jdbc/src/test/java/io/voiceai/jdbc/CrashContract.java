package io.voiceai.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.voiceai.VoiceAi;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.call.Reconciliation.Outcome;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.RejectionReason;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.VendorEmulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process is killed while it places a call; another one goes on with the same database. */
abstract class CrashContract {
    private static final String CALLEE = "+8617300000533";
    /** The vendor's answer comes long after the process is dead. */
    private static final String SLOWLY_ANSWERED = "+8617300000504";

    private final MovableClock clock = MovableClock.running();
    private final VendorEmulator vendor = VendorEmulator.builder()
            .clock(clock)
            .slowAnswer(Duration.ofMinutes(5))
            .start();

    /** A database of this test's own, which another process can reach as well. */
    abstract String url() throws Exception;

    private Process dying(JdbcJournal journal, String callee, boolean stopsBeforeSending) throws Exception {
        assertThat(journal.find("order-1")).isEmpty();
        return DyingProcess.start(
                url(), vendor.uri(), vendor.accessKeyId(), vendor.accessKeySecret(), callee, stopsBeforeSending);
    }

    private JdbcJournal journal() throws Exception {
        return JdbcJournal.on(DyingProcess.source(url())).createSchema().build();
    }

    private VoiceAi shop(JdbcJournal journal) {
        return Shop.open(vendor.uri(), vendor.accessKeyId(), vendor.accessKeySecret(), journal, clock);
    }

    @AfterEach
    void closeVendor() {
        vendor.close();
    }

    @Test
    void aCallThatWasSentIsFoundAndNotPlacedAgain() throws Exception {
        JdbcJournal journal = journal();
        Process process = dying(journal, SLOWLY_ANSWERED, false);
        await().atMost(Duration.ofSeconds(60)).until(() -> !vendor.calls().isEmpty());
        process.destroyForcibly().waitFor();
        assertThat(journal.find("order-1").map(JournalEntry::state)).contains(State.SENDING);

        try (VoiceAi voice = shop(journal)) {
            isRefused(voice, "order-1", SLOWLY_ANSWERED, RejectionReason.DUPLICATE_REFERENCE);
            assertThat(voice.unresolved()).isEmpty();
            clock.advance(Shop.DEADLINE.plusSeconds(1));
            isRefused(voice, "order-1", SLOWLY_ANSWERED, RejectionReason.UNRESOLVED_CALL);
            isRefused(voice, "order-2", SLOWLY_ANSWERED, RejectionReason.UNRESOLVED_CALL);
            assertThat(voice.unresolved())
                    .extracting(UnresolvedCall::correlationId)
                    .containsExactly("order-1");

            Reconciliation found = voice.reconcile("order-1");

            assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
            assertThat(voice.unresolved()).isEmpty();
            PlacedCall replayed = voice.place(Shop.call(SLOWLY_ANSWERED, "order-1"));
            assertThat(found.call().map(FoundCall::ref)).contains(replayed.ref());
            assertThat(vendor.calls()).hasSize(1);
        }
    }

    @Test
    void aCallThatWasNotSentIsPlacedOnceItIsCertainlyGone() throws Exception {
        JdbcJournal journal = journal();
        Process process = dying(journal, CALLEE, true);
        waitUntilClaimed(process);
        process.destroyForcibly().waitFor();

        try (VoiceAi voice = shop(journal)) {
            clock.advance(Shop.DEADLINE.plusSeconds(1));
            isRefused(voice, "order-1", CALLEE, RejectionReason.UNRESOLVED_CALL);
            isRefused(voice, "order-2", CALLEE, RejectionReason.UNRESOLVED_CALL);
            assertThat(voice.reconcile("order-1").outcome()).isEqualTo(Outcome.NOT_YET);
            isRefused(voice, "order-1", CALLEE, RejectionReason.UNRESOLVED_CALL);
            assertThat(vendor.calls()).isEmpty();

            clock.advance(Duration.ofHours(4));
            assertThat(voice.reconcile("order-1").outcome()).isEqualTo(Outcome.GONE);

            voice.place(Shop.call(CALLEE, "order-1"));
            assertThat(vendor.calls()).hasSize(1);
        }
    }

    private void isRefused(VoiceAi voice, String reference, String callee, RejectionReason reason) {
        int before = vendor.calls().size();
        assertThatExceptionOfType(CallRejectedException.class)
                .isThrownBy(() -> voice.place(Shop.call(callee, reference)))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
        assertThat(vendor.calls()).hasSize(before);
    }

    private static void waitUntilClaimed(Process process) throws IOException {
        BufferedReader printed =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder other = new StringBuilder();
        for (String line = printed.readLine(); !DyingProcess.CLAIMED.equals(line); line = printed.readLine()) {
            assertThat(line).as(other.toString()).isNotNull();
            other.append(line).append('\n');
        }
    }
}
