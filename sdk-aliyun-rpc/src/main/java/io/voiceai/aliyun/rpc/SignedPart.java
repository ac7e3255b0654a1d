package io.voiceai.aliyun.rpc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One part of what is signed, in the order in which it is signed. Values hold personal data and are shown nowhere.
 *
 * @param kind what it is
 * @param name the name of a parameter or header; empty for what there is only one of
 * @param value the value as it is signed
 */
record SignedPart(Kind kind, String name, String value) {
    private static final Pattern METHOD = Pattern.compile("[A-Z]{3,7}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z](?:[A-Za-z_.-]|[0-9](?![0-9]{3})){0,39}");

    enum Kind {
        METHOD("the HTTP method"),
        PATH("the path"),
        PARAMETER("parameter"),
        HEADER("header"),
        SIGNED_HEADERS("the list of signed headers"),
        BODY_HASH("the hash of the body");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Kind and name, by which the two sides' parts are told apart. */
    String key() {
        return kind + " " + name;
    }

    /** What to call it. A name that looks like none might be a value that slipped, and is left out. */
    String label() {
        boolean named = kind == Kind.PARAMETER || kind == Kind.HEADER;
        if (!named) {
            return kind.words();
        }
        return NAME.matcher(name).matches() ? kind.words() + " " + name : "a " + kind.words();
    }

    /** Parts of the older signature's string to sign; null if the text is no such string. */
    static @Nullable List<SignedPart> ofRpc(String stringToSign) {
        int first = stringToSign.indexOf('&');
        int second = stringToSign.indexOf('&', first + 1);
        if (first < 0
                || second < 0
                || !METHOD.matcher(stringToSign.substring(0, first)).matches()) {
            return null;
        }
        List<SignedPart> parts = new ArrayList<>();
        parts.add(new SignedPart(Kind.METHOD, "", stringToSign.substring(0, first)));
        parts.add(new SignedPart(Kind.PATH, "", stringToSign.substring(first + 1, second)));
        addParameters(parts, PercentDecoding.decode(stringToSign.substring(second + 1)));
        return parts;
    }

    /** Parts of V3's canonical request, as many as there are; null if the text is none. */
    static @Nullable List<SignedPart> ofCanonicalRequest(String canonicalRequest) {
        String[] lines = canonicalRequest.split("\n", -1);
        if (lines.length < 3 || !METHOD.matcher(lines[0]).matches()) {
            return null;
        }
        List<SignedPart> parts = new ArrayList<>();
        parts.add(new SignedPart(Kind.METHOD, "", lines[0]));
        parts.add(new SignedPart(Kind.PATH, "", lines[1]));
        addParameters(parts, lines[2]);
        int line = 3;
        for (; line < lines.length && !lines[line].isEmpty(); line++) {
            int colon = Math.max(lines[line].indexOf(':'), 0);
            parts.add(new SignedPart(
                    Kind.HEADER,
                    lines[line].substring(0, colon),
                    lines[line].substring(Math.min(colon + 1, lines[line].length()))));
        }
        if (line + 1 < lines.length) {
            parts.add(new SignedPart(Kind.SIGNED_HEADERS, "", lines[line + 1]));
        }
        if (line + 2 < lines.length) {
            parts.add(new SignedPart(Kind.BODY_HASH, "", lines[line + 2]));
        }
        return parts;
    }

    private static void addParameters(List<SignedPart> parts, String query) {
        if (query.isEmpty()) {
            return;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            parts.add(new SignedPart(
                    Kind.PARAMETER, PercentDecoding.decode(name), equals < 0 ? "" : pair.substring(equals + 1)));
        }
    }

    /** Without the value. */
    @Override
    public String toString() {
        return "SignedPart[" + label() + ", " + value.getBytes(StandardCharsets.UTF_8).length + " bytes]";
    }
}
