package io.voiceai.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.auth.Credentials;
import io.voiceai.call.CallRef;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.journal.CallJournal;
import io.voiceai.pacing.CallLimits;
import io.voiceai.pacing.CallSlots;
import io.voiceai.pacing.Pacer;
import io.voiceai.spi.Endpoint;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import io.voiceai.spi.Operation;
import io.voiceai.spi.PlacingSettings;
import io.voiceai.spi.WireObject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Interceptors of the application that lead a request around the gate. */
@Timeout(30)
class InterceptorTest {
    private static final String PLACED = "{\"id\":\"request-1\",\"callId\":\"call-1\"}";
    private static final Operation<Request, PlacedCall> PLACE = Operation.place(
            "Dial",
            "callId",
            json -> new PlacedCall(CallRef.of("test", Map.of("Id", "call-1"), Instant.EPOCH), "c", "r", "{}"));

    private RawVendor vendor;
    private Invoker invoker;

    static final class Request extends WireObject<Request> {}

    @BeforeEach
    void open() throws IOException {
        vendor = new RawVendor().always(RawVendor.json(200, PLACED));
    }

    @AfterEach
    void close() throws IOException {
        invoker.close();
        vendor.close();
    }

    private Invocation<PlacedCall> placingWith(Interceptor interceptor) {
        OkHttpClient client =
                new OkHttpClient.Builder().addInterceptor(interceptor).build();
        invoker = new Invoker(
                "test",
                new TestProtocol(Endpoint.checked(vendor.uri(), List.of(), true)),
                () -> Credentials.of("id", "secret"),
                HttpSettings.builder().client(client).build(),
                Clock.systemUTC(),
                new PlacingSettings(
                        CallJournal.inMemory(),
                        Duration.ofHours(3),
                        CallLimits.none(),
                        Pacer.none(),
                        CallSlots.inProcess()));
        return invoker.placing(OutboundCall.to("+8617300000533").build(), "order-1", PLACE, call -> new Request());
    }

    @Test
    void whatAnInterceptorMaySendByItselfIsNotSentAgain() {
        OkHttpClient other = new OkHttpClient();
        Invocation<PlacedCall> placing = placingWith(chain -> {
            other.newCall(chain.request()).execute().close();
            throw new IOException("lost");
        });

        VoiceAiException failure = catchThrowableOfType(VoiceAiException.class, placing::execute);

        assertThat(failure.kind()).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
        assertThat(vendor.requests()).hasSize(1);
        assertThat(invoker.placements().unresolved()).hasSize(1);
    }

    @Test
    void anInterceptorCannotTakeASignedRequestToAnotherHost() throws IOException {
        try (RawVendor elsewhere = new RawVendor().always(RawVendor.json(200, PLACED))) {
            Invocation<PlacedCall> placing = placingWith(chain -> chain.proceed(chain.request()
                    .newBuilder()
                    .url(HttpUrl.get(elsewhere.uri()))
                    .build()));

            VoiceAiException failure = catchThrowableOfType(VoiceAiException.class, placing::execute);

            assertThat(failure.kind()).isEqualTo(FailureKind.NOT_SENT);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }
}
