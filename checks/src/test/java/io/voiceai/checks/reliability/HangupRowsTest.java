package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.ConferenceExits;
import io.voiceai.VoiceAi;
import io.voiceai.call.CallRef;
import io.voiceai.call.ConferenceExit;
import io.voiceai.call.Hangup;
import io.voiceai.error.FailureKind;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Group G: hanging up, and leaving a conference. */
class HangupRowsTest {
    private static final Reaction FIN = Reaction.none(Stage.REQUEST, Ending.FIN);

    @Test
    @Row("G1")
    void anAnswerThatIsLostThreeTimes(RowRun row) {
        row.everywhere(one -> {
            one.vendor().next(FIN, FIN, FIN).always(one.adapter.success(Op.H));
            one.hangUp().succeeded("CONFIRMED").requests(4);
        });
    }

    @Test
    @Row("G2")
    void aVendorThatIsDown(RowRun row) {
        row.everywhere(one -> {
            one.vendor().always(FIN);
            Outcome outcome =
                    one.hangUp().failed(FailureKind.UNCONFIRMED).sends(8).requests(8);
            assertThat(outcome.failure().safeToRepeat()).isTrue();
            assertThat(outcome.failure().wayOut()).isPresent();
        });
    }

    /** CCC and Tencent document a code for it. */
    @Test
    @Row("G3")
    void aCallThatIsOverAlready(RowRun row) {
        row.at(Adapter.only("AliyunCcc", "TencentCcc"), one -> {
            one.vendor().always(one.adapter.refuse(Refusal.GONE));
            one.hangUp().succeeded("ALREADY_ENDED").requests(1);
        });
    }

    /** AICCS is the vendor that can wait for the playback to end. */
    @Test
    @Row("G4")
    void aRepeatedHangUpStaysAsItWasAskedFor(RowRun row) {
        row.at(Adapter.only("AliyunAiccs"), one -> {
            one.vendor().next(FIN, FIN).always(one.adapter.success(Op.H));
            one.hangUp(Hangup.of(one.ref(Instant.now())).afterPlayback())
                    .succeeded("CONFIRMED")
                    .requests(3);
            assertThat(one.vendor().requests()).allSatisfy(request -> {
                assertThat(AliyunAdapter.parameter(request, "ImmediateHangup")).isEqualTo("false");
                assertThat(AliyunAdapter.parameter(request, "CallId")).isEqualTo("call-1");
            });
        });
    }

    /** CCC is the vendor with conferences. */
    @Test
    @Row("G5")
    void leavingAConferenceWithoutAName(RowRun row) {
        row.at(Adapter.only("AliyunCcc"), one -> {
            one.vendor().next(FIN).always(one.adapter.success(Op.H));
            ConferenceExit exit = ConferenceExit.of(one.ref(Instant.now()));
            assertThatThrownBy(() -> one.form.run(((ConferenceExits) one.provider()).exiting(exit)))
                    .isInstanceOfSatisfying(VoiceAiException.class, e -> {
                        assertThat(e.kind()).isEqualTo(FailureKind.UNCONFIRMED);
                        assertThat(e.sends()).isEqualTo(1);
                    });
            assertThat(one.vendor().requests()).hasSize(1);

            one.vendor().next(FIN).always(one.adapter.success(Op.H));
            one.form.run(((ConferenceExits) one.provider()).exiting(exit.participant("agent@ccc-test")));
            assertThat(one.vendor().requests()).hasSize(3);
        });
    }

    @Test
    @Row("G6")
    void leavingAConferenceOfAVendorWithoutThem(RowRun row) {
        row.at(Adapter.only("AliyunAiccs", "AliyunIce", "TencentCcc"), one -> {
            one.vendor().always(one.adapter.success(Op.H));
            VoiceAi voice = VoiceAi.of(one.provider());
            ConferenceExit exit = ConferenceExit.of(one.ref(Instant.now())).participant("agent");
            assertThatThrownBy(() -> {
                        if (one.form == Form.SYNC) {
                            voice.exitConference(exit);
                        } else {
                            voice.exitConferenceAsync(exit).get();
                        }
                    })
                    .satisfies(thrown -> assertThat(thrown instanceof ExecutionException ? thrown.getCause() : thrown)
                            .isInstanceOf(UnsupportedFeatureException.class));
            assertThat(one.vendor().connections()).isZero();
        });
    }

    @Test
    @Row("G7")
    void twoThreadsHangUpTheSameCall(RowRun row) {
        row.everywhere(one -> {
            one.vendor().next(one.adapter.success(Op.H)).always(gone(one.adapter));
            CallRef call = one.ref(Instant.now().minusSeconds(60));
            List<CompletableFuture<Void>> threads = java.util.stream.Stream.of(1, 2)
                    .map(thread -> CompletableFuture.runAsync(() -> hangUp(one, call), task -> {
                        Thread other = new Thread(task, "row-case");
                        other.setDaemon(true);
                        other.start();
                    }))
                    .toList();
            threads.forEach(CompletableFuture::join);
            assertThat(one.vendor().requests()).hasSizeLessThanOrEqualTo(2);
        });
    }

    /** CCC and Tencent document a code for a call that they do not know; so soon after placing it may only not be known yet. */
    @Test
    @Row("G8")
    void aHangUpThatComesBeforeTheVendorKnowsTheCall(RowRun row) {
        row.at(Adapter.only("AliyunCcc", "TencentCcc"), one -> {
            Reaction unknown = one.adapter.refuse(Refusal.GONE);
            one.vendor().next(unknown, unknown).always(one.adapter.success(Op.H));
            one.hangUp(Hangup.of(one.ref(Instant.now()))).succeeded("CONFIRMED").requests(3);
        });
    }

    /** What the vendor says to the second hang-up: where it documents no code for it, that it is done. */
    private static Reaction gone(Adapter adapter) {
        return Adapter.only("AliyunCcc", "TencentCcc").stream()
                        .anyMatch(each -> each.name().equals(adapter.name()))
                ? adapter.refuse(Refusal.GONE)
                : adapter.success(Op.H);
    }

    private static void hangUp(Case one, CallRef call) {
        try {
            one.hangUp(Hangup.of(call)).succeeded();
        } catch (java.io.IOException e) {
            throw new CompletionException(e);
        }
    }
}
