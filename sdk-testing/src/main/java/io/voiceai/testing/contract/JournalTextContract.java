package io.voiceai.testing.contract;

import static io.voiceai.testing.contract.UnderJournalContract.as;
import static io.voiceai.testing.contract.UnderJournalContract.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.voiceai.call.CallRef;
import io.voiceai.call.HangupCause;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.RouteDecision;
import io.voiceai.error.RejectionReason;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a store must not change: texts of any kind. */
@Chapter("Texts")
interface JournalTextContract extends UnderJournalContract {
    /** References as business has them, some of which differ in little. */
    List<String> REFERENCES = List.of(
            "0",
            "order",
            "Order",
            "ORDER",
            "order ",
            " order",
            "or der",
            "or  der",
            "order%",
            "order_",
            "order*",
            "order?[a-z]",
            "{order}",
            "order:1",
            "order|1",
            "'; DROP TABLE orders; --",
            "\"order\"",
            "\\order\\n",
            "$1 ${order} :order ?",
            "caf\u00e9",
            "cafe\u0301",
            "cafe",
            "stra\u00dfe",
            "strasse",
            "\u8ba2\u5355-42",
            "\u2028\u00a0\ufeff\u200b",
            "\ud83d\ude00".repeat(64),
            "\u8ba2".repeat(85) + "x",
            "x".repeat(256),
            "x".repeat(255) + "X");

    @Test
    default void everyReferenceIsItsOwn() {
        List<JournalEntry> entries =
                REFERENCES.stream().map(id -> granted(intent(id, CALLEE))).toList();

        entries.forEach(this::isWritten);
        Set<JournalEntry> all = Set.copyOf(entries);
        assertEquals(all, new HashSet<>(another().ofCallee(CALLEE, NOW)));
        assertEquals(all, new HashSet<>(inPages(4)));
        entries.forEach(entry -> assertTrue(another().update(as(State.PLACED, entry))));
        entries.forEach(entry -> isWritten(as(State.PLACED, entry)));
    }

    private List<JournalEntry> inPages(int size) {
        List<JournalEntry> all = new ArrayList<>();
        List<JournalEntry> page = another().open(PROVIDER, Set.of(State.SENDING), null, size);
        while (!page.isEmpty() && all.size() < REFERENCES.size()) {
            all.addAll(page);
            page = another().open(PROVIDER, Set.of(State.SENDING), page.get(page.size() - 1), size);
        }
        assertEquals(REFERENCES.size(), all.size(), "each is listed once");
        return all;
    }

    @Test
    default void anEntryWithEverythingComesBackAsItWas() {
        String raw = "{\"text\":\"" + "\ud83d\ude00\u4f60\u597d'\\\"\\u0000\\n".repeat(5_000) + "\"}";
        CallRef ref = CallRef.of(PROVIDER, Map.of("CallId", "c/1+2=", "JobId", "\u4f60\ud83d\ude00"), NOW);
        RouteDecision route = new RouteDecision(Optional.of("night \ud83c\udf19 'route'"), List.of());
        JournalEntry sending = granted(JournalEntry.sending(
                PROVIDER,
                "order-1",
                "a".repeat(32),
                PhoneNumber.encrypted("aB+/=0".repeat(85)),
                Optional.of("agent \u4f60\u597d \ud83d\ude00"),
                NOW.plusMillis(1),
                NOW.plusSeconds(30).plusMillis(999)));
        isWritten(sending);

        JournalEntry lost =
                sending.unknown(NOW.plusMillis(2), NOW.plusSeconds(9), List.of("c,1", "", "'c\"2\\", "\ud83d\ude00"));
        journal().update(lost);
        isWritten(lost);

        JournalEntry made =
                lost.placed(new PlacedCall(ref, "order-1", "request \u4f60 \ud83d\ude00", raw, Optional.of(route)));
        journal().update(made);
        isWritten(made);

        JournalEntry over = made.ended(HangupCause.Kind.NO_ANSWER);
        assertEquals(Optional.of(over), another().ended(ref, HangupCause.Kind.NO_ANSWER));
        isWritten(over);
        assertEquals(List.of(over), another().ofCallee(sending.callee(), NOW));
        assertEquals(List.of(over), another().open(PROVIDER, Set.of(State.ENDED), null, 1));
    }

    @Test
    default void everyRefusalAndEveryCauseComesBackAsItWas() {
        for (RejectionReason reason : RejectionReason.values()) {
            JournalEntry sending = granted(intent("refused-" + reason, CALLEE));
            journal().update(sending.refused(reason));
            isWritten(sending.refused(reason));
        }
        for (HangupCause.Kind cause : HangupCause.Kind.values()) {
            JournalEntry made = written(State.PLACED, "ended-" + cause);
            journal().update(made.ended(cause));
            isWritten(made.ended(cause));
        }
    }

    @Test
    default void everyFormOfACalleeComesBackAsItWas() {
        for (PhoneNumber callee : List.of(
                PhoneNumber.of("+8617300000533"),
                PhoneNumber.asGiven("17300000533"),
                PhoneNumber.asGiven("+86-173-0000-0533#"),
                PhoneNumber.of("+442079460000"),
                PhoneNumber.encrypted("17300000533"))) {
            isWritten(granted(intent("order-" + callee.value() + callee.isEncrypted(), callee)));
        }
    }
}
