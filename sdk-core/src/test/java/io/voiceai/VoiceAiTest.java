package io.voiceai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.ConferenceExit;
import io.voiceai.call.ConferenceStart;
import io.voiceai.call.ConferenceState;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class VoiceAiTest {
    private static final CallRef REF = CallRef.of("reader", Map.of("Id", "1"), Instant.EPOCH);

    /** Can place calls and nothing else. */
    private record Placer(String id) implements OutboundCalls {
        @Override
        public Invocation<PlacedCall> placing(OutboundCall call) {
            return Invocation.of(new PlacedCall(CallRef.of(id, Map.of("Id", "1"), Instant.EPOCH), "c", "r", "{}"));
        }

        @Override
        public void close() {}
    }

    /** Can start conferences and nothing else. */
    private record Conferences(String id) implements ConferenceStarts {
        @Override
        public Invocation<ConferenceState> startingConference(ConferenceStart start) {
            CallRef call = CallRef.of(id, Map.of("Id", "1"), Instant.EPOCH);
            return Invocation.of(new ConferenceState(call, List.of(), "r", "{}"));
        }

        @Override
        public void close() {}
    }

    /** Can read details and nothing else; the n-th answer comes from the function. */
    private record Reader(AtomicInteger asked, IntFunction<CallDetail> answers) implements CallDetails {
        @Override
        public String id() {
            return "reader";
        }

        @Override
        public Set<CallPart> parts(CallRef call) {
            return Set.of();
        }

        @Override
        public Invocation<CallDetail> detailing(CallRef call) {
            return new Invocation<>() {
                @Override
                public CallDetail execute() {
                    return answers.apply(asked.incrementAndGet());
                }

                @Override
                public CompletableFuture<CallDetail> executeAsync() {
                    return CompletableFuture.supplyAsync(this::execute);
                }
            };
        }

        @Override
        public void close() {}
    }

    private static VoiceAi reading(IntFunction<CallDetail> answers) {
        return VoiceAi.of(new Reader(new AtomicInteger(), answers));
    }

    private static CallDetail detail(CallStatus status) {
        return CallDetail.of(REF, status).build();
    }

    @Test
    void theOnlyOneThatCanPlaceIsTaken() {
        VoiceAi voice = VoiceAi.of(new Reader(new AtomicInteger(), n -> detail(CallStatus.ENDED)), new Placer("a"));

        assertThat(voice.place(OutboundCall.to("+8617300000533").build()).ref().provider())
                .isEqualTo("a");
    }

    @Test
    void severalThatCanPlaceMustBeChosenByName() {
        VoiceAi voice = VoiceAi.of(new Placer("a"), new Placer("b"));
        OutboundCall call = OutboundCall.to("+8617300000533").build();

        assertThatThrownBy(() -> voice.place(call))
                .hasMessage("provider: several can place calls. Name one of a, b in the call.");
        assertThat(voice.place(call.toBuilder().provider("b").build()).ref().provider())
                .isEqualTo("b");
        assertThatThrownBy(() -> voice.place(call.toBuilder().provider("c").build()))
                .hasMessage("provider: there is none of the id c. At hand: a, b.");
    }

    @Test
    void aConferenceIsStartedAtTheProviderThatIsNamed() {
        VoiceAi voice = VoiceAi.of(new Placer("a"), new Conferences("b"), new Conferences("c"));
        ConferenceStart start = ConferenceStart.with(List.of("8001"));

        assertThat(voice.startConference("c", start).call().provider()).isEqualTo("c");
        assertThat(voice.startConferenceAsync("b", start).join().call().provider())
                .isEqualTo("b");
        assertThatThrownBy(() -> voice.startConference("a", start))
                .hasMessage("a: conference start is not offered by this vendor, nothing was sent. Offered by b, c.");
    }

    @Test
    void aConsultationOfAnotherProviderMakesNoConference() {
        Conferences conferences = new Conferences("b");
        ConferenceStart start = ConferenceStart.ofConsultation(REF);

        assertThatThrownBy(() -> conferences.startConference(start)).hasMessageContaining("callRef: belongs");
        assertThatThrownBy(() -> conferences.startConferenceAsync(start)).hasMessageContaining("callRef: belongs");
    }

    @Test
    void aMissingCapabilityNamesTheProviderTheFeatureAndWhoHasIt() {
        VoiceAi voice = VoiceAi.of(new Placer("a"), new Reader(new AtomicInteger(), n -> detail(CallStatus.ENDED)));
        CallRef placed = CallRef.of("a", Map.of("Id", "1"), Instant.EPOCH);

        assertThatThrownBy(() -> voice.detail(placed))
                .isInstanceOfSatisfying(UnsupportedFeatureException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FailureKind.INVALID_REQUEST);
                    assertThat(e.feature()).isEqualTo("call detail");
                    assertThat(e.alternatives()).containsExactly("reader");
                })
                .hasMessage("a: call detail is not offered by this vendor, nothing was sent. Offered by reader.");
        assertThatThrownBy(() -> voice.exitConference(ConferenceExit.of(placed)))
                .hasMessageEndingWith("No provider at hand offers it.");
    }

    @Test
    void twoProvidersMayNotHaveTheSameId() {
        assertThatThrownBy(() -> VoiceAi.of(new Placer("a"), new Placer("a")))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CONFIG));
        assertThatThrownBy(VoiceAi::of).hasMessageContaining("there is none");
    }

    @Test
    void waitsUntilTheCallHasEnded() throws Exception {
        VoiceAi voice = reading(n -> detail(n < 3 ? CallStatus.ANSWERED : CallStatus.ENDED));

        CallDetail detail = voice.awaitEnd(REF, Duration.ofSeconds(20)).get(20, TimeUnit.SECONDS);

        assertThat(detail.ended()).isTrue();
    }

    @Test
    void anUnknownStateNeverMeansEnded() {
        VoiceAi voice = reading(n -> detail(CallStatus.UNKNOWN));

        assertThatThrownBy(() -> voice.awaitEnd(REF, Duration.ofMillis(400)).join())
                .cause()
                .isInstanceOfSatisfying(CallNotEndedException.class, e -> {
                    assertThat(e.lastKnown().orElseThrow().status()).isEqualTo(CallStatus.UNKNOWN);
                    assertThat(e.kind()).isEqualTo(FailureKind.CANCELLED);
                    assertThat(e.safeToRepeat()).isTrue();
                });
    }

    @Test
    void aPassingFaultDoesNotEndTheWaitingAndARefusalDoes() throws Exception {
        VoiceAi faulty = reading(n -> {
            if (n == 1) {
                throw Failure.of(FailureKind.VENDOR_FAULT, "down").toException();
            }
            return detail(CallStatus.ENDED);
        });
        assertThat(faulty.awaitEnd(REF, Duration.ofSeconds(20)).get(20, TimeUnit.SECONDS))
                .isNotNull();

        VoiceAi refused = reading(n -> {
            throw Failure.of(FailureKind.AUTH, "no").toException();
        });
        assertThatThrownBy(() -> refused.awaitEnd(REF, Duration.ofSeconds(20)).join())
                .cause()
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.AUTH));
    }

    @Test
    void waitingNeedsSomeTime() {
        VoiceAi voice = reading(n -> detail(CallStatus.ENDED));

        assertThatThrownBy(() -> voice.awaitEnd(REF, Duration.ZERO)).hasMessageContaining("limit");
    }

    @Test
    void aCancelledWaitAsksNoMore() {
        AtomicInteger asked = new AtomicInteger();
        VoiceAi voice = VoiceAi.of(new Reader(asked, n -> detail(CallStatus.ANSWERED)));

        CompletableFuture<CallDetail> waiting = voice.awaitEnd(REF, Duration.ofMinutes(1));
        waiting.cancel(true);

        assertThat(waiting).isCancelled();
    }
}
