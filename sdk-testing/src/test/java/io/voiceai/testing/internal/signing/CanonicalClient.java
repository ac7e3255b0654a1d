package io.voiceai.testing.internal.signing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A client of ACS3 and TC3, every step of which can be spoilt. */
final class CanonicalClient {

    static final Function<byte[], String> SHA256 = data -> {
        try {
            return hex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    };
    static final Function<byte[], String> SM3 = data -> hex(Sm3.hash(data));
    static final BiFunction<byte[], String, byte[]> HMAC_SHA256 = (key, text) -> {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    };
    static final BiFunction<byte[], String, byte[]> HMAC_SM3 = (key, text) -> Sm3.hmac(key, utf8(text));

    final String host;
    String algorithm;
    boolean tc3;
    String method = "POST";
    String path = "/";
    final Map<String, String> query = new LinkedHashMap<>();
    UnaryOperator<String> sent = RpcClient.STRICT;
    final Map<String, String> headers = new LinkedHashMap<>();
    String body = "";

    String signedMethod = "";
    String signedPath = "/";
    UnaryOperator<String> inner = RpcClient.STRICT;
    Comparator<Map.Entry<String, String>> order = Map.Entry.comparingByKey();
    UnaryOperator<String> signedQuery = text -> text;
    Map<String, String> lines = new TreeMap<>();
    UnaryOperator<String> list = text -> text;
    String declaredList = "";
    String end = "\n\n";
    Function<byte[], String> bodyHash = SHA256;
    String signedBody = "";
    UnaryOperator<String> payload = text -> text;
    UnaryOperator<String> canonicalChange = text -> text;
    Function<byte[], String> hash = SHA256;
    UnaryOperator<String> toSign = text -> text;
    BiFunction<byte[], String, byte[]> hmac = HMAC_SHA256;
    Function<byte[], String> written = CanonicalClient::hex;
    String secret = DiagnosisTest.SECRET;
    UnaryOperator<String> start = text -> text;

    String stamp = "";
    String signedStamp = "";
    String date = "";
    String keyDate = "";
    String service = "ccc";
    String keyService = "ccc";
    List<String> steps = List.of();
    String credential = "";

    String canonical = "";
    String stringToSign = "";
    String signature = "";
    /** Changes what is signed once the right lines are there. */
    Consumer<CanonicalClient> change = all -> {};

    Consumer<CanonicalClient> afterwards = all -> {};

    private CanonicalClient(URI server, String algorithm) {
        this.host = server.getAuthority();
        this.algorithm = algorithm;
        lines.put("host", host);
    }

    static CanonicalClient acs3(URI server, Instant now, String algorithm) {
        CanonicalClient client = new CanonicalClient(server, algorithm);
        if (algorithm.endsWith("SM3")) {
            client.bodyHash = SM3;
            client.hash = SM3;
            client.hmac = HMAC_SM3;
        }
        client.headers.put("x-acs-action", "HangupOperate");
        client.headers.put("x-acs-version", "2019-10-15");
        client.headers.put("x-acs-date", now.toString().substring(0, 19) + "Z");
        client.headers.put("x-acs-signature-nonce", RpcClient.nonce());
        client.headers.put("Content-Type", "application/x-www-form-urlencoded");
        client.query.put("CallId", "1");
        client.credential = DiagnosisTest.ID;
        return client;
    }

    static CanonicalClient tc3(URI server, Instant now) {
        CanonicalClient client = new CanonicalClient(server, "TC3-HMAC-SHA256");
        client.tc3 = true;
        client.stamp = Long.toString(now.getEpochSecond());
        client.signedStamp = client.stamp;
        client.date = now.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        client.keyDate = client.date;
        client.start = text -> "TC3" + text;
        client.headers.put("Content-Type", "application/json");
        client.headers.put("X-TC-Action", "HangUpCall");
        client.headers.put("X-TC-Version", "2020-02-10");
        client.lines.put("content-type", "application/json");
        client.body = "{\"SdkAppId\":1400000000,\"SessionId\":\"a/b 张\"}";
        client.signedBody = client.body;
        client.credential = DiagnosisTest.ID + "/" + client.date + "/ccc/tc3_request";
        return client;
    }

    CanonicalClient with(Consumer<CanonicalClient> change) {
        change.accept(this);
        return this;
    }

    CanonicalClient body(String text) {
        body = text;
        signedBody = text;
        return this;
    }

    CanonicalClient query(String name, String value) {
        query.put(name, value);
        return this;
    }

    CanonicalClient sign() {
        if (tc3) {
            headers.putIfAbsent("X-TC-Timestamp", stamp);
        } else {
            headers.putIfAbsent("x-acs-content-sha256", bodyHash.apply(utf8(signedBody)));
            headers.forEach((name, value) -> {
                if (name.startsWith("x-acs-")) {
                    lines.put(name, value);
                }
            });
        }
        declaredList = String.join(";", lines.keySet());
        change.accept(this);
        String joined = query.entrySet().stream()
                .sorted(order)
                .map(entry -> inner.apply(entry.getKey()) + "=" + inner.apply(entry.getValue()))
                .collect(Collectors.joining("&"));
        String headerLines = lines.entrySet().stream()
                .map(line -> line.getKey() + ":" + line.getValue())
                .collect(Collectors.joining("\n"));
        canonical = canonicalChange.apply((signedMethod.isEmpty() ? method : signedMethod) + "\n" + signedPath + "\n"
                + signedQuery.apply(joined) + "\n" + headerLines + end + list.apply(declaredList) + "\n"
                + payload.apply(bodyHash.apply(utf8(signedBody))));
        String hashed = hash.apply(utf8(canonical));
        stringToSign = toSign.apply(
                tc3
                        ? String.join("\n", algorithm, signedStamp, date + "/" + service + "/tc3_request", hashed)
                        : algorithm + "\n" + hashed);
        byte[] key = utf8(start.apply(secret));
        List<String> rest = !tc3 ? List.of() : steps.isEmpty() ? List.of(keyDate, keyService, "tc3_request") : steps;
        for (String step : rest) {
            key = HMAC_SHA256.apply(key, step);
        }
        signature = written.apply(hmac.apply(key, stringToSign));
        return this;
    }

    String send(URI server) {
        afterwards.accept(this);
        List<String> sentHeaders = new ArrayList<>();
        if (headers.keySet().stream().noneMatch("Host"::equalsIgnoreCase)) {
            sentHeaders.add("Host: " + host);
        }
        headers.forEach((name, value) -> sentHeaders.add(name + ": " + value));
        sentHeaders.add("Authorization: " + algorithm + " Credential=" + credential + ", SignedHeaders=" + declaredList
                + ", Signature=" + signature);
        String target = query.entrySet().stream()
                .map(entry -> sent.apply(entry.getKey()) + "=" + sent.apply(entry.getValue()))
                .collect(Collectors.joining("&"));
        return RawHttp.send(server, method, path + (target.isEmpty() ? "" : "?" + target), sentHeaders, utf8(body));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String hex(byte[] data) {
        return HexFormat.of().formatHex(data);
    }

    static String upper(byte[] data) {
        return HexFormat.of().withUpperCase().formatHex(data);
    }

    static String base64(byte[] data) {
        return Base64.getEncoder().encodeToString(data);
    }
}
