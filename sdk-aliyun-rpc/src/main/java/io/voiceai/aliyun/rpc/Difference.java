package io.voiceai.aliyun.rpc;

import io.voiceai.aliyun.rpc.SignedPart.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first difference between what we signed and what the vendor signed, by name and nature. Names are taken from our own
 * side only, since on the vendor's side anything may stand; values are never part of it.
 */
final class Difference {
    private static final String AT_VENDOR = " at the vendor's";
    private static final String PUNCTUATION = "*~!'()+/:,@$;";

    private Difference() {}

    /** Such as {@code parameter OutId is missing at the vendor's}; null if there is none. */
    static @Nullable String first(List<SignedPart> ours, List<SignedPart> theirs) {
        Set<String> known = keys(ours);
        Set<String> got = keys(theirs);
        for (int i = 0; i < ours.size(); i++) {
            SignedPart own = ours.get(i);
            SignedPart other = i < theirs.size() ? theirs.get(i) : null;
            if (!own.equals(other)) {
                return describe(own, other, known, got, i == 0 ? null : ours.get(i - 1));
            }
        }
        return theirs.size() > ours.size()
                ? "there is more" + AT_VENDOR + " after "
                        + ours.get(ours.size() - 1).label()
                : null;
    }

    private static Set<String> keys(List<SignedPart> parts) {
        Set<String> keys = new HashSet<>();
        parts.forEach(part -> keys.add(part.key()));
        return keys;
    }

    private static String describe(
            SignedPart own,
            @Nullable SignedPart other,
            Set<String> known,
            Set<String> got,
            @Nullable SignedPart before) {
        if (other != null && own.key().equals(other.key())) {
            return own.label() + " " + nature(own, other);
        }
        if (other != null && before != null && before.key().equals(other.key())) {
            return before.label() + " stands twice" + AT_VENDOR;
        }
        if (other != null && !got.contains(own.key()) && own.key().equalsIgnoreCase(other.key())) {
            return own.label() + " has a name in other upper and lower case" + AT_VENDOR;
        }
        if (!got.contains(own.key())) {
            return own.label() + " is missing" + AT_VENDOR;
        }
        if (other != null && !known.contains(other.key())) {
            return "a " + other.kind().words() + " that was not sent stands before " + own.label() + AT_VENDOR;
        }
        return "the order differs, first at " + own.label();
    }

    private static String nature(SignedPart own, SignedPart other) {
        return own.kind() == Kind.PARAMETER || own.kind() == Kind.HEADER
                ? nature(own.value(), other.value())
                : "differs";
    }

    /** How two different values differ, both percent-encoded once if they are parameters. */
    static String nature(String ours, String theirs) {
        if (theirs.isEmpty()) {
            return "is empty" + AT_VENDOR;
        }
        if (ours.isEmpty()) {
            return "was sent empty and is not empty" + AT_VENDOR;
        }
        String encoding = encoding(ours, theirs);
        if (encoding != null) {
            return encoding;
        }
        return content(PercentDecoding.decode(ours), PercentDecoding.decode(theirs));
    }

    private static @Nullable String encoding(String ours, String theirs) {
        if (PercentDecoding.upperHex(ours).equals(PercentDecoding.upperHex(theirs))) {
            return "has its percent-encoding in lower-case hex on one side";
        }
        if (ours.replace("+", "%20").equals(theirs.replace("+", "%20"))) {
            return "has a space as + on one side and as %20 on the other";
        }
        if (ours.replace("%2B", "%20").equals(theirs.replace("%2B", "%20").replace("+", "%20"))) {
            return "has a plus sign that was taken for a space on the way";
        }
        String own = PercentDecoding.decode(ours);
        String other = PercentDecoding.decode(theirs);
        if (own.equals(other)) {
            return "is percent-encoded differently" + punctuation(ours, theirs);
        }
        if (other.equals(ours)) {
            return "is percent-encoded once more" + AT_VENDOR;
        }
        return own.equals(theirs) ? "is percent-encoded once less" + AT_VENDOR : null;
    }

    /** Says which punctuation stands bare on one side only. */
    private static String punctuation(String ours, String theirs) {
        int i = 0;
        while (i < Math.min(ours.length(), theirs.length()) && ours.charAt(i) == theirs.charAt(i)) {
            i++;
        }
        for (String side : List.of(ours, theirs)) {
            if (i < side.length() && PUNCTUATION.indexOf(side.charAt(i)) >= 0) {
                return ", first a " + side.charAt(i);
            }
        }
        return "";
    }

    private static String content(String ours, String theirs) {
        if (ours.replace("\r\n", "\n").equals(theirs.replace("\r\n", "\n"))) {
            return "has line ends of another kind" + AT_VENDOR;
        }
        if (ours.strip().equals(theirs.strip())) {
            return "has white space at its start or end on one side";
        }
        if (ours.replaceAll("\\s", "").equals(theirs.replaceAll("\\s", ""))) {
            return "has other white space" + AT_VENDOR;
        }
        if (ours.equalsIgnoreCase(theirs)) {
            return "is in other upper and lower case" + AT_VENDOR;
        }
        if (!ascii(ours).equals(ours) && ascii(ours).equals(ascii(theirs).replace("?", ""))) {
            return "has characters outside ASCII that came in another character set";
        }
        if (ours.startsWith(theirs)) {
            return "ends" + AT_VENDOR + " after " + theirs.length() + " of " + ours.length() + " characters";
        }
        int i = 0;
        while (i < Math.min(ours.length(), theirs.length()) && ours.charAt(i) == theirs.charAt(i)) {
            i++;
        }
        return i == ours.length()
                ? "is longer" + AT_VENDOR
                : "has another value" + AT_VENDOR + ", from character " + (i + 1) + " of " + ours.length();
    }

    private static String ascii(String text) {
        return text.replaceAll("[^\\x00-\\x7F]", "");
    }
}
