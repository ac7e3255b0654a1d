package io.voiceai.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.spi.CodeMeaning;
import io.voiceai.spi.Effect;
import io.voiceai.spi.Reading.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every cell of what an attempt proves, written out: a change of any of them must be seen here. */
class ClassifierTest {
    @ParameterizedTest
    @CsvSource({
        "PLACE, OUTCOME_UNKNOWN",
        "END, UNCONFIRMED",
        "READ, VENDOR_FAULT",
    })
    void whatMayHaveBeenReceivedAndHasNoAnswerIsLost(Effect effect, FailureKind kind) {
        assertThat(Classifier.lost(effect)).isEqualTo(kind);
        assertThat(Classifier.broken(effect, true, false, Again.LOST))
                .isEqualTo(new Verdict(Evidence.UNKNOWN, kind, Again.LOST));
    }

    @ParameterizedTest
    @CsvSource({
        "PLACE, OUTCOME_UNKNOWN",
        "END, UNCONFIRMED",
        "READ, BAD_RESPONSE",
    })
    void whatIsNoHttpIsAnAnswerToAQueryOnly(Effect effect, FailureKind kind) {
        assertThat(Classifier.broken(effect, true, true, Again.LOST))
                .isEqualTo(new Verdict(Evidence.UNKNOWN, kind, Again.LOST));
    }

    @ParameterizedTest
    @EnumSource(Again.class)
    void beforeTheFirstHeaderNothingWasSentWhateverTheFault(Again again) {
        for (Effect effect : Effect.values()) {
            for (boolean nonsense : new boolean[] {true, false}) {
                assertThat(Classifier.broken(effect, false, nonsense, again))
                        .isEqualTo(new Verdict(Evidence.NOT_SENT, FailureKind.NOT_SENT, again));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_SENT, LOST",
        "NOT_LET_THROUGH, LOST",
        "HELD_UP, LOST",
        "LOST, LOST",
        "NOT_KNOWN, LOST",
        "ODD, ODD",
        "NEVER, NEVER",
    })
    void afterTheFirstHeaderAFaultOfTheWayIsALostRequest(Again fault, Again again) {
        Verdict verdict = Classifier.broken(Effect.PLACE, true, false, fault);

        assertThat(verdict).isEqualTo(new Verdict(Evidence.UNKNOWN, FailureKind.OUTCOME_UNKNOWN, again));
    }

    @ParameterizedTest
    @CsvSource({
        "200, NO_ANSWER, LOST",
        "204, NO_ANSWER, LOST",
        "408, NO_ANSWER, LOST",
        "429, NO_ANSWER, LOST",
        "500, NO_ANSWER, LOST",
        "502, NO_ANSWER, LOST",
        "503, NO_ANSWER, LOST",
        "504, NO_ANSWER, LOST",
        "299, NO_ANSWER, ODD",
        "401, NO_ANSWER, ODD",
        "520, NO_ANSWER, ODD",
        "200, WRONG, ODD",
        "503, WRONG, ODD",
        "200, TOO_MUCH, NEVER",
        "502, TOO_MUCH, NEVER",
        "300, NO_ANSWER, NEVER",
        "307, NO_ANSWER, NEVER",
        "399, WRONG, NEVER",
        "400, NO_ANSWER, ODD",
    })
    void anAnswerThatIsNotTheVendorsWordProvesNothing(int status, Flaw flaw, Again again) {
        assertThat(Classifier.unusable(Effect.PLACE, status, flaw))
                .isEqualTo(new Verdict(Evidence.UNKNOWN, FailureKind.OUTCOME_UNKNOWN, again));
        assertThat(Classifier.unusable(Effect.END, status, flaw))
                .isEqualTo(new Verdict(Evidence.UNKNOWN, FailureKind.UNCONFIRMED, again));
    }

    @ParameterizedTest
    @CsvSource({
        "200, BAD_RESPONSE",
        "302, BAD_RESPONSE",
        "428, BAD_RESPONSE",
        "429, VENDOR_FAULT",
        "430, BAD_RESPONSE",
        "499, BAD_RESPONSE",
        "500, VENDOR_FAULT",
        "599, VENDOR_FAULT",
    })
    void aQueryTellsAFaultFromABadAnswer(int status, FailureKind kind) {
        Verdict verdict = Classifier.unusable(Effect.READ, status, Flaw.WRONG);

        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.evidence()).isEqualTo(Evidence.UNKNOWN);
    }

