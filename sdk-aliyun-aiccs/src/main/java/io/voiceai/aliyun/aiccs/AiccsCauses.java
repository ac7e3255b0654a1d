package io.voiceai.aliyun.aiccs;

import io.voiceai.aliyun.aiccs.api.QueryConversationDetailInfo.Response.Data;
import io.voiceai.call.CallStatus;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupCause.Kind;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended, by the vendor's status codes (Alibaba Cloud voice service, call status codes) and by its words for the
 * result. Both lists are open.
 */
final class AiccsCauses {
    private AiccsCauses() {}

    /** Some codes say only that the call is over, so that the word beside them tells more. */
    static HangupCause cause(Data data) {
        String code = text(data.statusCode());
        Kind byCode = byCode(code);
        Kind byWord = byWord(text(data.callResult()));
        Kind kind = byCode != Kind.UNKNOWN && !isAmbiguous(code) ? byCode : byWord;
        if (kind == Kind.UNKNOWN) {
            kind = talked(data) ? Kind.COMPLETED : byCode;
        }
        String word = first(data.callResult(), null);
        return HangupCause.of(
                kind, first(data.statusCode(), word), first(data.statusMsg(), first(data.failedReason(), word)));
    }

    /**
     * Where a call is, by code and word.
     *
     * @return null if the vendor gave neither
     */
    static @Nullable CallStatus status(@Nullable String statusCode, @Nullable String callResult) {
        String code = text(statusCode);
        String word = text(callResult);
        CallStatus underWay = underWay(code);
        if (underWay != null) {
            return underWay;
        }
        if (isAmbiguous(code) || byCode(code) != Kind.UNKNOWN || isEnd(word)) {
            return CallStatus.ENDED;
        }
        if (word.equals("ANSWERED")) {
            return CallStatus.ANSWERED;
        }
        return code.isEmpty() && word.isEmpty() ? null : CallStatus.UNKNOWN;
    }

    private static boolean isEnd(String word) {
        return word.equals("OTHERS")
                || word.equals("CALL_FORWARDING")
                || byWord(word) != Kind.UNKNOWN && !word.equals("ANSWERED");
    }

    private static @Nullable CallStatus underWay(String code) {
        return switch (code) {
            case "200101" -> CallStatus.QUEUED;
            case "200201" -> CallStatus.RINGING;
            case "200102", "200103", "300000" -> CallStatus.ANSWERED;
            default -> null;
        };
    }

    private static boolean isAmbiguous(String code) {
        return code.equals("200005") || code.equals("200100") || code.equals("200130");
    }

    private static Kind byCode(String code) {
        return switch (code) {
            case "200000", "200001" -> Kind.COMPLETED;
            case "200002", "200112" -> Kind.BUSY;
            case "200003", "200113" -> Kind.NO_ANSWER;
            case "200004", "200116" -> Kind.INVALID_NUMBER;
            case "200005", "200007", "200010", "200011" -> Kind.UNREACHABLE;
            case "200008" -> Kind.TIMED_OUT;
            case "200104", "200105", "200117", "200118", "200120" -> Kind.BLOCKED;
            case "200111" -> Kind.DECLINED;
            case "200119", "200121" -> Kind.LIMIT;
            case "200006", "200012", "999999", "500", "400", "476", "482" -> Kind.FAILED;
            default -> Kind.UNKNOWN;
        };
    }

    /** The receipts spell one word in another way; both are taken. */
    private static Kind byWord(String word) {
        return switch (word) {
            case "ANSWERED" -> Kind.COMPLETED;
            case "USER_BUSY" -> Kind.BUSY;
            case "NO_ANSWER", "NO_USER_RESPONSE", "NO_USER_RESPONDING" -> Kind.NO_ANSWER;
            case "CALL_REJECTED" -> Kind.DECLINED;
            case "CANCEL" -> Kind.CANCELLED;
            case "POWERED_OFF", "SUSPEND", "UNAVAILABLE" -> Kind.UNREACHABLE;
            case "INVALID_NUMBER" -> Kind.INVALID_NUMBER;
            case "INCOMING_CALL_BARRED", "OPERATOR_BLOCK" -> Kind.BLOCKED;
            case "INTELLIGENT_ANSWER" -> Kind.VOICEMAIL;
            case "NETWORK_BUSY" -> Kind.FAILED;
            default -> Kind.UNKNOWN;
        };
    }

    private static boolean talked(Data data) {
        Long seconds = data.duration();
        return seconds != null && seconds > 0;
    }

    private static String text(@Nullable String value) {
        return Objects.toString(value, "").strip().toUpperCase(Locale.ROOT);
    }

    private static @Nullable String first(@Nullable String value, @Nullable String otherwise) {
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
