package io.voiceai.call;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.text.Masking;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A phone number: E.164 ({@code +8617300000533}), or a service number that has no E.164 form (95xxx, 400…) exactly as
 * given. Providers turn it into their vendor's own form on the wire. {@code toString} shows no more than the last two
 * digits; {@link #value()} is the whole number. Immutable.
 */
public final class PhoneNumber {
    private static final Pattern MAINLAND_MOBILE = Pattern.compile("\\+861[0-9]{10}");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern SERVICE = Pattern.compile("[1-9][0-9]{2,7}|[48]00[0-9]{7}");

    private final String value;
    private final boolean verbatim;
    private final boolean encrypted;

    private PhoneNumber(String value, boolean verbatim) {
        this(value, verbatim, false);
    }

    private PhoneNumber(String value, boolean verbatim, boolean encrypted) {
        this.value = value;
        this.verbatim = verbatim;
        this.encrypted = encrypted;
    }

    /**
     * Reads a number in E.164, or a service number of up to eight digits or of the form 400/800 and seven digits.
     * Spaces, hyphens and parentheses are left out.
     *
     * @param text the number
     * @return the number
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is neither
     */
    public static PhoneNumber of(String text) {
        return parse("phoneNumber", text);
    }

    /**
     * Reads a number as {@link #of} does.
     *
     * @param field the name that a failure gives to the field
     * @param text the number
     * @return the number
     * @throws VoiceAiException of kind {@code INVALID_REQUEST}, naming the field and never the value
     */
    public static PhoneNumber parse(String field, String text) {
        Objects.requireNonNull(text, field);
        if (text.isBlank()) {
            throw VoiceAiException.invalidRequest(
                    field, "is blank", "Give a number in E.164, such as +86 and 11 digits");
        }
        String plain = withoutSeparators(field, text);
        if (SERVICE.matcher(plain).matches()) {
            return new PhoneNumber(plain, true);
        }
        if (!plain.startsWith("+")) {
            throw VoiceAiException.invalidRequest(
                    field,
                    "has no country code",
                    "Give it in E.164, such as +86 and the number, or use PhoneNumber.asGiven");
        }
        boolean shaped = E164.matcher(plain).matches();
        if (!shaped || !(MAINLAND_MOBILE.matcher(plain).matches() || possible(plain))) {
            throw VoiceAiException.invalidRequest(
                    field, "is not a possible phone number", "Check the country code and the number of digits");
        }
        return new PhoneNumber(plain, false);
    }

    /**
     * A number that goes on the wire exactly as given, for forms that only the vendor knows.
     *
     * @param text 1 to 32 visible ASCII characters
     * @return the number
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is blank, too long or has other characters
     */
    public static PhoneNumber asGiven(String text) {
        if (text.isBlank() || text.length() > 32 || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw VoiceAiException.invalidRequest("phoneNumber", "is not 1 to 32 visible ASCII characters", null);
        }
        return new PhoneNumber(text, true);
    }

    /**
     * A callee whose number this side does not know: a token that the vendor turns into the number. A provider whose vendor
     * has no such thing refuses before anything is sent.
     *
     * @param token the vendor's token, exactly as it gave it: 1 to 512 visible ASCII characters
     * @return the number that stands for it
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is blank, too long or has other characters
     */
    public static PhoneNumber encrypted(String token) {
        if (token.isBlank() || token.length() > 512 || !token.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw VoiceAiException.invalidRequest("encryptedCallee", "is not 1 to 512 visible ASCII characters", null);
        }
        return new PhoneNumber(token, true, true);
    }

    /**
     * Reads the digits that people in mainland China dial, as Alibaba Cloud's answers carry them.
     *
     * @param digits such as 11 digits of a mobile, or an area code with its 0 and the number
     * @return E.164 where the digits are a possible number, otherwise the text as given (a masked or a service number)
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is blank, too long or has other characters
     */
    public static PhoneNumber mainland(String digits) {
        String plain = digits.startsWith("0") ? digits.substring(1) : digits;
        String e164 = "+86" + plain;
        boolean longEnough = plain.length() >= 9 && E164.matcher(e164).matches();
        return longEnough && possible(e164) ? new PhoneNumber(e164, false) : asGiven(digits);
    }

    /**
     * The whole number. It is personal data: do not log it.
     *
     * @return E.164, or the text as given
     */
    public String value() {
        return value;
    }

    /**
     * Whether the number is in E.164.
     *
     * @return false for service numbers and for numbers as given
     */
    public boolean isE164() {
        return !verbatim;
    }

    /**
     * Whether this is a token that stands for a number.
     *
     * @return true only if it was made by {@link #encrypted}
     */
    public boolean isEncrypted() {
        return encrypted;
    }

    /**
     * Whether the number belongs to mainland China.
     *
     * @return true for {@code +86…}
     */
    public boolean isMainlandChina() {
        return !verbatim && value.startsWith("+86");
    }

    /**
     * The digits as people dial them inside the number's own country: with the 0 of a mainland landline's area code,
     * without country code.
     *
     * @return digits; a number as given stays as it is
     */
    public String nationalDigits() {
        if (verbatim) {
            return value;
        }
        if (MAINLAND_MOBILE.matcher(value).matches()) {
            return value.substring(3);
        }
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        return PhoneNumberUtil.normalizeDigitsOnly(util.format(parsed(value), PhoneNumberFormat.NATIONAL));
    }

    /**
     * The country calling code.
     *
     * @return digits without plus, for example {@code 86}; empty for a number as given
     */
    public String countryCode() {
        return verbatim ? "" : Integer.toString(parsed(value).getCountryCode());
    }

    /**
     * What may be shown: the last two digits and a short hash by which lines of one process can be joined.
     *
     * @return for example {@code …33 (#a91f)}
     */
    public String masked() {
        return Masking.number(value);
    }

    private static String withoutSeparators(String field, String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c == '+' && plain.isEmpty()) {
                plain.append(c);
            } else if (c != ' ' && c != '-' && c != '(' && c != ')') {
                throw VoiceAiException.invalidRequest(
                        field,
                        "has characters that a phone number cannot have",
                        "Use digits 0-9 with a leading plus sign");
            }
        }
        return plain.toString();
    }

    private static boolean possible(String e164) {
        try {
            return PhoneNumberUtil.getInstance()
                    .isPossibleNumber(PhoneNumberUtil.getInstance().parse(e164, null));
        } catch (NumberParseException e) {
            return false;
        }
    }

    private static Phonenumber.PhoneNumber parsed(String e164) {
        try {
            return PhoneNumberUtil.getInstance().parse(e164, null);
        } catch (NumberParseException e) {
            throw new IllegalStateException("was parsed before", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber that
                && value.equals(that.value)
                && verbatim == that.verbatim
                && encrypted == that.encrypted;
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The masked number. */
    @Override
    public String toString() {
        return masked();
    }
}
