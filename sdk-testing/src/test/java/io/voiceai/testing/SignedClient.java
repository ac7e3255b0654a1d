package io.voiceai.testing;

import io.voiceai.testing.internal.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A plain client of the vendors, as somebody without any SDK would write it. */
final class SignedClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI uri;
    private final String keyId;
    private final String secret;
    private final Clock clock;
    private final UnaryOperator<String> slip;

    SignedClient(VendorEmulator emulator, Clock clock) {
        this(emulator.uri(), emulator.accessKeyId(), emulator.accessKeySecret(), clock);
    }

    /** One that signs with a secret of its own. */
    SignedClient(VendorEmulator emulator, Clock clock, String secret) {
        this(emulator.uri(), emulator.accessKeyId(), secret, clock);
    }

    SignedClient(URI uri, String keyId, String secret, Clock clock) {
        this(uri, keyId, secret, clock, text -> text);
    }

    private SignedClient(URI uri, String keyId, String secret, Clock clock, UnaryOperator<String> slip) {
        this.uri = uri;
        this.keyId = keyId;
        this.secret = secret;
        this.clock = clock;
        this.slip = slip;
    }

    /** One that makes a mistake in the string to sign, or in Tencent's canonical request. */
    SignedClient slipping(UnaryOperator<String> mistake) {
        return new SignedClient(uri, keyId, secret, clock, mistake);
    }

    /** An answer and its body as a tree. */
    record Answer(int status, HttpResponse<String> response) {

        Map<String, Object> json() {
            return Json.parseObject(response.body());
        }

        String text(String name) {
            return (String) json().get(name);
        }

        @SuppressWarnings("unchecked")
        <T> T at(String... path) {
            Object value = json();
            for (String step : path) {
                value = step.matches("\\d+")
                        ? ((java.util.List<?>) value).get(Integer.parseInt(step))
                        : ((Map<?, ?>) value).get(step);
            }
            return (T) value;
        }
    }

    /** A POST with every parameter in the query, signed with HMAC-SHA1. */
    Answer aliyun(Vendor vendor, String action, String... pairs) {
        return aliyun(vendor, action, Map.of(), pairs);
    }

    /** The same with some parameters in a form body. */
    Answer aliyun(Vendor vendor, String action, Map<String, String> form, String... pairs) {
        return aliyun("POST", vendor, action, form, pairs);
    }

    /** The same by GET. */
    Answer aliyunGet(Vendor vendor, String action, String... pairs) {
        return aliyun("GET", vendor, action, Map.of(), pairs);
    }

    private Answer aliyun(String method, Vendor vendor, String action, Map<String, String> form, String... pairs) {
        TreeMap<String, String> query = new TreeMap<>(Map.of(
                "Action",
                action,
                "Version",
                vendor.version(),
                "Format",
                "JSON",
                "AccessKeyId",
                keyId,
                "SignatureMethod",
                "HMAC-SHA1",
                "SignatureVersion",
                "1.0",
                "SignatureNonce",
                UUID.randomUUID().toString(),
                "Timestamp",
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()));
        for (int i = 0; i < pairs.length; i += 2) {
            query.put(pairs[i], pairs[i + 1]);
        }
        TreeMap<String, String> signed = new TreeMap<>(query);
        signed.putAll(form);
        String stringToSign = method + "&%2F&" + encode(join(signed));
        byte[] mac = hmac("HmacSHA1", (secret + "&").getBytes(StandardCharsets.UTF_8), slip.apply(stringToSign));
        query.put("Signature", Base64.getEncoder().encodeToString(mac));
        return send(HttpRequest.newBuilder(URI.create(uri + "/?" + join(query)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(join(form)))
                .build());
    }

    /** A POST with a JSON body, signed with TC3. */
    Answer tencent(String action, String json) {
        return tencent(action, json, clock.instant().toString().substring(0, 10));
    }

    /** The same with a date of its own in Credential. */
    Answer tencent(String action, String json, String credentialDate) {
        String stamp = Long.toString(clock.instant().getEpochSecond());
        String date = Instant.ofEpochSecond(Long.parseLong(stamp))
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
        String scope = date + "/ccc/tc3_request";
        String canonical = "POST\n/\n\ncontent-type:application/json\nhost:" + uri.getAuthority()
                + "\n\ncontent-type;host\n" + sha256(json);
        String stringToSign = "TC3-HMAC-SHA256\n" + stamp + "\n" + scope + "\n" + sha256(slip.apply(canonical));
        byte[] key = ("TC3" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : new String[] {date, "ccc", "tc3_request"}) {
            key = hmac("HmacSHA256", key, part);
        }
        String signature = HexFormat.of().formatHex(hmac("HmacSHA256", key, stringToSign));
        return send(HttpRequest.newBuilder(uri.resolve("/"))
                .header("Content-Type", "application/json")
                .header("X-TC-Action", action)
                .header("X-TC-Version", "2020-02-10")
                .header("X-TC-Timestamp", stamp)
                .header(
                        "Authorization",
                        "TC3-HMAC-SHA256 Credential=" + keyId + "/"
                                + scope.replace(date, credentialDate) + ", SignedHeaders=content-type;host, Signature="
                                + signature)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** A GET with every parameter in the query, signed with TC3. */
    Answer tencentGet(String action, String... pairs) {
        TreeMap<String, String> query = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            query.put(pairs[i], pairs[i + 1]);
        }
        String type = "application/x-www-form-urlencoded";
        return send(tc3("GET", join(query), type, sha256(""), action)
                .header("Content-Type", type)
                .build());
    }

    /** A POST whose body is not signed. */
    Answer tencentUnsignedPayload(String action, String json) {
        String type = "application/json";
        return send(tc3("POST", "", type, sha256("UNSIGNED-PAYLOAD"), action)
                .header("Content-Type", type)
                .header("X-TC-Content-SHA256", "UNSIGNED-PAYLOAD")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private HttpRequest.Builder tc3(String method, String query, String type, String payloadHash, String action) {
        String stamp = Long.toString(clock.instant().getEpochSecond());
        String scope = clock.instant().toString().substring(0, 10) + "/ccc/tc3_request";
        String canonical = method + "\n/\n" + query + "\ncontent-type:" + type + "\nhost:" + uri.getAuthority()
                + "\n\ncontent-type;host\n" + payloadHash;
        byte[] key = ("TC3" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/")) {
            key = hmac("HmacSHA256", key, part);
        }
        byte[] mac = hmac("HmacSHA256", key, "TC3-HMAC-SHA256\n" + stamp + "\n" + scope + "\n" + sha256(canonical));
        return HttpRequest.newBuilder(URI.create(uri + "/" + (query.isEmpty() ? "" : "?" + query)))
                .header("X-TC-Action", action)
                .header("X-TC-Version", "2020-02-10")
                .header("X-TC-Timestamp", stamp)
                .header(
                        "Authorization",
                        "TC3-HMAC-SHA256 Credential=" + keyId + "/" + scope
                                + ", SignedHeaders=content-type;host, Signature="
                                + HexFormat.of().formatHex(mac));
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String join(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static byte[] hmac(String algorithm, byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
