package io.voiceai.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.voiceai.call.CallRef;
import io.voiceai.call.HangupCause;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.RejectionReason;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.Claim;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the parts of the journals' contract share. */
interface UnderJournalContract {
    String PROVIDER = "vendor-one";
    String OTHER_PROVIDER = "vendor-two";
    Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
    PhoneNumber CALLEE = PhoneNumber.of("+8617300000533");
    PhoneNumber OTHER_CALLEE = PhoneNumber.of("+8617300000534");

    /** The journal of this test. */
    CallJournal journal();

    /** Another journal over the same store, as another process has it. */
    CallJournal another();

    /** A call that is about to be placed, each time with another token. */
    static JournalEntry intent(String id, PhoneNumber callee) {
        return intent(PROVIDER, id, callee, NOW);
    }

    static JournalEntry intent(String provider, String id, PhoneNumber callee, Instant from) {
        String token = UUID.randomUUID().toString().replace("-", "");
        return JournalEntry.sending(provider, id, token, callee, Optional.empty(), from, from.plusSeconds(30));
    }

    static CallRef ref(JournalEntry entry) {
        return CallRef.of(entry.provider(), Map.of("Id", "v-" + entry.correlationId()), NOW);
    }

    static JournalEntry placed(JournalEntry entry) {
        return entry.placed(new PlacedCall(ref(entry), entry.correlationId(), "request-1", "{}"));
    }

    static JournalEntry unknown(JournalEntry entry) {
        return entry.unknown(entry.from(), entry.to(), List.of());
    }

    /** What becomes of a call, as it is written down. */
    static JournalEntry as(State state, JournalEntry entry) {
        return switch (state) {
            case SENDING -> entry;
            case UNKNOWN -> unknown(entry);
            case REFUSED -> entry.refused(RejectionReason.OTHER);
            case PLACED -> placed(entry);
            case ENDED -> placed(entry).ended(HangupCause.Kind.COMPLETED);
        };
    }

    default JournalEntry granted(JournalEntry intent) {
        assertEquals(new Claim.Granted(), journal().claim(intent, true));
        return intent;
    }

    /** Claims a call and writes down what became of it. */
    default JournalEntry written(State state, JournalEntry intent) {
        granted(intent);
        JournalEntry entry = as(state, intent);
        assertTrue(state == State.SENDING || journal().update(entry), () -> "may become " + state);
        return entry;
    }

    default JournalEntry written(State state, String id) {
        return written(state, intent(id, CALLEE));
    }

    /** Both journals say the same of a call. */
    default void isWritten(JournalEntry entry) {
        assertEquals(Optional.of(entry), journal().find(entry.correlationId()));
        assertEquals(Optional.of(entry), another().find(entry.correlationId()));
    }

    default void isForgotten(String id) {
        assertEquals(Optional.empty(), journal().find(id));
        assertEquals(Optional.empty(), another().find(id));
    }
}
