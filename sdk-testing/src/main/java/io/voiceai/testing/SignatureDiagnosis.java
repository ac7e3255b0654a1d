package io.voiceai.testing;

import java.util.Optional;

/**
 * Why the emulator refused a request for its key, token, time stamp, nonce or signature: what a vendor does not tell.
 *
 * <p>What a client signed is known only if one of the well-known mistakes gives exactly the signature that was sent, or if
 * the signature is that of an earlier request. Texts have long numbers, tokens and secrets replaced by asterisks; two
 * values that would look alike behind them are told apart by {@code #2}, {@code #3} and so on. Otherwise they hold what
 * the test sent, so {@link #toString} leaves them out.
 *
 * @param scheme how the request was signed, or would have to be if that cannot be read
 * @param cause the likely cause, for assertions
 * @param sentence the likely cause and the way out, in English; may change between versions
 * @param serverCanonicalRequest what the emulator hashed; empty without a signature mismatch and with
 *     {@link Scheme#HMAC_SHA1}, which has none
 * @param serverStringToSign what the emulator signed; empty without a signature mismatch
 * @param clientCanonicalRequest what the client hashed; empty if unknown or if there is none
 * @param clientStringToSign what the client signed; empty if unknown
 * @param difference where the canonical requests, or else the strings to sign, begin to differ; empty if one is unknown
 *     or if they are equal, as they are if only the secret is wrong
 */
