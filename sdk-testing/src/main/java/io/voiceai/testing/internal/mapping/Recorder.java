package io.voiceai.testing.internal.mapping;

import io.voiceai.testing.MovableClock;
import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.VendorEmulator;
import io.voiceai.testing.internal.signing.Claim;
import io.voiceai.testing.internal.signing.RpcScheme;
import io.voiceai.testing.internal.signing.Tc3Scheme;
import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.Json;
import io.voiceai.testing.internal.wire.Percent;
import io.voiceai.testing.internal.wire.WireRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks an emulator of its own, signed as a client would, whose time stands unless it is moved. */
final class Recorder implements AutoCloseable {
    private static final String JSON = "application/json";
    private static final String NOWHERE = "http://recordings.invalid";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-08-24T02:00:00Z"));
    private final VendorEmulator emulator =
            VendorEmulator.builder().clock(clock).seed(1).start();
    private final HttpClient http = HttpClient.newHttpClient();

    Instant now() {
        return clock.instant();
    }

    void elapse(Duration time) {
        clock.advance(time);
    }

    /** An answer to what must be accepted. */
    Recorded accepted(Vendor vendor, String action, Map<String, @Nullable Object> parameters) {
        Recorded recorded = ask(vendor, action, parameters);
        List<ReceivedRequest> requests = emulator.requests();
        ReceivedRequest last = requests.get(requests.size() - 1);
        if (!last.accepted()) {
            throw new IllegalStateException(action + " was answered with " + last.code());
        }
        return recorded;
    }

    Recorded ask(Vendor vendor, String action, Map<String, @Nullable Object> parameters) {
        HttpResponse<String> answer =
                vendor == Vendor.TENCENT_CCC ? tencent(action, parameters) : aliyun(vendor, action, parameters);
        String type = answer.headers().firstValue("Content-Type").orElse(JSON);
        // Nobody listens at this emulator's address when the mappings are used; another one that comes by chance must
        // not
        // be asked for recordings either.
        String body = answer.body().replace(emulator.uri().toString(), NOWHERE);
        return new Recorded(vendor, action, answer.statusCode(), type, body);
    }

    private HttpResponse<String> aliyun(Vendor vendor, String action, Map<String, @Nullable Object> parameters) {
        List<Field> fields = new ArrayList<>(List.of(
                new Field("Action", action),
                new Field("Version", vendor.version()),
                new Field("Format", "JSON"),
                new Field("AccessKeyId", emulator.accessKeyId()),
                new Field("SignatureMethod", "HMAC-SHA1"),
                new Field("SignatureVersion", "1.0"),
                new Field("SignatureNonce", UUID.randomUUID().toString()),
                new Field("Timestamp", now().truncatedTo(ChronoUnit.SECONDS).toString()),
                new Field("Signature", "-")));
        parameters.forEach((name, value) -> fields.add(new Field(name, String.valueOf(value))));
        Claim claim = RpcScheme.claim("POST", fields);
        fields.removeIf(field -> field.name().equals("Signature"));
        fields.add(new Field("Signature", signature(claim)));
        String body = fields.stream()
                .map(field -> Percent.encode(field.name()) + "=" + Percent.encode(field.value()))
                .collect(Collectors.joining("&"));
        return send(request(body).header("Content-Type", FORM));
    }

    private HttpResponse<String> tencent(String action, Map<String, @Nullable Object> parameters) {
        String body = Json.write(parameters);
        String credential =
                emulator.accessKeyId() + "/" + now().atOffset(ZoneOffset.UTC).toLocalDate() + "/ccc/tc3_request";
        List<Field> headers = List.of(
                new Field("Content-Type", JSON),
                new Field("Host", emulator.uri().getAuthority()),
                new Field("X-TC-Action", action),
                new Field("X-TC-Version", Vendor.TENCENT_CCC.version()),
                new Field("X-TC-Timestamp", Long.toString(now().getEpochSecond())),
                new Field("Authorization", authorization(credential, "-")));
        Claim claim = Tc3Scheme.claim(new WireRequest("POST", "/", "", headers, body.getBytes(StandardCharsets.UTF_8)));
        HttpRequest.Builder request = request(body);
        headers.stream()
                .filter(header -> !header.name().equals("Host"))
                .forEach(header -> request.setHeader(header.name(), header.value()));
        return send(request.setHeader("Authorization", authorization(credential, signature(claim))));
    }

    private static String authorization(String credential, String signature) {
        return "TC3-HMAC-SHA256 Credential=" + credential + ", SignedHeaders=content-type;host, Signature=" + signature;
    }

    private String signature(Claim claim) {
        return claim.signer()
                .apply(emulator.accessKeySecret(), claim.documented().stringToSign());
    }

    private HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(URI.create(emulator.uri() + "/")).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while recording"));
        }
    }

    @Override
    public void close() {
        emulator.close();
    }
}
