package io.voiceai.testing.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.testing.SignatureDiagnosis;
import io.voiceai.testing.SignatureDiagnosis.Cause;
import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whatever arrives, the vendor's refusal is all that comes of it, and it is explained. */
class GarbageDiagnosisTest extends DiagnosisTest {

    /** Nothing that anybody sends makes the diagnosis fail, and no refusal is without one. */
    @Test
    void garbageIsRefusedWithADiagnosis() {
        Random random = new Random(20261121);
        for (int i = 0; i < 300; i++) {
            String[] shapes = {
                garbage(random), "ACS3-HMAC-SHA256 " + garbage(random), "TC3-HMAC-SHA256 " + garbage(random)
            };
            String authorization = shapes[i % 3];
            List<String> headers = List.of(
                    "Host: " + emulator.uri().getAuthority(),
                    "Authorization: " + authorization,
                    "x-acs-date: " + garbage(random),
                    "x-acs-signature-nonce: n" + i,
                    "x-acs-content-sha256: " + garbage(random),
                    "X-TC-Timestamp: " + random.nextLong(),
                    "Content-Type: application/x-www-form-urlencoded");
            String query = "AccessKeyId=" + ID + "&SignatureMethod=HMAC-SHA1&SignatureVersion=1.0&SignatureNonce=n" + i
                    + "&Timestamp=2026-11-21T04:00:00Z&Signature=" + garbage(random) + "&" + garbage(random);
            String answer = RawHttp.send(
                    emulator.uri(),
                    random.nextBoolean() ? "POST" : "GET",
                    "/?" + query.replace(' ', '+'),
                    headers,
                    garbage(random).getBytes(StandardCharsets.ISO_8859_1));
            assertThat(answer).as(authorization + " " + query).contains("\"Code\":");
            assertThat(emulator.requests()).hasSize(i + 1);
            assertThat(diagnosis().cause()).as(authorization + " " + query).isNotEqualTo(Cause.UNEXPLAINED);
        }
    }

    @Test
    void garbageThatNoServerLetsThroughIsExplainedToo() {
        Random random = new Random(1);
        KeyRing keys = new KeyRing(List.of(new KeyPair(ID, SECRET, null)));
        AliyunVerifier aliyun = new AliyunVerifier(keys, new NonceMemory(), new AcceptedMemory());
        TencentVerifier tencent = new TencentVerifier(keys, new AcceptedMemory());
        for (int i = 0; i < 600; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(60, 0, 0x3000).forEach(text::appendCodePoint);
            String odd = text + "%" + garbage(random);
            List<Field> headers = List.of(
                    new Field(
                            "Authorization",
                            (i % 2 == 0 ? "ACS3-HMAC-SM3 " : "TC3-HMAC-SHA256 ") + "Credential=" + ID
                                    + "/2026-11-21/ccc/tc3_request,SignedHeaders=host;content-type;x-acs-date;" + odd
                                    + ",Signature=" + odd),
                    new Field("X-TC-Timestamp", Long.toString(NOON.getEpochSecond())),
                    new Field(odd, odd));
            WireRequest request =
                    new WireRequest("POST", "/" + odd, odd, headers, odd.getBytes(StandardCharsets.UTF_8));
            List<Field> fields = request.query();
            assertExplained(
                    () -> aliyun.verify(request, fields, NOON),
                    refusal -> aliyun.explain(request, fields, NOON, refusal));
            assertExplained(() -> tencent.verify(request, NOON), refusal -> tencent.explain(request, NOON, refusal));
        }
    }

    private static void assertExplained(Runnable verify, Function<Refusal, SignatureDiagnosis> explain) {
        assertThatThrownBy(verify::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(explain.apply(refusal).cause()).isNotEqualTo(Cause.UNEXPLAINED));
    }

    private static String garbage(Random random) {
        String letters = "aZ09,;=/&%+ .:-_~Credential=SignedHeaders=Signature=host;x-acs-date,%41%ff13800000";
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(20);
        for (int i = 0; i < pieces; i++) {
            int start = random.nextInt(letters.length());
            text.append(letters, start, Math.min(letters.length(), start + 1 + random.nextInt(14)));
        }
        // The web server in front lets no broken escape through, and none that is not UTF-8.
        return text.toString().replaceAll("13800000|%(?!41)", "").strip();
    }
}