public record SignatureDiagnosis(
        Scheme scheme,
        Cause cause,
        String sentence,
        Optional<String> serverCanonicalRequest,
        Optional<String> serverStringToSign,
        Optional<String> clientCanonicalRequest,
        Optional<String> clientStringToSign,
        Optional<Difference> difference) {

    /** What is likely to have gone wrong. Constants may be added, and are not renamed. */
    public enum Cause {
        /** The key id is not known. */
        UNKNOWN_KEY,
        /** The secret was sent where the key id belongs. */
        KEY_AND_SECRET_SWAPPED,
        /** The key id is known but for a space or line break around it. */
        KEY_ID_WITH_WHITESPACE,
        /** The key id is known in other upper and lower case. */
        KEY_ID_IN_OTHER_CASE,
        /** The key is a temporary one and its session token was not sent. */
        TOKEN_MISSING,
        /** The session token is not that of the key. */
        TOKEN_WRONG,
        /** The time stamp is too old. */
        STAMP_EXPIRED,
        /** The time stamp is too far in the future. */
        STAMP_IN_FUTURE,
        /** The time stamp counts milliseconds where seconds are expected. */
        STAMP_IN_MILLISECONDS,
        /** The time stamp cannot be read. */
        STAMP_MALFORMED,
        /** The nonce was used before. */
        NONCE_USED,
        /** A parameter or header that every signed request needs is missing or empty. */
        PART_MISSING,
        /** The signature's method or version is not one that the emulator verifies. */
        METHOD_UNSUPPORTED,
        /** The header Authorization cannot be read. */
        AUTHORIZATION_MALFORMED,
        /** A header that must be signed is not among the signed ones. */
        HEADER_NOT_SIGNED,
        /** The scope in TC3's Credential is not date, service and tc3_request. */
        SCOPE_WRONG,
        /** A date other than the UTC date of the time stamp was used. */
        DATE_NOT_UTC,
        /** A request that was accepted before came again with something changed, under its old signature. */
        CHANGED_COPY,
        /** What was signed is right, so it was signed with another secret or the signature was damaged. */
        SECRET_WRONG,
        /** No known mistake: the secret is another, or something was changed after signing. */
        SECRET_OR_CHANGED_CONTENT,
        /** The secret was used with whitespace or quotation marks around it, here or at the client. */
        SECRET_WITH_WHITESPACE,
        /** The secret is that of another key that the emulator knows. */
        SECRET_OF_ANOTHER_KEY,
        /** HMAC-SHA1 takes the secret with an ampersand behind it. */
        SECRET_WITHOUT_AMPERSAND,
        /** An ampersand was put behind the secret where none belongs. */
        SECRET_WITH_AMPERSAND,
        /** TC3 takes the secret with the letters TC3 in front of it. */
        SECRET_WITHOUT_TC3,
        /** The steps from the secret to TC3's signing key were done in another way. */
        KEY_DERIVATION,
        /** Another hash algorithm was used than the scheme says. */
        OTHER_HASH,
        /** The signature is right but written in another form, such as hex for Base64. */
        SIGNATURE_ENCODING,
        /** The signature is right but was not percent encoded once in the URL or form. */
        SIGNATURE_NOT_ESCAPED,
        /** The lines of the string to sign are not as documented. */
        STRING_TO_SIGN_FORM,
        /** A space was signed as a plus sign. */
        SPACE_AS_PLUS,
        /** An asterisk was not percent encoded. */
        ASTERISK_NOT_ESCAPED,
        /** A tilde was percent encoded. */
        TILDE_ESCAPED,
        /** Form encoding was used as it is, with several of its differences at once. */
        FORM_ENCODED,
        /** Exclamation mark, apostrophe, parentheses or asterisk were not percent encoded. */
        PUNCTUATION_NOT_ESCAPED,
        /** A slash was not percent encoded. */
        SLASH_NOT_ESCAPED,
        /** Percent escapes were written in lower case. */
        LOWER_CASE_ESCAPES,
        /** Something was not percent encoded, or only once where twice is due. */
        NOT_ENCODED,
        /** Something was percent encoded once too often. */
        ENCODED_TOO_OFTEN,
        /** A plus sign was sent bare in the URL or form, where it means a space. */
        PLUS_NOT_ESCAPED,
        /** Text was signed in another charset than UTF-8. */
        OTHER_CHARSET,
        /** What was signed has the escapes of the URL instead of those the scheme asks for. */
        ENCODED_AS_SENT,
        /** Parameters were signed in the order sent. */
        PARAMETERS_NOT_SORTED,
        /** Parameters were sorted without regard to case. */
        SORTED_IGNORING_CASE,
        /** Parameters were sorted by their encoded form. */
        SORTED_AFTER_ENCODING,
        /** A parameter that was sent is not under the signature. */
        PARAMETER_NOT_SIGNED,
        /** No parameter of the query is under the signature. */
        QUERY_NOT_SIGNED,
        /** The body is not under the signature, or as an empty one. */
        BODY_NOT_SIGNED,
        /** The header with the body's hash is not the hash of the body that arrived. */
        BODY_HASH_DIFFERS,
        /** Another form of the same body was signed. */
        BODY_DIFFERS,
        /** Parameters without a value were left out of the signature. */
        EMPTY_VALUE_LEFT_OUT,
        /** A parameter Signature was itself under the signature. */
        SIGNATURE_PARAMETER_SIGNED,
        /** Another HTTP method was signed than was used. */
        METHOD_DIFFERS,
        /** Another path was signed than the scheme asks for. */
        PATH_DIFFERS,
        /** Another host was signed than the request was sent to. */
        HOST_DIFFERS,
        /** Another Content-Type was signed than was sent. */
        CONTENT_TYPE_DIFFERS,
        /** Names of headers were signed with capital letters. */
        HEADER_NAMES_NOT_LOWER_CASE,
        /** Values of headers were signed in the wrong case. */
        HEADER_VALUES_CASE,
        /** Headers were signed in another order than SignedHeaders says, or than sorted. */
        HEADER_ORDER,
        /** A header's value was signed with a space around it. */
        HEADER_NOT_TRIMMED,
        /** The headers that were signed are not those that SignedHeaders names. */
        HEADER_LIST_DIFFERS,
        /** The line break after the last signed header, which makes a blank line, is missing. */
        BLANK_LINE_MISSING,
        /** The service used for TC3's key is not that of Credential. */
        SERVICE_DIFFERS,
        /** Another time stamp was signed than was sent. */
        STAMP_DIFFERS,
        /** The emulator failed to find a cause; the refusal itself stands. */
        UNEXPLAINED
    }

    /** How a request is signed. */
    public enum Scheme {
        /** Alibaba Cloud's older RPC signature, in parameters. */
        HMAC_SHA1("HMAC-SHA1"),
        /** Alibaba Cloud's V3 signature with SHA-256; also what is assumed where the algorithm is unknown. */
        ACS3_HMAC_SHA256("ACS3-HMAC-SHA256"),
        /** Alibaba Cloud's V3 signature with SM3. */
        ACS3_HMAC_SM3("ACS3-HMAC-SM3"),
        /** Tencent Cloud's signature. */
        TC3_HMAC_SHA256("TC3-HMAC-SHA256");

        private final String wireName;

        Scheme(String wireName) {
            this.wireName = wireName;
        }

        /**
         * The vendor's own name.
         *
         * @return such as {@code TC3-HMAC-SHA256}
         */
        public String wireName() {
            return wireName;
        }
    }

    /**
     * Where two texts begin to differ, both with their long numbers hidden.
     *
     * @param index of the first character that differs, in the hidden form of both texts
     * @param place which part of the request that is, such as {@code parameter CalledNumber} or {@code header host}
     * @param before what both have before it, at most 40 characters
     * @param server what the emulator's text has from there on, at most 40 characters; empty at its end
     * @param client the same of the client's text
     */
    public record Difference(int index, String place, String before, String server, String client) {

        /** Shows the place and the index, without the texts. */
        @Override
        public String toString() {
            return place + " at " + index;
        }
    }

    /**
     * Everything that is known, for a developer to read.
     *
     * @return several lines, the last without a line break; it holds what the test sent except for long numbers
     */
    public String report() {
        StringBuilder report = new StringBuilder(cause + " (" + scheme.wireName() + "): " + sentence);
        difference.ifPresent(found -> report.append("\nfirst difference: ")
                .append(found)
                .append("\n  after:  ")
                .append(oneLine(found.before()))
                .append("\n  server: ")
                .append(oneLine(found.server()))
                .append("\n  client: ")
                .append(oneLine(found.client())));
        append(report, "server canonical request", serverCanonicalRequest);
        append(report, "client canonical request", clientCanonicalRequest);
        append(report, "server string to sign", serverStringToSign);
        append(report, "client string to sign", clientStringToSign);
        return report.toString();
    }

    private static void append(StringBuilder report, String title, Optional<String> text) {
        text.ifPresent(known -> report.append('\n').append(title).append(":\n").append(known));
    }

    private static String oneLine(String excerpt) {
        return excerpt.replace("\n", "\\n");
    }

    /** Says the cause and where the difference is, without what was signed. */
    @Override
    public String toString() {
        return "SignatureDiagnosis[" + scheme.wireName() + " " + cause
                + difference.map(found -> ", first difference: " + found).orElse("") + "]";
    }
}
