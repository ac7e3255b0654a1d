package io.voiceai.aliyun.rpc;

import io.voiceai.call.PhoneNumber;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Alibaba Cloud writes phone numbers as people in mainland China dial them. */
public final class MainlandNumbers {
    private MainlandNumbers() {}

    /**
     * A number in the vendor's form.
     *
     * @param provider the provider's id, for the failure
     * @param field the name that a failure gives to the field
     * @param number the number
     * @return digits with the 0 of a landline's area code and without country code; a number as given stays as it is
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if the number belongs to another country, or is a token
     *     that stands for a number
     */
    public static String digits(String provider, String field, PhoneNumber number) {
        if (number.isEncrypted()) {
            throw new UnsupportedFeatureException(provider, "encrypted " + field, List.of("aliyun-aiccs"));
        }
        if (number.isE164() && !number.isMainlandChina()) {
            throw VoiceAiException.invalidRequest(
                    provider,
                    field,
                    "is not a mainland China number",
                    "This product takes mainland numbers; for a form that you know it takes use PhoneNumber.asGiven");
        }
        return number.nationalDigits();
    }

    /**
     * A number of an answer.
     *
     * @param digits in the vendor's form, perhaps masked, or null
     * @return null if there is none or it cannot be a number
     */
    public static @Nullable PhoneNumber read(@Nullable String digits) {
        if (digits == null || digits.isBlank()) {
            return null;
        }
        try {
            return PhoneNumber.mainland(digits.strip());
        } catch (VoiceAiException e) {
            return null;
        }
    }
}
