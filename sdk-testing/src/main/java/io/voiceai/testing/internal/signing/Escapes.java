package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis.Cause;
import io.voiceai.testing.internal.wire.Percent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A wrong way to percent encode.
 *
 * @param cause its kind
 * @param sentence what is wrong and the way out
 * @param encoder the wrong encoding
 */
record Escapes(Cause cause, String sentence, UnaryOperator<String> encoder) {

    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");

    /** Every wrong way, the narrow ones before those that include them. */
    static final List<Escapes> WRONG = List.of(
            new Escapes(
                    Cause.SPACE_AS_PLUS,
                    "A space was signed as \"+\": sign it as %20 (after java.net.URLEncoder, replace \"+\" by \"%20\").",
                    text -> Percent.encode(text).replace("%20", "+")),
            new Escapes(
                    Cause.ASTERISK_NOT_ESCAPED,
                    "An asterisk was signed bare: sign it as %2A, which java.net.URLEncoder does not do by itself.",
                    text -> Percent.encode(text).replace("%2A", "*")),
            new Escapes(
                    Cause.TILDE_ESCAPED,
                    "A tilde was signed as %7E: leave it bare (after java.net.URLEncoder, replace \"%7E\" by \"~\").",
                    text -> Percent.encode(text).replace("~", "%7E")),
            new Escapes(
                    Cause.FORM_ENCODED,
                    "Form encoding, as of java.net.URLEncoder, was signed as it is: afterwards replace \"+\" by \"%20\","
                            + " \"*\" by \"%2A\" and \"%7E\" by \"~\".",
                    text -> Percent.encode(text)
                            .replace("%20", "+")
                            .replace("%2A", "*")
                            .replace("~", "%7E")),
            new Escapes(
                    Cause.SLASH_NOT_ESCAPED,
                    "A slash was signed bare: sign it as %2F (Python's quote needs safe='').",
                    text -> Percent.encode(text).replace("%2F", "/")),
            new Escapes(
                    Cause.PUNCTUATION_NOT_ESCAPED,
                    "One of the characters !'()* was signed bare, as encodeURIComponent of JavaScript leaves them: only"
                            + " letters, digits and -_.~ stay as they are.",
                    text -> Percent.encode(text)
                            .replace("%21", "!")
                            .replace("%27", "'")
                            .replace("%28", "(")
                            .replace("%29", ")")
                            .replace("%2A", "*")),
            new Escapes(
                    Cause.LOWER_CASE_ESCAPES,
                    "Percent escapes were signed in lower case: sign %2F, not %2f.",
                    text -> ESCAPE.matcher(Percent.encode(text))
                            .replaceAll(escape -> escape.group().toLowerCase(Locale.ROOT))),
            inCharset("ISO-8859-1"),
            inCharset("GBK"));

    private static Escapes inCharset(String name) {
        // A small Java runtime may lack GBK; then the mistake cannot be recognized, and it must do no harm.
        Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        return new Escapes(
                Cause.OTHER_CHARSET,
                "Text was signed in the charset " + name + ": sign and send its UTF-8 bytes.",
                text -> encode(text.getBytes(charset)));
    }

    private static String encode(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (byte b : bytes) {
            out.append(
                    b >= 0
                            ? Percent.encode(Character.toString(b))
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
        }
        return out.toString();
    }
}
