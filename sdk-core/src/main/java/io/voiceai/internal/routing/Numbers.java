package io.voiceai.internal.routing;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import io.voiceai.call.PhoneNumber;
import io.voiceai.routing.NumberClass;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a phone number tells of itself. Most calls go to mainland mobiles, for which no tables of the world are needed. */
public final class Numbers {
    private static final Pattern MAINLAND_MOBILE = Pattern.compile("(\\+86|0086|86)?1[3-9][0-9]{9}");
    private static final Pattern TOLL_FREE = Pattern.compile("800[0-9]{7}");
    private static final Pattern SERVICE = Pattern.compile("[1-9][0-9]{2,7}|400[0-9]{7}");

    private Numbers() {}

    /**
     * The country of a number.
     *
     * @param number the number
     * @return the ISO 3166 code; absent if the number does not tell
     */
    public static Optional<String> country(PhoneNumber number) {
        if (isMainlandMobile(number)) {
            return Optional.of("CN");
        }
        return parsed(number)
                .map(PhoneNumberUtil.getInstance()::getRegionCodeForNumber)
                .filter(code -> code.length() == 2 && Character.isLetter(code.charAt(0)));
    }

    /**
     * The sort of a number.
     *
     * @param number the number
     * @return {@link NumberClass#UNKNOWN} if the number does not tell
     */
    public static NumberClass numberClass(PhoneNumber number) {
        if (isMainlandMobile(number)) {
            return NumberClass.MOBILE;
        }
        if (number.isE164()) {
            return parsed(number).map(Numbers::numberClass).orElse(NumberClass.UNKNOWN);
        }
        if (number.isEncrypted()) {
            return NumberClass.UNKNOWN;
        }
        if (TOLL_FREE.matcher(number.value()).matches()) {
            return NumberClass.TOLL_FREE;
        }
        return SERVICE.matcher(number.value()).matches() ? NumberClass.SERVICE : NumberClass.UNKNOWN;
    }

    private static boolean isMainlandMobile(PhoneNumber number) {
        return !number.isEncrypted() && MAINLAND_MOBILE.matcher(number.value()).matches();
    }

    private static Optional<Phonenumber.PhoneNumber> parsed(PhoneNumber number) {
        if (!number.isE164()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PhoneNumberUtil.getInstance().parse(number.value(), null));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static NumberClass numberClass(Phonenumber.PhoneNumber number) {
        return switch (PhoneNumberUtil.getInstance().getNumberType(number)) {
            case MOBILE -> NumberClass.MOBILE;
            case FIXED_LINE -> NumberClass.FIXED_LINE;
            case FIXED_LINE_OR_MOBILE -> NumberClass.FIXED_LINE_OR_MOBILE;
            case TOLL_FREE -> NumberClass.TOLL_FREE;
            case PREMIUM_RATE, SHARED_COST -> NumberClass.PREMIUM_OR_SHARED_COST;
            case VOIP -> NumberClass.VOIP;
            case PERSONAL_NUMBER, PAGER, UAN, VOICEMAIL -> NumberClass.OTHER;
            case UNKNOWN -> NumberClass.UNKNOWN;
        };
    }
}
