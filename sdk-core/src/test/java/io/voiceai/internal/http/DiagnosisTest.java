package io.voiceai.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.auth.Credentials;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A protocol's own diagnosis of a refused key or signature takes the place of the code's general advice. */
class DiagnosisTest {
    private static final Operation<Request, String> READ = Operation.read("Read", json -> "read");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private RawVendor vendor;
    private Doctor doctor;
    private Pipeline pipeline;

    static final class Request extends WireObject<Request> {}

    @BeforeEach
    void open() throws IOException {
        vendor = new RawVendor();
        doctor = new Doctor(new TestProtocol(Endpoint.checked(vendor.uri(), List.of(), true)));
        pipeline = new Pipeline(
                "test",
                doctor,
                () -> Credentials.of("id", "secret"),
                HttpSettings.defaults(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                CallLimits.none(),
                Pacer.none());
    }

    @AfterEach
    void close() throws IOException {
        pipeline.close();
        vendor.close();
    }

    private String message(String code, String headers) {
        String body = "{\"id\":\"r-1\",\"code\":\"" + code + "\"}";
        vendor.always(RawVendor.answer(
                "HTTP/1.1 200 x\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body));
        VoiceAiException failure = catchThrowableOfType(
                VoiceAiException.class,
                () -> pipeline.prepare(READ, new Request(), "ref-1").execute());
        return String.valueOf(failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Signature", "Token"})
    void theDiagnosisIsTheWayOut(String code) {
        doctor.diagnosis = "The key is upside down";

        assertThat(message(code, "")).endsWith("The key is upside down.").doesNotContain("Check the key", "Fetch");
    }

    @Test
    void itIsAskedWithWhatWasSignedAndWhen() {
        message("Signature", "");

        assertThat(doctor.seen).isEqualTo("Read POST id " + NOW + " Signature 200");
    }

    @Test
    void theClocksDifferenceIsToldBesideIt() {
        doctor.diagnosis = "The clock is upside down";

        assertThat(message("Clock", "Date: Fri, 02 Jan 2026 03:04:15 GMT\r\n"))
                .endsWith("The clock is upside down; it is 10 s behind the vendor's.");
    }

    @Test
    void withoutADiagnosisTheCodesAdviceStays() {
        assertThat(message("Signature", "")).endsWith("Check the key.");
    }

    @Test
    void aDoctorWhoThrowsChangesNothing() {
        doctor.throwing = true;

        assertThat(message("Signature", "")).endsWith("Check the key.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Blocked", "Rate", "Nonce", "Fault", "Unlisted"})
    void otherRefusalsAreNotDiagnosed(String code) {
        doctor.diagnosis = "The key is upside down";

        assertThat(message(code, "")).doesNotContain("upside down");
        assertThat(doctor.asked).hasValue(0);
    }

    /** The test protocol with a diagnosis. */
    private static final class Doctor implements Protocol {
        private final Protocol patient;
        private final AtomicInteger asked = new AtomicInteger();
        private volatile @Nullable String diagnosis;
        private volatile @Nullable String seen;
        private volatile boolean throwing;

        Doctor(Protocol patient) {
            this.patient = patient;
        }

        @Override
        public Endpoint endpoint() {
            return patient.endpoint();
        }

        @Override
        public SignedRequest sign(
                Operation<?, ?> operation, Map<String, Object> fields, Credentials key, Instant now, String nonce) {
            return patient.sign(operation, fields, key, now, nonce);
        }

        @Override
        public Reading read(Operation<?, ?> operation, WireAnswer answer) {
            return patient.read(operation, answer);
        }

        @Override
        public @Nullable String diagnose(
                Operation<?, ?> operation,
                SignedRequest sent,
                Credentials credentials,
                Instant signedAt,
                Reading.Refused refused,
                WireAnswer answer) {
            asked.incrementAndGet();
            seen = String.join(
                    " ",
                    operation.action(),
                    sent.method(),
                    credentials.id(),
                    signedAt.toString(),
                    refused.code(),
                    String.valueOf(answer.status()));
            if (throwing) {
                throw new IllegalStateException("the doctor is ill");
            }
            return diagnosis;
        }
    }
}
