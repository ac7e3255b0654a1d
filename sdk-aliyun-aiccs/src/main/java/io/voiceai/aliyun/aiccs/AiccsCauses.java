package io.voiceai.aliyun.aiccs;

import io.voiceai.call.CallStatus;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupCause.Kind;
import io.voiceai.call.HangupParty;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended, by the vendor's status codes (Alibaba Cloud voice service, call status codes) and by its words for the
 * result. Both lists are open.
 */
final class AiccsCauses {
    private static final Pattern CALLEE = Pattern.compile("用户|客户");
    private static final Pattern AI_AGENT = Pattern.compile("机器|助手|智能体");

    private AiccsCauses() {}

    /**
     * What the vendor says of a call's end, in any of its accounts.
     *
     * @param code its status code
     * @param text what the carrier said
     * @param word its word for the result
     * @param reason its own text
     * @param seconds how long they talked
     */
    record Said(
            @Nullable String code,
            @Nullable String text,
            @Nullable String word,
            @Nullable String reason,
            @Nullable Long seconds) {
        private boolean talked() {
            Long talk = seconds;
            return talk != null && talk > 0;
        }
    }

    /** Some codes say only that the call is over, so that the word beside them tells more. */
    static HangupCause cause(Said said) {
        String code = text(said.code());
        Kind byCode = byCode(code);
        Kind byWord = byWord(text(said.word()));
        Kind kind = byCode != Kind.UNKNOWN && !isAmbiguous(code) ? byCode : byWord;
        if (kind == Kind.UNKNOWN) {
            kind = said.talked() ? Kind.COMPLETED : byCode;
        }
        String word = first(said.word(), null);
        return HangupCause.of(kind, first(said.code(), word), first(said.text(), first(said.reason(), word)));
    }

    /** The page names numbers, its example and the receipts hold a word. */
    static @Nullable HangupParty party(@Nullable String direction) {
        String said = Objects.toString(direction, "").strip();
        if (said.isEmpty()) {
            return null;
        }
        if (said.equals("0") || CALLEE.matcher(said).find()) {
            return HangupParty.CALLEE;
        }
        return said.equals("1") || AI_AGENT.matcher(said).find() ? HangupParty.AI_AGENT : HangupParty.UNKNOWN;
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

    private static String text(@Nullable String value) {
        return Objects.toString(value, "").strip().toUpperCase(Locale.ROOT);
    }

    private static @Nullable String first(@Nullable String value, @Nullable String otherwise) {
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
