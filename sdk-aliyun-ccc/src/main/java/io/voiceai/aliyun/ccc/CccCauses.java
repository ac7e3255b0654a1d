package io.voiceai.aliyun.ccc;

import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupCause.Kind;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a call or a leg ended, by a SIP response such as "404 - No destination" and by the vendor's disposition. */
final class CccCauses {
    private static final Pattern SIP = Pattern.compile("^\\s*([1-6][0-9]{2})(?![0-9])");

    private CccCauses() {}

    /**
     * The cause that a SIP response tells.
     *
     * @return null if the vendor gave no text; the text is kept where no code can be read from it
     */
    static @Nullable HangupCause ofSip(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        Matcher sip = SIP.matcher(reason);
        return sip.find()
                ? HangupCause.ofSip(Integer.parseInt(sip.group(1)), reason)
                : HangupCause.of(Kind.UNKNOWN, null, reason);
    }

    /**
     * The cause of a whole call. The disposition is the vendor's summary, so it speaks only where the response says
     * nothing: none, an unknown one, or "200" for a call that nobody answered.
     *
     * @return null if the vendor gave neither
     */
    static @Nullable HangupCause of(@Nullable String reason, @Nullable String disposition, boolean answered) {
        HangupCause sip = ofSip(reason);
        boolean contradicted = sip != null && sip.kind() == Kind.COMPLETED && !answered;
        if (sip != null && sip.kind() != Kind.UNKNOWN && !contradicted) {
            return sip;
        }
        if (disposition == null || disposition.isBlank()) {
            return contradicted ? with(Kind.UNKNOWN, sip, null) : sip;
        }
        return with(kind(disposition, answered), sip, disposition);
    }

    private static HangupCause with(Kind kind, @Nullable HangupCause sip, @Nullable String disposition) {
        return sip == null
                ? HangupCause.of(kind, disposition, null)
                : new HangupCause(
                        kind,
                        sip.vendorCode().or(() -> Optional.ofNullable(disposition)),
                        sip.vendorText(),
                        sip.sipCode());
    }

    private static Kind kind(String disposition, boolean answered) {
        return switch (Objects.toString(disposition, "").strip()) {
            case "Success", "ForwardToOutsideNumber" -> answered ? Kind.COMPLETED : Kind.UNKNOWN;
            case "NoAnswer" -> Kind.NO_ANSWER;
            case "Reject" -> Kind.DECLINED;
            case "AbandonedInRing", "AbandonedRing" -> Kind.CANCELLED;
            case "AbandonedInQueue", "AbandonedInIVR", "AbandonedInVoiceNavigator", "AbandonedInContactFlow" ->
                answered ? Kind.COMPLETED : Kind.CANCELLED;
            case "QueuingTimeout" -> Kind.TIMED_OUT;
            case "QueuingOverflow" -> Kind.LIMIT;
            case "QueuingFailed", "IVRException" -> Kind.FAILED;
            case "Voicemail" -> Kind.VOICEMAIL;
            default -> Kind.UNKNOWN;
        };
    }
}
