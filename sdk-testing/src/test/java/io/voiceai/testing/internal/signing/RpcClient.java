package io.voiceai.testing.internal.signing;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A client of HMAC-SHA1, every step of which can be spoilt. */
final class RpcClient {

    static final UnaryOperator<String> STRICT = text -> URLEncoder.encode(text, StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("*", "%2A")
            .replace("%7E", "~");

    final Map<String, String> query = new LinkedHashMap<>();
    final Map<String, String> form = new LinkedHashMap<>();
    String method = "POST";
    String path = "/";
    String contentType = "application/x-www-form-urlencoded";
    final List<String> headers = new ArrayList<>();

    String signedMethod = "";
    String middle = "&%2F&";
    Comparator<Map.Entry<String, String>> order = Map.Entry.comparingByKey();
    UnaryOperator<String> inner = STRICT;
    UnaryOperator<String> outer = STRICT;
    UnaryOperator<String> sent = STRICT;
    UnaryOperator<String> signatureSent = STRICT;
    Consumer<Map<String, String>> signed = all -> {};
    Consumer<Map<String, String>> afterwards = all -> {};
    String key = DiagnosisTest.SECRET + "&";
    String mac = "HmacSHA1";
    Function<byte[], String> written = Base64.getEncoder()::encodeToString;

    String stringToSign = "";
    String signature = "";

    RpcClient(Instant now) {
        query.put("Version", "2019-10-15");
        query.put("Action", "HangupOperate");
        query.put("Format", "JSON");
        query.put("AccessKeyId", DiagnosisTest.ID);
        query.put("SignatureMethod", "HMAC-SHA1");
        query.put("SignatureVersion", "1.0");
        query.put("SignatureNonce", nonce());
        query.put("Timestamp", now.toString().substring(0, 19) + "Z");
        query.put("CallId", "1^2");
    }

    /** One that is never taken for a long number. */
    static String nonce() {
        return "n" + UUID.randomUUID().toString().replace("-", "");
    }

    RpcClient with(Consumer<RpcClient> change) {
        change.accept(this);
        return this;
    }

    RpcClient query(String name, String value) {
        query.put(name, value);
        return this;
    }

    RpcClient sign() {
        Map<String, String> all = new LinkedHashMap<>(query);
        all.putAll(form);
        signed.accept(all);
        String joined = all.entrySet().stream()
                .sorted(order)
                .map(entry -> inner.apply(entry.getKey()) + "=" + inner.apply(entry.getValue()))
                .collect(Collectors.joining("&"));
        stringToSign = (signedMethod.isEmpty() ? method : signedMethod) + middle + outer.apply(joined);
        try {
            Mac hmac = Mac.getInstance(mac);
            hmac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), mac));
            signature = written.apply(hmac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    String send(URI server) {
        Map<String, String> parameters = new LinkedHashMap<>(query);
        afterwards.accept(parameters);
        String target = path + "?" + join(parameters)
                + (signature.isEmpty() ? "" : "&Signature=" + signatureSent.apply(signature));
        List<String> lines = new ArrayList<>(headers);
        lines.add("Host: " + server.getAuthority());
        lines.add("Content-Type: " + contentType);
        return RawHttp.send(server, method, target, lines, join(form).getBytes(StandardCharsets.UTF_8));
    }

    private String join(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> sent.apply(entry.getKey()) + "=" + sent.apply(entry.getValue()))
                .collect(Collectors.joining("&"));
    }
}
