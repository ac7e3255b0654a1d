package io.voiceai.checks.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes a JSON text where its structure is, so that most of what comes out is still JSON, only another one. */
final class JsonMutator {
    private static final Pattern NAME = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"\\s*:");
    private static final Pattern SCALAR = Pattern.compile(
            "(?<=[:\\[,])\\s*(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|-?[0-9][0-9.eE+-]*|true|false|null)");

    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\" \"",
            "\"null\"",
            "0",
            "-1",
            "16.9",
            "1e1",
            "9007199254740993",
            "123456789012345678901234567890",
            "1e999999999",
            "-0.0",
            "true",
            "false",
            "\"true\"",
            "\"200\"",
            "{}",
            "[]",
            "[null]",
            "[[[]]]",
            "{\"a\":{}}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"a\\r\\nb\\u001b[31m\"",
            "\"OK\"",
            "\"ok \"",
            "\"InternalError\"",
            "NaN",
            "01",
            "'x'",
            "\"\\x\"",
            "undefined");
    private static final List<String> NAMES = List.of(
            "Code",
            "code",
            "RequestId",
            "requestId",
            "Message",
            "Success",
            "Result",
            "Data",
            "Response",
            "Error",
            "CallId",
            "JobId",
            "InstanceId",
            "SessionId",
            "CallContext",
            "",
            "\\u0000",
            "HttpStatusCode");
    private static final List<String> TAILS =
            List.of("{}", "x", ",", "}", "]", "\u0000", "/**/", "null", " ", "\n", "\ufeff", "{\"Code\":\"OK\"}");

    private final RandomGenerator random;

    JsonMutator(RandomGenerator random) {
        this.random = random;
    }

    String mutate(String json) {
        String text = json;
        int rounds = 1 + random.nextInt(3);
        for (int i = 0; i < rounds; i++) {
            text = once(text);
        }
        return text;
    }

    private String once(String json) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> retype(json);
            case 3 -> rename(json);
            case 4 -> drop(json);
            case 5 -> insert(json, false);
            case 6 -> insert(json, true);
            case 7 -> json + pick(TAILS);
            case 8 -> pick(TAILS) + json;
            case 9 -> json.substring(0, random.nextInt(json.length() + 1));
            case 10 -> wrap(json);
            default -> escape(json);
        };
    }

    private String retype(String json) {
        int[] at = one(SCALAR, json, 1);
        return at == null ? pick(VALUES) : replace(json, at, pick(VALUES));
    }

    private String rename(String json) {
        int[] at = one(NAME, json, 1);
        return at == null ? json : replace(json, at, pick(NAMES));
    }

    /** Without one member whose value is no object; the comma after it goes too, usually. */
    private String drop(String json) {
        int[] name = one(NAME, json, 0);
        if (name == null) {
            return json;
        }
        Matcher value = SCALAR.matcher(json);
        if (!value.find(name[1] - 1) || value.start() > name[1]) {
            return json;
        }
        int end = value.end();
        boolean comma = end < json.length() && json.charAt(end) == ',' && random.nextInt(8) > 0;
        return replace(json, new int[] {name[0], comma ? end + 1 : end}, "");
    }

    /** With one member more: any, or one of a name that is there already. */
    private String insert(String json, boolean duplicate) {
        int[] at = one(NAME, json, 0);
        if (at == null) {
            return json;
        }
        String name = duplicate ? json.substring(at[0], at[1]) : "\"" + pick(NAMES) + "\":";
        return replace(json, new int[] {at[0], at[0]}, name + pick(VALUES) + ",");
    }

    private String wrap(String json) {
        return switch (random.nextInt(6)) {
            case 0 -> "[" + json + "]";
            case 1 -> "{\"Response\":" + json + "}";
            case 2 -> "{\"Data\":" + json + "}";
            case 3 -> json + json;
            case 4 -> nested(json, 1_001);
            default -> nested(json, random.nextInt(500) == 0 ? 100_000 : 400);
        };
    }

    private String nested(String json, int depth) {
        int[] at = one(SCALAR, json, 1);
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        String deep =
                open.repeat(depth) + (random.nextBoolean() ? "1" + (open.equals("[") ? "]" : "}").repeat(depth) : "");
        return at == null ? deep : replace(json, at, deep);
    }

    /** A letter written as an escape says the same; a very long text or number does not. */
    private String escape(String json) {
        if (random.nextInt(400) == 0) {
            int[] at = one(SCALAR, json, 1);
            return at == null ? json : replace(json, at, "9".repeat(2_000_000));
        }
        int at = json.isEmpty() ? 0 : random.nextInt(json.length());
        return at < json.length() && Character.isLetter(json.charAt(at))
                ? replace(json, new int[] {at, at + 1}, String.format("\\u%04x", (int) json.charAt(at)))
                : json;
    }

    private int[] one(Pattern pattern, String json, int group) {
        List<int[]> all = new ArrayList<>();
        Matcher matcher = pattern.matcher(json);
        while (all.size() < 60 && matcher.find()) {
            all.add(new int[] {matcher.start(group), matcher.end(group)});
        }
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private static String replace(String text, int[] at, String by) {
        return text.substring(0, at[0]) + by + text.substring(at[1]);
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