    @Test
    void anEndThatIsNotConfirmedMayHaveHappened() {
        assertThat(Classifier.unconfirmed())
                .isEqualTo(new Verdict(Evidence.UNKNOWN, FailureKind.UNCONFIRMED, Again.LOST));
        assertThat(Classifier.notKnownYet())
                .isEqualTo(new Verdict(Evidence.UNKNOWN, FailureKind.UNCONFIRMED, Again.NOT_KNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "THROTTLED, PLACE, ANSWERED, THROTTLED, THROTTLED",
        "THROTTLED, END, ANSWERED, THROTTLED, THROTTLED",
        "THROTTLED, READ, ANSWERED, THROTTLED, THROTTLED",
        "CLOCK, PLACE, ANSWERED, AUTH, NEW_TIME",
        "CLOCK, END, ANSWERED, AUTH, NEW_TIME",
        "CLOCK, READ, ANSWERED, AUTH, NEW_TIME",
        "TOKEN, PLACE, ANSWERED, AUTH, NEW_KEY",
        "TOKEN, END, ANSWERED, AUTH, NEW_KEY",
        "TOKEN, READ, ANSWERED, AUTH, NEW_KEY",
        "AUTH, PLACE, ANSWERED, AUTH, NEVER",
        "AUTH, END, ANSWERED, AUTH, NEVER",
        "AUTH, READ, ANSWERED, AUTH, NEVER",
        "REFUSED, PLACE, ANSWERED, REJECTED, NEVER",
        "REFUSED, END, ANSWERED, REJECTED, NEVER",
        "REFUSED, READ, ANSWERED, REJECTED, NEVER",
        "NONCE_USED, PLACE, UNKNOWN, OUTCOME_UNKNOWN, NEW_NONCE",
        "NONCE_USED, END, UNKNOWN, UNCONFIRMED, NEW_NONCE",
        "NONCE_USED, READ, ANSWERED, AUTH, NEW_NONCE",
        "FAULT, PLACE, UNKNOWN, OUTCOME_UNKNOWN, LOST",
        "FAULT, END, UNKNOWN, UNCONFIRMED, LOST",
        "FAULT, READ, UNKNOWN, VENDOR_FAULT, LOST",
        "UNKNOWN, PLACE, UNKNOWN, OUTCOME_UNKNOWN, NEVER",
        "UNKNOWN, END, UNKNOWN, UNCONFIRMED, NEVER",
        "UNKNOWN, READ, ANSWERED, REJECTED, NEVER",
    })
    void aCodeMeansWhatItsKindSays(
            CodeMeaning.Kind code, Effect effect, Evidence evidence, FailureKind kind, Again again) {
        assertThat(Classifier.refused(effect, code)).isEqualTo(new Verdict(evidence, kind, again));
    }

    @ParameterizedTest
    @CsvSource({
        "PLACE, OUTCOME_UNKNOWN",
        "END, UNCONFIRMED",
        "READ, VENDOR_FAULT",
    })
    void evidenceOnlyGrows(Effect effect, FailureKind lost) {
        Verdict notSent = new Verdict(Evidence.NOT_SENT, FailureKind.NOT_SENT, Again.NOT_SENT);
        Verdict refused = new Verdict(Evidence.ANSWERED, FailureKind.AUTH, Again.NEVER);
        Verdict unknown = new Verdict(Evidence.UNKNOWN, lost, Again.LOST);

        assertThat(notSent.after(effect, false)).isEqualTo(notSent);
        assertThat(refused.after(effect, false)).isEqualTo(refused);
        assertThat(notSent.after(effect, true)).isEqualTo(new Verdict(Evidence.UNKNOWN, lost, Again.NOT_SENT));
        assertThat(refused.after(effect, true)).isEqualTo(new Verdict(Evidence.UNKNOWN, FailureKind.AUTH, Again.NEVER));
        assertThat(unknown.after(effect, true)).isEqualTo(unknown);
        assertThat(unknown.after(effect, false)).isEqualTo(unknown);
    }
}
