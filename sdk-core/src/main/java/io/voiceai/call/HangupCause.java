package io.voiceai.call;

import io.voiceai.internal.text.Sanitizer;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a call ended: our word, and beside it the vendor's own, which is never lost.
 *
 * @param kind our word; {@link Kind#UNKNOWN} for a code that we do not know
 * @param vendorCode the vendor's code, if it gave one
 * @param vendorText the vendor's text, if it gave one
 * @param sipCode the SIP response code, three digits, if the vendor gave one
 */
public record HangupCause(
        Kind kind, Optional<String> vendorCode, Optional<String> vendorText, Optional<Integer> sipCode) {

    public HangupCause {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(vendorCode, "vendorCode");
        Objects.requireNonNull(vendorText, "vendorText");
        Objects.requireNonNull(sipCode, "sipCode");
    }

    /**
     * A cause in the vendor's and our words.
     *
     * @param kind our word
     * @param vendorCode the vendor's code, or null
     * @param vendorText the vendor's text, or null
     * @return the cause
     */
    public static HangupCause of(Kind kind, @Nullable String vendorCode, @Nullable String vendorText) {
        return new HangupCause(
                kind, Optional.ofNullable(vendorCode), Optional.ofNullable(vendorText), Optional.empty());
    }

    /**
     * A cause that the vendor gives as a SIP response.
     *
     * @param code three digits
     * @param vendorText the vendor's text as it came
     * @return the cause
     */
    public static HangupCause ofSip(int code, String vendorText) {
        return new HangupCause(
                Kind.ofSip(code), Optional.of(Integer.toString(code)), Optional.of(vendorText), Optional.of(code));
    }

    /** Why a call ended, in words that all vendors share. */
    public enum Kind {
        /** They talked and somebody hung up. */
        COMPLETED,
        /** The callee was on another call. */
        BUSY,
        /** The callee let it ring. */
        NO_ANSWER,
        /** The callee refused the call. */
        DECLINED,
        /** Our side gave up before the callee answered. */
        CANCELLED,
        /** The callee's phone is off, suspended or out of reach. */
        UNREACHABLE,
        /** The number does not exist. */
        INVALID_NUMBER,
        /** The caller, the callee, the area or the hour is not allowed, by the vendor or the carrier. */
        BLOCKED,
        /** A limit of rate or concurrency. */
        LIMIT,
        /** Voicemail or an announcement answered. */
        VOICEMAIL,
        /** The talk reached its longest duration, or the callee was silent for too long. */
        TIMED_OUT,
        /** A fault of the carrier, the platform or the AI agent. */
        FAILED,
        /** A cause that we do not know, or none was given. */
        UNKNOWN;

        /**
         * Whether a call that ended so was answered.
         *
         * @return absent where the word does not tell
         */
        public Optional<Boolean> answered() {
            return switch (this) {
                case COMPLETED, TIMED_OUT, VOICEMAIL -> Optional.of(true);
                case BUSY, NO_ANSWER, DECLINED, CANCELLED, UNREACHABLE, INVALID_NUMBER, BLOCKED -> Optional.of(false);
                case LIMIT, FAILED, UNKNOWN -> Optional.empty();
            };
        }

        /**
         * The word for a SIP response code (RFC 3261, section 21).
         *
         * @param code three digits
         * @return the word; {@link #UNKNOWN} for codes that do not end a call in a way we can name
         */
        public static Kind ofSip(int code) {
            return switch (code) {
                case 200 -> COMPLETED;
                case 408, 480 -> NO_ANSWER;
                case 486, 600 -> BUSY;
                case 487 -> CANCELLED;
                case 603 -> DECLINED;
                case 404, 410, 484, 604 -> INVALID_NUMBER;
                case 403, 433, 607, 608 -> BLOCKED;
                default -> code >= 500 && code < 600 ? FAILED : UNKNOWN;
            };
        }
    }

    /** The vendor's words without what may be a number or a key. */
    @Override
    public String toString() {
        return "HangupCause[" + kind + ", " + Sanitizer.code(vendorCode.orElse("")) + ", "
                + Sanitizer.clean(vendorText.orElse("")) + ", " + sipCode.orElse(null) + "]";
    }
}
