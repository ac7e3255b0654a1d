package io.voiceai.internal.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.CallRef;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.Evidence;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import io.voiceai.pacing.CallLimits;
import io.voiceai.pacing.CallSlots;
import io.voiceai.pacing.Pacer;
import io.voiceai.spi.PlacingSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written of one call, in whichever order those tell of it who gave up and those who had the answer. */
class PlacingAttendantTest {
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    private static final PlacedCall MADE =
            new PlacedCall(CallRef.of("toy", Map.of("Id", "1"), NOON), "order-1", "r", "{}");

    private final CallJournal journal = CallJournal.inMemory();
    private final Desk desk = new Desk(
            "toy",
            new PlacingSettings(journal, Duration.ofHours(3), CallLimits.none(), Pacer.none(), CallSlots.inProcess()),
            Duration.ofSeconds(30),
            null,
            Clock.fixed(NOON, ZoneOffset.UTC));
    private final PlacingAttendant attendant =
            desk.attend(OutboundCall.to("+8617300000533").reference("order-1").build(), "order-1");

    private static VoiceAiException unknown(String... candidates) {
        return Failure.of(FailureKind.OUTCOME_UNKNOWN, "lost")
                .sent(Evidence.UNKNOWN, 1, "body")
                .candidateCallIds(List.of(candidates))
                .toException();
    }

    private JournalEntry written() {
        return journal.find("order-1").orElseThrow();
    }

    @Test
    void whatWasMadeStaysMadeThoughSomebodyGaveUpAtThatMoment() {
        attendant.begin();
        attendant.done(MADE);

        attendant.failed(unknown());

        assertThat(written().state()).isEqualTo(State.PLACED);
        assertThat(desk.running()).containsExactly(MADE.ref());
        assertThat(desk.unresolved()).isEmpty();
    }

    @Test
    void anAnswerThatComesAfterSomebodyGaveUpIsLearned() {
        attendant.begin();
        attendant.failed(unknown());

        attendant.done(MADE);

        assertThat(written().state()).isEqualTo(State.PLACED);
    }

    @Test
    void theIdsOfABrokenAnswerAreKeptWhoeverTellsLast() {
        attendant.begin();
        attendant.failed(unknown("id-1"));
        attendant.failed(unknown());
        attendant.failed(unknown("id-2", "id-1"));

        assertThat(written().candidateCallIds()).containsExactly("id-1", "id-2");
    }

    @Test
    void whatWasFoundMeanwhileIsNotLostAgainWhenTheBrokenExchangeEnds() {
        attendant.begin();
        attendant.failed(unknown());
        desk.found("order-1", Map.of("Id", "1"));

        attendant.failed(unknown());

        assertThat(written().state()).isEqualTo(State.PLACED);
    }

    @Test
    void whatWasGivenUpBeforeItBeganIsNotClaimed() {
        attendant.failed(Failure.of(FailureKind.CANCELLED, "cancelled").toException());

        assertThatThrownBy(attendant::begin).isInstanceOfSatisfying(VoiceAiException.class, e -> {
            assertThat(e.kind()).isEqualTo(FailureKind.CANCELLED);
            assertThat(e.correlationId()).contains("order-1");
        });
        assertThat(journal.find("order-1")).isEmpty();
    }
}
