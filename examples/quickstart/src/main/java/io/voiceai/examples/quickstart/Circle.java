package io.voiceai.examples.quickstart;

import io.voiceai.CallAnalyses;
import io.voiceai.CallSteering;
import io.voiceai.VoiceAi;
import io.voiceai.call.CallAnalysis;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Steer;
import io.voiceai.error.UnsupportedFeatureException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The whole circle of one call: place, speak into it, hang up, wait for the result, read everything. It knows no vendor: what
 * a vendor cannot do is left out by asking for the capability.
 */
final class Circle {
    /** Eight seconds at the emulator, which is faster than life. */
    private static final Duration UNTIL_ANSWER = Duration.ofSeconds(1);

    private static final Duration UNTIL_RESULT = Duration.ofSeconds(30);

    private final VoiceAi voice;
    private final Consumer<String> line;

    Circle(VoiceAi voice, Consumer<String> line) {
        this.voice = voice;
        this.line = line;
    }

    CallDetail run(OutboundCall call) {
        PlacedCall placed = voice.place(call);
        CallRef ref = CallRef.parse(placed.ref().toString());
        line.accept("placed    once, correlation id " + placed.correlationId());
        untilAnswered(ref);
        steer(ref);
        HangupResult hungUp = voice.hangUp(ref);
        line.accept("hung up   " + hungUp.outcome());
        CallDetail detail = voice.awaitResult(ref, UNTIL_RESULT).join();
        CallPage.lines(detail).forEach(line);
        analyse(ref);
        return detail;
    }

    /** Some vendors tell nothing before the end; then the call has had its time to be answered. */
    private void untilAnswered(CallRef ref) {
        long until = System.nanoTime() + UNTIL_ANSWER.toNanos();
        while (voice.detail(ref).status() != CallStatus.ANSWERED && System.nanoTime() < until) {
            Pause.shortly();
        }
    }

    private void steer(CallRef ref) {
        if (voice.capability(CallSteering.class, ref.provider()).isEmpty()) {
            line.accept("steered   not: this vendor has no way to");
            return;
        }
        voice.steer(Steer.say(ref, "One moment please."));
        line.accept("steered   said a sentence of our own");
    }

    private void analyse(CallRef ref) {
        if (voice.capability(CallAnalyses.class, ref.provider()).isEmpty()) {
            return;
        }
        try {
            CallAnalysis analysis = voice.analysis(ref);
            analysis.summary().ifPresent(summary -> line.accept("summary   " + summary));
            analysis.intent().ifPresent(intent -> line.accept("intent    " + intent));
            analysis.latencies().stream()
                    .flatMap(latency -> latency.total().stream())
                    .max(Duration::compareTo)
                    .ifPresent(slowest -> line.accept("slowest   reply after " + slowest.toMillis() + " ms"));
        } catch (UnsupportedFeatureException e) {
            line.accept("analysis  " + e.getMessage());
        }
    }
}
