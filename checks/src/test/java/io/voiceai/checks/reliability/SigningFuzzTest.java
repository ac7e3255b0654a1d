package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.aliyun.rpc.AliyunRpcProtocol;
import io.voiceai.aliyun.rpc.SignatureAlgorithm;
import io.voiceai.auth.Credentials;
import io.voiceai.spi.CodeBook;
import io.voiceai.spi.Endpoint;
import io.voiceai.spi.Operation;
import io.voiceai.spi.Protocol;
import io.voiceai.spi.SignedRequest;
import io.voiceai.spi.WireObject;
import io.voiceai.tencent.ccc.Tc3Protocol;
import io.voiceai.testing.internal.signing.AcceptedMemory;
import io.voiceai.testing.internal.signing.AliyunVerifier;
import io.voiceai.testing.internal.signing.KeyPair;
import io.voiceai.testing.internal.signing.KeyRing;
import io.voiceai.testing.internal.signing.NonceMemory;
import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.signing.TencentVerifier;
import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.WireRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row Z2: random requests through each signer, verified by the emulator's own implementation of the signatures. */
class SigningFuzzTest {
    private static final Endpoint ENDPOINT = Endpoint.https("vendor.example.com");
    private static final String ODD =
            "aZ09-_.~ !*'()%+&=/?#[]@:;,\"\\<>|{}^`$\t\r\n\u0000\u007f\u00e9\u00df你好\u3000\ufeff";
    private static final String NAMES = "aZ09-_.";

    private final Endurance row = Endurance.row("Z2");
    private final SplittableRandom random = new SplittableRandom(row.seed);

    @ParameterizedTest
    @ValueSource(strings = {"HMAC-SHA1", "ACS3-HMAC-SHA256", "ACS3-HMAC-SM3", "TC3-HMAC-SHA256"})
    @Row("Z2")
    void whatIsSignedIsBelieved(String algorithm) {
        int requests = Endurance.count(2_000, 1_000_000);
        Protocol protocol = protocol(algorithm);
        for (int i = 0; i < requests; i++) {
            KeyPair key = new KeyPair(
                    text(NAMES, 1, 30), text(NAMES, 1, 60), random.nextBoolean() ? text(NAMES, 1, 40) : null);
            Credentials credentials = key.token() == null
                    ? Credentials.of(key.id(), key.secret())
                    : Credentials.of(key.id(), key.secret(), key.token());
            Instant now = Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
            SignedRequest signed = protocol.sign(operation(), fields(), credentials, now, text(NAMES, 1, 40));
            String refused = refusal(signed, key, now, algorithm.startsWith("TC3"));
            assertThat(refused).as(row.context() + ", request " + i).isNull();
            if (i % 20 == 0) {
                String changed = refusal(changed(signed), key, now, algorithm.startsWith("TC3"));
                assertThat(changed)
                        .as("a changed request, " + row.context() + ", request " + i)
                        .isNotNull();
            }
        }
        row.put("algorithm", algorithm).put("requests", requests).write();
    }

    private static Protocol protocol(String algorithm) {
        CodeBook codes = CodeBook.builder().build();
        for (SignatureAlgorithm known : SignatureAlgorithm.values()) {
            if (known.wireName().equals(algorithm)) {
                return new AliyunRpcProtocol(ENDPOINT, "2026-01-01", known, codes, true);
            }
        }
        return new Tc3Protocol(ENDPOINT, "ccc", "2020-02-10", null, null, codes);
    }

    /** With V3, some parameters go into the body. */
    private Operation<Parameters, String> operation() {
        Operation<Parameters, String> operation = Operation.place("A" + text("aZ09", 0, 20), "", answer -> "");
        return random.nextBoolean() ? operation : operation.inBody("P", "Pa", "PZ", "P0", "P9", "P-", "P_", "P.");
    }

    private static final class Parameters extends WireObject<Parameters> {}

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            fields.put("P" + text(NAMES, 0, 12), value());
        }
        return fields;
    }

    private Object value() {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextLong();
            case 2 -> random.nextBoolean();
            case 3 -> List.of(text(ODD, 0, 8), text(ODD, 0, 8));
            case 4 -> Map.of("k" + text(NAMES, 0, 3), text(ODD, 0, 8));
            default -> text(ODD, 0, 40);
        };
    }

    private String text(String letters, int shortest, int longest) {
        int length = shortest + random.nextInt(longest - shortest + 1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(
                    letters.equals(ODD) && random.nextInt(12) == 0
                            ? Character.toString(0x1f600 + random.nextInt(50))
                            : letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private static String refusal(SignedRequest signed, KeyPair key, Instant now, boolean tencent) {
        List<Field> headers = new ArrayList<>();
        headers.add(new Field("Host", ENDPOINT.hostHeader()));
        if (signed.contentType() != null) {
            headers.add(new Field("Content-Type", signed.contentType()));
        }
        signed.headers().forEach(header -> headers.add(new Field(header.getKey(), header.getValue())));
        WireRequest request = new WireRequest(signed.method(), "/", signed.query(), headers, signed.body());
        KeyRing keys = new KeyRing(List.of(key));
        try {
            if (tencent) {
                new TencentVerifier(keys, new AcceptedMemory()).verify(request, now);
            } else {
                List<Field> fields = new ArrayList<>(request.query());
                fields.addAll(request.form());
                new AliyunVerifier(keys, new NonceMemory(), new AcceptedMemory()).verify(request, fields, now);
            }
            return null;
        } catch (Refusal e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The same, but one byte of the body, or the query if there is no body, is another. */
    private static SignedRequest changed(SignedRequest signed) {
        byte[] body = signed.body().clone();
        String query = signed.query();
        if (body.length > 0) {
            body[0] = (byte) (body[0] == 'A' ? 'B' : 'A');
        } else {
            query = "A=changed" + (query.isEmpty() ? "" : "&" + query);
        }
        return new SignedRequest(signed.method(), query, signed.headers(), signed.contentType(), body);
    }
}
