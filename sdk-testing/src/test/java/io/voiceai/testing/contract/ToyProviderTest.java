package io.voiceai.testing.contract;

import io.voiceai.CallDetails;
import io.voiceai.Hangups;
import io.voiceai.OutboundCalls;
import io.voiceai.VoiceProvider;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Speaker;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.error.Evidence;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.spi.Invocation;
import io.voiceai.testing.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A fifth vendor that exists in this file only: what it takes to be a provider, and that the contract fits any of them. */
class ToyProviderTest extends ProviderContract {
    @Override
    protected ContractVendor start() {
        return new ToyVendor();
    }

    private static final class ToyVendor implements ContractVendor, OutboundCalls, Hangups, CallDetails {
        private static final List<TranscriptTurn> TALK = List.of(
                new TranscriptTurn(Speaker.AI_AGENT, "hello", false), new TranscriptTurn(Speaker.CALLEE, "oh", false));
        private final Map<String, Call> calls = new HashMap<>();
        private Instant now = Instant.parse("2026-08-24T02:00:00Z");

        private record Call(Instant placedAt, Scenario scenario, Instant hungUpAt) {
            Instant answeredAt() {
                return scenario.answered() ? placedAt.plusSeconds(2) : Instant.MAX;
            }

            Instant endedAt() {
                Instant end = placedAt.plusSeconds(14);
                return hungUpAt.isBefore(end) ? hungUpAt : end;
            }
        }

        @Override
        public String id() {
            return "toy";
        }

        @Override
        public Invocation<PlacedCall> placing(OutboundCall call) {
            if (call.to().isEncrypted()) {
                throw new UnsupportedFeatureException(id(), "encrypted callee", List.of());
            }
            return Invocation.of(call).map(this::dial);
        }

        private PlacedCall dial(OutboundCall call) {
            Scenario scenario = Scenario.of(call.to().value());
            String key = "toy-" + calls.size();
            String reference = call.reference().orElse(key);
            if (scenario.refused()) {
                Failure.Builder no = failure(FailureKind.REJECTED, Evidence.ANSWERED, reference);
                throw no.vendor("No", null, "request").toException();
            }
            calls.put(key, new Call(now, scenario, Instant.MAX));
            if (scenario == Scenario.ANSWER_LOST) {
                throw failure(FailureKind.OUTCOME_UNKNOWN, Evidence.UNKNOWN, reference)
                        .toException();
            }
            return new PlacedCall(CallRef.of(id(), Map.of("Toy", key), now), reference, "request", "{}");
        }

        private Failure.Builder failure(FailureKind kind, Evidence evidence, String reference) {
            Failure.Builder failure = Failure.of(kind, "the toy said so").at(id(), "Dial");
            return failure.sent(evidence, 1, null).correlationId(reference);
        }

        @Override
        public Invocation<HangupResult> hangingUp(Hangup hangup) {
            String key = hangup.call().require("Toy");
            return Invocation.of(key).map(known -> {
                calls.computeIfPresent(known, (k, call) -> new Call(call.placedAt(), call.scenario(), now));
                return new HangupResult(HangupResult.Outcome.CONFIRMED, "request", "{}");
            });
        }

        @Override
        public Set<CallPart> parts(CallRef call) {
            return Set.of(CallPart.TRANSCRIPT);
        }

        @Override
        public Invocation<CallDetail> detailing(CallRef ref) {
            String key = ref.require("Toy");
            return Invocation.of(key).map(known -> tell(ref, calls.get(known)));
        }

        private CallDetail tell(CallRef ref, Call call) {
            boolean answered = call.answeredAt().isBefore(call.endedAt()) && !now.isBefore(call.answeredAt());
            boolean ended = !now.isBefore(call.endedAt());
            int sip = call.scenario().suffix().map(Integer::parseInt).orElse(200);
            return CallDetail.of(ref, ended ? CallStatus.ENDED : answered ? CallStatus.ANSWERED : CallStatus.RINGING)
                    .transcript(answered ? TALK : List.of())
                    .hangupCause(ended ? HangupCause.ofSip(sip, "toy") : null)
                    .raw("{}")
                    .build();
        }

        @Override
        public VoiceProvider provider() {
            return this;
        }

        @Override
        public OutboundCall.Builder call(PhoneNumber callee) {
            return OutboundCall.to(callee).agent("toy");
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void elapse(Duration time) {
            now = now.plus(time);
        }

        @Override
        public int placed() {
            return calls.size();
        }

        @Override
        public void close() {}
    }
}
