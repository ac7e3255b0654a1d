package io.voiceai.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.auth.Credentials;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.pacing.CallLimits;
import io.voiceai.pacing.Pacer;
import io.voiceai.spi.Endpoint;
import io.voiceai.spi.Operation;
import io.voiceai.spi.Protocol;
import io.voiceai.spi.Reading;
import io.voiceai.spi.SignedRequest;
import io.voiceai.spi.WireAnswer;
import io.voiceai.spi.WireObject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the answers say about time: by which clock to sign, and when to come again. */
class CorrectionTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final String PLACED = "{\"id\":\"request-1\",\"callId\":\"call-1\"}";
    private static final String EXPIRED = "{\"id\":\"r\",\"code\":\"Clock\"}";
    private static final Operation<Request, String> PLACE =
            Operation.place("Dial", "callId", json -> String.valueOf(json.text("callId")));
    private static final Operation<Request, String> READ = Operation.read("Read", json -> "read");

    private final List<Instant> signedAt = new CopyOnWriteArrayList<>();
    private RawVendor vendor;
    private Pipeline pipeline;

    static final class Request extends WireObject<Request> {}

    @BeforeEach
    void open() throws IOException {
        vendor = new RawVendor();
        Protocol test = new TestProtocol(Endpoint.checked(vendor.uri(), List.of(), true));
        pipeline = new Pipeline(
                "test",
                new Watched(test),
                () -> Credentials.of("id", "secret"),
                HttpSettings.defaults(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                CallLimits.none(),
                Pacer.none(),
                () -> 0);
    }

    @AfterEach
    void close() throws IOException {
        pipeline.close();
        vendor.close();
    }

    private static RawVendor.Reaction expired(String date) {
        return RawVendor.answer(
                "HTTP/1.1 400 x\r\nDate: " + date + "\r\nContent-Length: " + EXPIRED.length() + "\r\n\r\n" + EXPIRED);
    }

    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    private String place() {
        return pipeline.prepare(PLACE, new Request(), "ref-1").execute();
    }

    private void refusedAfter(int sends) {
        assertThatThrownBy(this::place)
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.AUTH));
        assertThat(vendor.requests()).hasSize(sends);
    }

    @Test
    void aRefusedTimeStampIsCorrectedOnceByTheVendorsOwnTime() {
        Instant theirs = NOW.plus(Duration.ofMinutes(40));
        vendor.next(expired(date(theirs))).always(RawVendor.json(200, PLACED));

        assertThat(place()).isEqualTo("call-1");
        assertThat(place()).isEqualTo("call-1");

        assertThat(signedAt).containsExactly(NOW, theirs, theirs);
    }

    @Test
    void aSecondRefusalOfTheTimeStampIsFinal() {
        vendor.always(expired(date(NOW.plus(Duration.ofMinutes(40)))));

        refusedAfter(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "Fri, 02 Jan 2036 03:04:05 GMT", "Fri, 02 Jan 2026 03:04:20 GMT"})
    void withoutABelievableTimeNothingIsSentAgain(String date) {
        vendor.always(expired(date));

        refusedAfter(1);
        assertThat(signedAt).containsExactly(NOW);
    }

    private static RawVendor.Reaction later(int status, String retryAfter) {
        return RawVendor.answer(
                "HTTP/1.1 " + status + " x\r\nRetry-After: " + retryAfter + "\r\nContent-Length: 0\r\n\r\n");
    }

    @Test
    void aQueryWaitsAsLongAsItIsAskedTo() {
        vendor.next(later(429, "0.3")).always(RawVendor.json(200, PLACED));
        long before = System.nanoTime();

        assertThat(pipeline.prepare(READ, new Request(), "").execute()).isEqualTo("read");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31", "86400"})
    void aQueryThatWouldHaveToWaitTooLongFailsAtOnce(String retryAfter) {
        vendor.always(later(503, retryAfter));

        assertThatThrownBy(() -> pipeline.prepare(READ, new Request(), "").execute())
                .isInstanceOf(VoiceAiException.class);
        assertThat(vendor.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "never", "86401"})
    void anAbsurdWaitIsOverlooked(String retryAfter) {
        vendor.next(later(503, retryAfter)).always(RawVendor.json(200, PLACED));

        assertThat(pipeline.prepare(READ, new Request(), "").execute()).isEqualTo("read");
    }

    @Test
    void aPlacementIsNotSentAgainHoweverPolitelyItIsAsked() {
        vendor.next(later(503, "0")).always(RawVendor.json(200, PLACED));

        assertThatThrownBy(this::place).isInstanceOf(VoiceAiException.class);
        assertThat(vendor.requests()).hasSize(1);
    }

    /** The test protocol, which notes the times it signs by. */
    private final class Watched implements Protocol {
        private final Protocol test;

        Watched(Protocol test) {
            this.test = test;
        }

        @Override
        public Endpoint endpoint() {
            return test.endpoint();
        }

        @Override
        public SignedRequest sign(
                Operation<?, ?> operation, Map<String, Object> fields, Credentials key, Instant now, String nonce) {
            signedAt.add(now);
            return test.sign(operation, fields, key, now, nonce);
        }

        @Override
        public Reading read(Operation<?, ?> operation, WireAnswer answer) {
            return test.read(operation, answer);
        }
    }
}
