package io.voiceai.examples.cli;

import io.voiceai.spi.CodeMeaning;
import io.voiceai.spi.JsonObject;
import io.voiceai.spi.WireAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Likely causes of a refused signature, the likeliest first. Shows no secret and no value of the request. */
final class Doctor {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Za-z]{5,60}(?:\\.[A-Za-z]{2,60})?");
    private static final int SEARCHED = 4096;
    private static final Duration NEAR = Duration.ofSeconds(60);
    private static final Set<CodeMeaning.Kind> ABOUT_KEYS = EnumSet.of(
            CodeMeaning.Kind.AUTH, CodeMeaning.Kind.TOKEN, CodeMeaning.Kind.CLOCK, CodeMeaning.Kind.NONCE_USED);

    private final @Nullable String message;
    private final @Nullable Instant vendorsTime;

    Doctor(@Nullable String message, @Nullable String vendorsDate) {
        this.message = message;
        vendorsTime = vendorsDate == null ? null : time(vendorsDate);
    }

    private static Instant time(String date) {
        Instant time = new WireAnswer(200, Map.of("date", date), new byte[0]).date();
        if (time == null) {
            throw new BadInputException("--vendor-date is no date of HTTP, such as 'Fri, 02 Jan 2026 03:04:05 GMT'");
        }
        return time;
    }

    List<String> causes(Patient patient) {
        List<String> causes = new ArrayList<>();
        causes.addAll(PastedText.findings(patient.id().name(), patient.id().value()));
        causes.addAll(
                PastedText.findings(patient.secret().name(), patient.secret().value()));
        add(causes, patient.look());
        add(causes, clock(patient));
        if (message != null) {
            String compared = patient.comparison().apply(text(message));
            add(causes, compared == null ? advice(patient, message) : compared);
        }
        return causes;
    }

    private static void add(List<String> causes, @Nullable String cause) {
        if (cause != null) {
            causes.add(cause);
        }
    }

    private @Nullable String clock(Patient patient) {
        if (patient.signedAt() == null) {
            return "The request's time stamp is missing or not written as the vendor asks";
        }
        if (vendorsTime == null) {
            return null;
        }
        Duration off = Duration.between(vendorsTime, patient.signedAt());
        if (off.abs().compareTo(NEAR) <= 0) {
            return null;
        }
        return "The request's time stamp is " + off.abs().toSeconds() + " s "
                + (off.isNegative() ? "behind" : "ahead of") + " the vendor's time, which takes "
                + patient.window().toSeconds() + " s: set the clock (NTP), or send what is signed at once";
    }

    /** The vendor's message, of a whole answer or as it is. */
    private static String text(String message) {
        JsonObject answer = JsonObject.parse(message);
        String text = answer == null ? null : answer.text("Message", "message");
        return text == null ? message : text;
    }

    /** What the first code means that is about keys. */
    private static @Nullable String advice(Patient patient, String message) {
        Matcher words = CODE.matcher(message.substring(0, Math.min(message.length(), SEARCHED)));
        while (words.find()) {
            CodeMeaning meaning = patient.codes().meaning(words.group());
            if (ABOUT_KEYS.contains(meaning.kind())) {
                return meaning.wayOut();
            }
        }
        return null;
    }
}
