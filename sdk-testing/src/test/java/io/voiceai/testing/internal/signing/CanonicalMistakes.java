package io.voiceai.testing.internal.signing;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.voiceai.testing.SignatureDiagnosis.Cause;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Mistakes in a canonical request that ACS3 and TC3 share. */
final class CanonicalMistakes {

    private CanonicalMistakes() {}

    static Stream<Arguments> shared() {
        return Stream.of(
                text(Cause.METHOD_DIFFERS, "begins with GET", "HTTP method", c -> c.signedMethod = "GET"),
                text(Cause.METHOD_DIFFERS, "begins with post", "HTTP method", c -> c.signedMethod = "post"),
                text(Cause.PATH_DIFFERS, "without a path", "path", c -> c.signedPath = ""),
                text(Cause.PATH_DIFFERS, "is \"/api\"", "path", c -> c.path = "/api"),
                text(Cause.SPACE_AS_PLUS, "%20", "parameter Note", c -> {
                    c.query("Note", "a b");
                    c.inner = text -> URLEncoder.encode(text, StandardCharsets.UTF_8);
                }),
                text(Cause.NOT_ENCODED, "without percent encoding", "parameter Note", c -> {
                    c.query("Note", "a/b=c^d");
                    c.inner = text -> text;
                }),
                text(Cause.ENCODED_TOO_OFTEN, "once is enough", "parameter Note", c -> {
                    c.query("Note", "a^b");
                    c.inner = text -> RpcClient.STRICT.apply(RpcClient.STRICT.apply(text));
                }),
                text(Cause.PLUS_NOT_ESCAPED, "%2B", "parameter Note", c -> {
                    c.query("Note", "+86");
                    c.sent = text -> RpcClient.STRICT.apply(text).replace("%2B", "+");
                }),
                text(Cause.PARAMETERS_NOT_SORTED, "order sent", "parameter A1", c -> {
                    c.query("Z", "1").query("A1", "2");
                    c.order = (a, b) -> 0;
                }),
                text(Cause.SORTED_IGNORING_CASE, "capital letters", "parameter Zoo", c -> {
                    c.query("Zoo", "1").query("alpha", "2").query("zz", "3");
                    c.query.remove("CallId");
                    c.order = Map.Entry.comparingByKey(String.CASE_INSENSITIVE_ORDER);
                }),
                text(Cause.SORTED_AFTER_ENCODING, "before they are encoded", "parameter Vars", c -> {
                    c.query("Z", "1").query("Vars.1", "2").query("Vars", "1");
                    c.order = Comparator.comparing(e -> e.getKey() + "=" + e.getValue());
                }),
                text(Cause.ENCODED_AS_SENT, "stands in the URL", "parameter B", c -> {
                    // Unsorted and in the other escapes: nothing else explains both at once.
                    c.query("Z", "a b").query("B", "1");
                    c.sent = text -> URLEncoder.encode(text, StandardCharsets.UTF_8);
                    c.inner = c.sent;
                    c.order = (a, b) -> 0;
                    c.query.remove("CallId");
                }),
                text(Cause.QUERY_NOT_SIGNED, "third line", "parameter A", c -> {
                    c.query("A", "1").query("D", "2");
                    c.signedQuery = text -> "";
                }),
                text(Cause.EMPTY_VALUE_LEFT_OUT, "name=", "parameter E1", c -> {
                    c.query("E1", "").query("E2", "").query("F", "1");
                    c.signedQuery = text -> text.replace("E1=&E2=&", "");
                }),
                text(Cause.PARAMETER_NOT_SIGNED, "The parameter Trace ", "parameter Trace", c -> {
                    c.query("Z", "1");
                    c.afterwards = all -> all.query("Trace", "1");
                }),
                text(
                        Cause.HOST_DIFFERS,
                        "ccc.tencentcloudapi.com",
                        "header host",
                        c -> c.change = all -> all.lines.put("host", "ccc.tencentcloudapi.com")),
                text(
                        Cause.HOST_DIFFERS,
                        "aiccs.aliyuncs.com",
                        "header host",
                        c -> c.change = all -> all.lines.put("host", "aiccs.aliyuncs.com")),
                text(
                        Cause.HEADER_NOT_TRIMMED,
                        "no space after",
                        "header host",
                        c -> c.change = all -> all.lines.computeIfPresent("host", (name, value) -> " " + value)),
                text(
                        Cause.HEADER_NOT_TRIMMED,
                        "trim values",
                        "header host",
                        c -> c.change = all -> all.lines.computeIfPresent("host", (name, value) -> value + " ")),
                text(Cause.BLANK_LINE_MISSING, "empty line", "list of signed headers", c -> c.end = "\n"),
                text(Cause.HEADER_LIST_DIFFERS, "header host is named", "header host", c -> {
                    c.change = all -> all.lines.remove("host");
                }),
                text(Cause.HEADER_LIST_DIFFERS, "header x-extra is signed", "header x-extra", c -> {
                    c.headers.put("X-Extra", "Some");
                    c.change = all -> {
                        all.lines.put("x-extra", "Some");
                        all.list = names -> names + ";x-extra";
                    };
                }),
                text(Cause.BODY_NOT_SIGNED, "last line", "hash of the body", c -> c.payload = hash -> ""),
                text(
                        Cause.BODY_NOT_SIGNED,
                        "UNSIGNED-PAYLOAD",
                        "hash of the body",
                        c -> c.payload = hash -> "UNSIGNED-PAYLOAD"),
                text(
                        Cause.BODY_DIFFERS,
                        "in capital letters",
                        "hash of the body",
                        c -> c.payload = hash -> hash.toUpperCase(Locale.ROOT)),
                text(Cause.BODY_DIFFERS, "body itself", "hash of the body", c -> {
                    c.body("{\"a\":1}");
                    c.payload = hash -> c.body;
                }));
    }

    static Map<String, String> rename(Map<String, String> lines, UnaryOperator<String> style) {
        Map<String, String> renamed = new LinkedHashMap<>();
        new TreeMap<>(lines).forEach((name, value) -> renamed.put(style.apply(name), value));
        return renamed;
    }

    static String title(String name) {
        return Stream.of(name.split(";"))
                .map(one -> Stream.of(one.split("-"))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining("-")))
                .collect(Collectors.joining(";"));
    }

    static Arguments text(Cause cause, String sentence, String place, Consumer<CanonicalClient> mistake) {
        return arguments(cause, sentence, place, mistake);
    }
}
