package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis.Difference;
import io.voiceai.testing.internal.wire.Percent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds where what the client signed begins to differ from what the emulator signed. */
final class FirstDifference {

    private static final int SHOWN = 40;

    private static final Pattern SEPARATOR = Pattern.compile("&|%26|%2526");

    private FirstDifference() {}

    /**
     * Compares canonical requests, or strings to sign if those are equal or unknown.
     *
     * @param server what the emulator signed
     * @param client what the client signed
     * @param veil hides what must not be shown, the same way in both
     * @return empty if they are equal
     */
    static Optional<Difference> of(Said server, Said client, Veil veil) {
        String ours = server.canonicalRequest();
        String theirs = client.canonicalRequest();
        if (ours != null && theirs != null && !ours.equals(theirs)) {
            return Optional.of(difference(ours, theirs, placeInCanonical(ours, theirs), veil));
        }
        if (server.stringToSign().equals(client.stringToSign())) {
            return Optional.empty();
        }
        String place = ours == null
                ? placeInRpc(server.stringToSign(), client.stringToSign())
                : placeInStringToSign(server.stringToSign(), client.stringToSign());
        return Optional.of(difference(server.stringToSign(), client.stringToSign(), place, veil));
    }

    /**
     * Where two texts begin to differ.
     *
     * @param a a text
     * @param b another
     * @return the index of the first character that differs; the length of the shorter one if it is how the other begins
     */
    static int index(String a, String b) {
        int end = Math.min(a.length(), b.length());
        for (int i = 0; i < end; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return i;
            }
        }
        return end;
    }

    private static Difference difference(String server, String client, String place, Veil veil) {
        String ours = veil.hide(server);
        String theirs = veil.hide(client);
        int index = index(ours, theirs);
        return new Difference(
                index,
                veil.hide(place),
                ours.substring(Math.max(0, index - SHOWN), index),
                after(ours, index),
                after(theirs, index));
    }

    private static String after(String text, int index) {
        return text.substring(index, Math.min(text.length(), index + SHOWN));
    }

    private static String placeInCanonical(String server, String client) {
        int index = index(server, client);
        int line =
                (int) server.substring(0, index).chars().filter(c -> c == '\n').count();
        List<String> lines = Arrays.asList(server.split("\n", -1));
        List<String> others = Arrays.asList(client.split("\n", -1));
        if (line == 0) {
            return "HTTP method";
        }
        if (line == 1) {
            return "path";
        }
        if (line == 2) {
            return placeInParameters(lines.get(2), others.size() > 2 ? others.get(2) : "", "query");
        }
        if (line == lines.size() - 1) {
            return "hash of the body";
        }
        boolean ended = line >= lines.size() - 3;
        if (ended && (line >= others.size() || !others.get(line).contains(":"))) {
            return "list of signed headers";
        }
        // At the empty line after the server's last header the client has one more.
        return "header " + Names.clean((ended ? others : lines).get(line).split(":", 2)[0]);
    }

    private static String placeInStringToSign(String server, String client) {
        int index = index(server, client);
        long line = server.substring(0, index).chars().filter(c -> c == '\n').count();
        long last = server.chars().filter(c -> c == '\n').count();
        if (line == 0) {
            return "algorithm";
        }
        if (line == last) {
            return "hash of the canonical request";
        }
        return line == 1 ? "time stamp" : "credential scope";
    }

    private static String placeInRpc(String server, String client) {
        int index = index(server, client);
        int method = server.indexOf('&');
        int path = server.indexOf('&', method + 1);
        if (index <= method) {
            return "HTTP method";
        }
        if (index <= path) {
            return "path";
        }
        return placeInParameters(server.substring(path + 1), client.substring(path + 1), "parameters");
    }

    private static String placeInParameters(String server, String client, String whole) {
        int index = index(server, client);
        String ours = nameAt(server, index);
        String theirs = nameAt(client, index);
        if (ours.isEmpty() && theirs.isEmpty()) {
            return whole;
        }
        // What only one side has is the difference; what comes after it only moved.
        boolean onlyTheirs = ours.isEmpty()
                || (!names(server).contains(theirs) && names(client).contains(ours));
        return "parameter " + Names.clean(onlyTheirs ? theirs : ours);
    }

    private static String nameAt(String text, int index) {
        int start = 0;
        for (String pair : pairs(text)) {
            int end = start + pair.length();
            boolean beforeNext =
                    index < end && SEPARATOR.matcher(text.substring(index, end)).matches();
            if (!beforeNext && (index < end || end == text.length())) {
                return name(pair);
            }
            start = end;
        }
        return "";
    }

    private static List<String> names(String text) {
        return pairs(text).stream().map(FirstDifference::name).toList();
    }

    // Each pair keeps the separator behind it, so that lengths add up. A deeper escape of & is part of a value.
    private static List<String> pairs(String text) {
        for (String separator : List.of("&", "%26")) {
            if (text.contains(separator)) {
                return Arrays.asList(text.split("(?<=" + separator + ")"));
            }
        }
        return Arrays.asList(text.split("(?<=%2526)"));
    }

    private static String name(String pair) {
        String name = pair.replaceFirst("(?s)(=|%(25)*3[Dd]|&|%(25)*26).*", "");
        return Percent.decode(Percent.decode(name));
    }
}
