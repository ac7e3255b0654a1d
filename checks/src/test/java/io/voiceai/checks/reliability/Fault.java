package io.voiceai.checks.reliability;

import static io.voiceai.checks.reliability.Fault.Then.ENDS;
import static io.voiceai.checks.reliability.Fault.Then.FIRST;
import static io.voiceai.checks.reliability.Fault.Then.SECOND;

import io.voiceai.error.FailureKind;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with the vendor of the first route, and what must come of a call then. */
enum Fault {
    NONE("works", FIRST, null),
    DEAD("dead: connection refused", SECOND, FailureKind.NOT_SENT),
    OUR_LIMIT("held back by our own limit", SECOND, FailureKind.QUOTA_LOCAL),
    THROTTLING("throttling for ever", SECOND, FailureKind.THROTTLED),
    WRONG_KEY("refusing the key", SECOND, FailureKind.AUTH),
    NO_PACKAGE("refusing: no package", SECOND, FailureKind.REJECTED),
    NO_CALLER("refusing the caller number", SECOND, FailureKind.REJECTED),
    CALLEE("refusing the callee", ENDS, FailureKind.REJECTED),
    HOURS("refusing at this hour", ENDS, FailureKind.REJECTED),
    CALL_FAILED("could not start the call", ENDS, FailureKind.REJECTED),
    UNLISTED("refusing with an unknown code", ENDS, FailureKind.OUTCOME_UNKNOWN),
    INTERNAL("internal error", ENDS, FailureKind.OUTCOME_UNKNOWN),
    GATEWAY("bad gateway", ENDS, FailureKind.OUTCOME_UNKNOWN),
    SILENT("silent after reading", ENDS, FailureKind.OUTCOME_UNKNOWN),
    RESET("reset after reading", ENDS, FailureKind.OUTCOME_UNKNOWN),
    CUT("answer cut", ENDS, FailureKind.OUTCOME_UNKNOWN);

    /** Who places the call. */
    enum Then {
        FIRST,
        SECOND,
        ENDS
    }

    private static final Map<Fault, Map<String, String>> CODES = Map.of(
            NO_PACKAGE,
            Map.of("AliyunAiccs", "isv.AMOUNT_NOT_ENOUGH", "TencentCcc", "FailedOperation.AILicenseHasExpired"),
            NO_CALLER,
            Map.of("AliyunAiccs", "isv.DISPLAY_NUMBER_ILLEGAL", "TencentCcc", "FailedOperation.NoCallOutNumber"),
            CALLEE,
            Map.of("AliyunAiccs", "isv.COMPLAINT_REJECT", "TencentCcc", "FailedOperation.CalleeIsBlackUser"),
            HOURS,
            Map.of(
                    "AliyunAiccs",
                    "isv.VOICE_ROBOT_NOT_PERIOD",
                    "TencentCcc",
                    "FailedOperation.CalloutRuleNotWorkTime"));

    final String words;
    final Then then;
    /** Of the first route. */
    final @Nullable FailureKind kind;

    Fault(String words, Then then, @Nullable FailureKind kind) {
        this.words = words;
        this.then = then;
        this.kind = kind;
    }

    /** Whether the first vendor reads the place request. */
    boolean isRead() {
        return this != DEAD && this != OUR_LIMIT;
    }

    Reaction at(Adapter vendor) {
        return switch (this) {
            case NONE, DEAD, OUR_LIMIT -> vendor.success(Op.P);
            case THROTTLING -> vendor.refuse(Refusal.RATE);
            case WRONG_KEY -> vendor.refuse(Refusal.SIGNATURE);
            case NO_PACKAGE, NO_CALLER, CALLEE, HOURS ->
                vendor.refuse(Refusal.BUSINESS, CODES.get(this).get(vendor.name()));
            case CALL_FAILED -> vendor.refuse(Refusal.CALL_FAILED);
            case UNLISTED -> vendor.refuse(Refusal.UNLISTED);
            case INTERNAL -> vendor.refuse(Refusal.FAULT);
            case GATEWAY ->
                Reaction.answer(502, "<html>x</html>".getBytes(StandardCharsets.UTF_8), "Content-Type: text/html");
            case SILENT -> Reaction.none(Stage.REQUEST, Ending.SILENCE);
            case RESET -> Reaction.none(Stage.REQUEST, Ending.RST);
            case CUT -> vendor.success(Op.P).cut(Stage.ANSWER_BODY, Ending.FIN);
        };
    }
}
