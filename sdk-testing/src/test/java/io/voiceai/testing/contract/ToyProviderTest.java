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
import io.voiceai.testing.Fault;
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

        private record Call(Instant placedAt, Scenario scenario, Instant endedAt) {
            Instant answeredAt() {
                return scenario.answered() ? placedAt.plusSeconds(2) : Instant.MAX;
            }

            Call until(Instant now) {
                return now.isAfter(endedAt) ? this : new Call(placedAt, scenario, now);
            }
        }

        @Override
        public String id() {
            return "toy";
        }

        @Override
        public Invocation<PlacedCall> placing(OutboundCall call) {
            refuse(call.to().isEncrypted() || call.ringTimeout().isPresent());
            return Invocation.of(call).map(this::dial);
        }

        private void refuse(boolean unsupported) {
            if (unsupported) {
                throw new UnsupportedFeatureException(id(), "more than dialing", List.of());
            }
        }

        private PlacedCall dial(OutboundCall call) {
            Scenario scenario = Scenario.of(call.to().value());
            String key = "toy-" + calls.size();
            String reference = call.reference().orElse(key);
            if (scenario.refused()) {
                throw failure(FailureKind.REJECTED, Evidence.ANSWERED, "No", reference);
            }
            calls.put(key, new Call(now, scenario, now.plusSeconds(14)));
            if (scenario == Scenario.THROTTLED_TWICE) {
                calls.remove(key);
                throw failure(FailureKind.THROTTLED, Evidence.ANSWERED, "Slowly", reference);
            }
            if (scenario.fault().filter(fault -> fault != Fault.SLOW).isPresent()) {
                throw failure(FailureKind.OUTCOME_UNKNOWN, Evidence.UNKNOWN, null, reference);
            }
            return new PlacedCall(CallRef.of(id(), Map.of("Toy", key), now), reference, "request", "{}");
        }

        private RuntimeException failure(FailureKind kind, Evidence evidence, String code, String reference) {
            Failure.Builder failure =
                    Failure.of(kind, "the toy said so").at(id(), "Dial").vendor(code, null, null);
            return failure.sent(evidence, 1, null).correlationId(reference).toException();
        }

        @Override
        public Invocation<HangupResult> hangingUp(Hangup hangup) {
            refuse(hangup.isAfterPlayback());
            return Invocation.of(hangup.call().require("Toy")).map(key -> {
                calls.computeIfPresent(key, (k, call) -> call.until(now));
                return new HangupResult(HangupResult.Outcome.CONFIRMED, "request", "{}");
            });
        }

        @Override
        public Set<CallPart> parts(CallRef call) {
            return Set.of(CallPart.TRANSCRIPT);
        }

        @Override
        public Invocation<CallDetail> detailing(CallRef ref) {
            return Invocation.of(ref.require("Toy")).map(key -> tell(ref, calls.get(key)));
        }

        private CallDetail tell(CallRef ref, Call call) {
            boolean answered = call.answeredAt().isBefore(call.endedAt()) && !now.isBefore(call.answeredAt());
            boolean ended = !now.isBefore(call.endedAt());
            int sip = call.scenario().answered()
                    ? 200
                    : call.scenario().suffix().map(Integer::parseInt).orElseThrow();
            CallStatus status = ended ? CallStatus.ENDED : answered ? CallStatus.ANSWERED : CallStatus.RINGING;
            CallDetail.Builder detail = CallDetail.of(ref, status).transcript(answered ? TALK : List.of());
            detail.hangupCause(ended ? HangupCause.ofSip(sip, "toy") : null);
            return detail.raw("{}").build();
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
