package io.voiceai.tencent.ccc;

import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupCause.Kind;
import io.voiceai.call.HangupParty;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why and by whom a call was ended (Tencent Cloud, CCC, pages of DescribeTelCdr and of the end codes, 2026-08). The vendor
 * announces that AI calls may have further codes: what is not listed is kept and unknown.
 */
final class TencentCccCauses {
    private static final int TERMINATED_BY_API = 231;

    private TencentCccCauses() {}

    /** The vendor's queries tell code and name, its pushes the name alone. */
    static @Nullable HangupCause cause(@Nullable Long code, @Nullable String name, boolean answered) {
        if (code == null && (name == null || name.isBlank())) {
            return null;
        }
        return HangupCause.of(kind(number(code, name), answered), code == null ? null : code.toString(), name);
    }

    private static Kind kind(int code, boolean answered) {
        return switch (code) {
            case 1, 107, 228, 232, 233 -> Kind.COMPLETED;
            case TERMINATED_BY_API -> answered ? Kind.COMPLETED : Kind.CANCELLED;
            case 206 -> Kind.BUSY;
            case 202 -> Kind.NO_ANSWER;
            case 203 -> Kind.DECLINED;
            case 102, 103, 104, 209, 220, 221 -> Kind.CANCELLED;
            case 204, 207, 210 -> Kind.UNREACHABLE;
            case 205, 215 -> Kind.INVALID_NUMBER;
            case 100, 106, 108, 110, 111, 212, 216, 217, 218 -> Kind.BLOCKED;
            case 109 -> Kind.LIMIT;
            case 213, 219, 222 -> Kind.VOICEMAIL;
            case 229, 230 -> Kind.TIMED_OUT;
            case 208, 211, 225, 226, 227, 501, 502, 503 -> Kind.FAILED;
            default -> Kind.UNKNOWN;
        };
    }

    /** Who ended it; the vendor's word "seat" means what the caller of this knows it to mean. */
    static @Nullable HangupParty party(
            @Nullable Long code, @Nullable String name, @Nullable String side, HangupParty seat) {
        return switch (number(code, name)) {
            case TERMINATED_BY_API -> HangupParty.APPLICATION;
            case 228, 233 -> HangupParty.AI_AGENT;
            case 232 -> HangupParty.CALLEE;
            default -> party(Objects.toString(side, ""), seat);
        };
    }

    private static @Nullable HangupParty party(String side, HangupParty seat) {
        return switch (side) {
            case "" -> null;
            case "user" -> HangupParty.CALLEE;
            case "seat" -> seat;
            case "system" -> HangupParty.SYSTEM;
            default -> HangupParty.UNKNOWN;
        };
    }

    private static int number(@Nullable Long code, @Nullable String name) {
        return Optional.ofNullable(code)
                .map(number -> number > 0 && number < 1_000 ? number.intValue() : 0)
                .orElseGet(() -> TencentCccEndNames.code(Objects.toString(name, "")));
    }
}
