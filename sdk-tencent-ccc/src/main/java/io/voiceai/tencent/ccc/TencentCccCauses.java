package io.voiceai.tencent.ccc;

import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupCause.Kind;
import io.voiceai.call.HangupParty;
import io.voiceai.tencent.ccc.api.TelCdrInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why and by whom a call was ended (Tencent Cloud, CCC, pages of DescribeTelCdr and of the end codes, 2026-08). The vendor
 * announces that AI calls may have further codes: what is not listed is kept and unknown.
 */
final class TencentCccCauses {
    private static final int TERMINATED_BY_API = 231;

    private TencentCccCauses() {}

    static @Nullable HangupCause cause(TelCdrInfo record) {
        Long code = record.endStatus();
        String text = record.endStatusString();
        if (code == null && text == null) {
            return null;
        }
        Kind kind = code == null ? Kind.UNKNOWN : kind(code.intValue(), TencentCccMapping.wasAnswered(record));
        return HangupCause.of(kind, code == null ? null : code.toString(), text);
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

    static @Nullable HangupParty party(TelCdrInfo record) {
        Long code = record.endStatus();
        HangupParty byCode = code == null ? null : party(code.intValue());
        if (byCode != null) {
            return byCode;
        }
        String side = Objects.toString(record.hungUpSide(), "");
        return switch (side) {
            case "" -> null;
            case "user" -> HangupParty.CALLEE;
            // Whether the AI agent counts as a seat is not documented.
            case "seat" -> hasAgent(record) ? HangupParty.UNKNOWN : HangupParty.HUMAN_AGENT;
            case "system" -> HangupParty.SYSTEM;
            default -> HangupParty.UNKNOWN;
        };
    }

    private static @Nullable HangupParty party(int code) {
        return switch (code) {
            case TERMINATED_BY_API -> HangupParty.APPLICATION;
            case 228, 233 -> HangupParty.AI_AGENT;
            case 232 -> HangupParty.CALLEE;
            default -> null;
        };
    }

    private static boolean hasAgent(TelCdrInfo record) {
        Long agent = record.aiAgentId();
        return agent != null && agent != 0;
    }
}
