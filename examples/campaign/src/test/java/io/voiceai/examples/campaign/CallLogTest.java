package io.voiceai.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.CallRef;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.RejectionReason;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal that forgets what it was told last is told again. */
class CallLogTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @TempDir
    private Path directory;

    private static JournalEntry sending(String id, String token) {
        return JournalEntry.sending(
                "ice", id, token, PhoneNumber.of("+8617300000533"), Optional.of("agent-7"), NOW, NOW.plusSeconds(30));
    }

    private static PlacedCall placed(String id) {
        return new PlacedCall(CallRef.of("ice", Map.of("InstanceId", "i1"), NOW), id, "r1", "{}");
    }

    /** A journal whose changes are logged. */
    private CallJournal logged(CallJournal journal) {
        return new LoggedJournal(journal, CallLog.open(directory, journal));
    }

    /** What a journal that has forgotten everything knows after the next start. */
    private CallJournal reminded() {
        CallJournal forgetful = CallJournal.inMemory();
        CallLog.open(directory, forgetful).close();
        return forgetful;
    }

    @Test
    void aClaimIsNotForgotten() {
        logged(CallJournal.inMemory()).claim(sending("a", "t1"), false);

        assertThat(reminded().find("a")).contains(sending("a", "t1"));
    }

    @Test
    void aLostCallStaysLost() {
        CallJournal journal = logged(CallJournal.inMemory());
        JournalEntry lost = sending("a", "t1").unknown(NOW, NOW.plusSeconds(1), List.of("i9"));
        journal.claim(sending("a", "t1"), false);
        journal.update(lost);

        assertThat(reminded().find("a")).contains(lost);
    }

    @Test
    void aPlacedCallKeepsItsName() {
        CallJournal journal = logged(CallJournal.inMemory());
        journal.claim(sending("a", "t1"), false);
        journal.update(sending("a", "t1").placed(placed("a")));

        assertThat(reminded().find("a").flatMap(JournalEntry::placed)).contains(placed("a"));
    }

    @Test
    void aCallThatWasNotMadeMayBePlacedAgain() {
        CallJournal journal = logged(CallJournal.inMemory());
        journal.claim(sending("a", "t1"), false);
        journal.remove(sending("a", "t1"));
        journal.claim(sending("b", "t2"), false);
        journal.update(sending("b", "t2").refused(RejectionReason.CONCURRENCY));

        assertThat(reminded().find("a")).isEmpty();
        assertThat(reminded().find("b").map(JournalEntry::state)).contains(State.REFUSED);
    }

    @Test
    void whatTheJournalKnowsBetterStays() {
        CallJournal journal = CallJournal.inMemory();
        CallJournal logged = logged(journal);
        logged.claim(sending("a", "t1"), false);
        logged.update(sending("a", "t1").placed(placed("a")));
        logged.ended(placed("a").ref(), null);

        CallLog.open(directory, journal).close();
        assertThat(journal.find("a").map(JournalEntry::state)).contains(State.ENDED);
    }

    @Test
    void aLineThatWasBrokenOffHadNotHappened() throws IOException {
        logged(CallJournal.inMemory()).claim(sending("a", "t1"), false);
        Path file = directory.resolve("calls-1.log");
        String line = Files.readString(file);
        for (int length = 0; length < line.length() - 1; length++) {
            Files.writeString(file, line.substring(0, length));
            assertThat(reminded().find("a")).as("after %s characters", length).isEmpty();
        }
    }

    @Test
    void onlyWhatIsOldIsThrownAway() throws IOException {
        CallLog log = CallLog.open(directory, CallJournal.inMemory());
        for (int minute = 1; minute <= 5; minute++) {
            log.changed(sending("call-" + minute, "t" + minute));
            log.turn();
        }

        CallJournal journal = reminded();
        assertThat(journal.find("call-3")).isEmpty();
        assertThat(journal.find("call-4")).isPresent();
        assertThat(journal.find("call-5")).isPresent();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(4);
        }
    }
}
