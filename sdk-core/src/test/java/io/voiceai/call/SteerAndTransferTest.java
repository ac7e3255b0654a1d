package io.voiceai.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.error.VoiceAiException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteerAndTransferTest {
    private static final CallRef REF = CallRef.of("p", Map.of("Id", "1"), Instant.EPOCH);

    @Test
    void whatIsSaidInterruptsUnlessItIsToldToWait() {
        Steer say = Steer.say(REF, "canary");

        assertThat(say.kind()).isEqualTo(Steer.Kind.SAY);
        assertThat(say.call()).isEqualTo(REF);
        assertThat(say.text()).contains("canary");
        assertThat(say.isWaiting()).isFalse();
        assertThat(say.waiting().isWaiting()).isTrue();
        assertThat(say.waiting().text()).contains("canary");
        assertThat(Steer.prompt(REF, "x").waiting().kind()).isEqualTo(Steer.Kind.PROMPT);
        assertThat(say).hasToString("Steer[SAY, " + REF + "]");
    }

    @Test
    void aSilenceHasNoTextAndCannotWait() {
        Steer silence = Steer.silence(REF);

        assertThat(silence.kind()).isEqualTo(Steer.Kind.SILENCE);
        assertThat(silence.text()).isEmpty();
        assertThatThrownBy(silence::waiting).hasMessageStartingWith("waiting: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void blankTextIsRefused(String blank) {
        List<Runnable> requests = List.of(
                () -> Steer.say(REF, blank),
                () -> Steer.prompt(REF, blank),
                () -> Transfer.toSkillGroup(REF, blank),
                () -> Transfer.toSkillGroup(REF, "g").announcing(blank),
                () -> ConferenceStart.with(List.of("8001", blank)),
                () -> ConferenceStart.with(List.of("8001")).initiator(blank));

        for (Runnable request : requests) {
            assertThatThrownBy(request::run)
                    .isInstanceOf(VoiceAiException.class)
                    .hasMessageContaining("blank");
        }
    }

    @Test
    void aTransferGoesToANumberOrAGroup() {
        Transfer number =
                Transfer.toNumber(REF, PhoneNumber.of("+8617300000533")).announcing("canary");
        Transfer group = Transfer.toSkillGroup(REF, "sales");

        assertThat(number.number()).contains(PhoneNumber.of("+8617300000533"));
        assertThat(number.skillGroup()).isEmpty();
        assertThat(number.announcement()).contains("canary");
        assertThat(number).asString().doesNotContain("canary", "0000").contains("…33");
        assertThat(group.number()).isEmpty();
        assertThat(group.skillGroup()).contains("sales");
        assertThat(group.announcement()).isEmpty();
        assertThat(group.announcing("x").skillGroup()).contains("sales");
    }

    @Test
    void aConferenceIsOfParticipantsOrOfAConsultation() {
        List<String> people = new ArrayList<>(List.of("8001", "17300000533"));
        ConferenceStart fresh = ConferenceStart.with(people).initiator("agent@x");
        people.clear();

        assertThat(fresh.participants()).hasSize(2);
        assertThat(fresh.consultation()).isEmpty();
        assertThat(fresh.initiator()).contains("agent@x");
        assertThat(fresh).hasToString("ConferenceStart[2 participants]");
        ConferenceStart consultation = ConferenceStart.ofConsultation(REF);
        assertThat(consultation.consultation()).contains(REF);
        assertThat(consultation.participants()).isEmpty();
        assertThat(consultation.initiator()).isEmpty();
        assertThatThrownBy(() -> ConferenceStart.with(List.of())).hasMessageStartingWith("participants: ");
    }
}
