package io.voiceai.tencent.ccc;

import io.voiceai.call.PhoneNumber;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CCC writes a phone number as 00, country code and national number. A mainland landline keeps the 0 of its area code
 * ({@code 008601012345678}), so this is not E.164 with 00 for the plus. For other countries the vendor documents no form;
 * 00 and the digits of E.164 is what its mainland form suggests.
 */
final class TencentNumbers {
    private static final String CHINA = "0086";

    private TencentNumbers() {}

    /** A service number, or a number as given, stays as it is; a token that stands for a number is refused. */
    static String write(String provider, String field, PhoneNumber number) {
        if (number.isEncrypted()) {
            throw new UnsupportedFeatureException(provider, "encrypted " + field, List.of("aliyun-aiccs"));
        }
        if (!number.isE164()) {
            return number.value();
        }
        return number.isMainlandChina()
                ? CHINA + number.nationalDigits()
                : "00" + number.value().substring(1);
    }

    static List<String> writeAll(String provider, String field, List<PhoneNumber> numbers) {
        return numbers.stream().map(number -> write(provider, field, number)).toList();
    }

    /** E.164 where possible, otherwise as given; null if there is none (number protection leaves it empty). */
    static @Nullable PhoneNumber read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String given = text.strip();
        PhoneNumber number = e164(given);
        try {
            return number == null ? PhoneNumber.asGiven(given) : number;
        } catch (VoiceAiException e) {
            return null;
        }
    }

    private static @Nullable PhoneNumber e164(String given) {
        try {
            if (given.startsWith(CHINA)) {
                PhoneNumber number = PhoneNumber.mainland(given.substring(CHINA.length()));
                return number.isE164() ? number : null;
            }
            return given.startsWith("00") ? PhoneNumber.of("+" + given.substring(2)) : null;
        } catch (VoiceAiException e) {
            return null;
        }
    }
}
