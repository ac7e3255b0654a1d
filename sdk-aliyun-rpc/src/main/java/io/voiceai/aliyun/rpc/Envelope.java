package io.voiceai.aliyun.rpc;

import io.voiceai.spi.CodeBook;
import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.Reading;
import io.voiceai.spi.WireAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of Alibaba Cloud's answers: a flat JSON object with RequestId; errors carry Code. An answer that contradicts
 * itself, such as Code OK beside Success false or beside HTTP 500, two codes, or an error beside the id of a new call, is
 * nobody's word for anything.
 */
record Envelope(CodeBook codes, boolean answersHaveCode) {

    Reading open(Operation<?, ?> operation, WireAnswer answer) {
        JsonObject body = JsonObject.parse(answer.body());
        if (body == null) {
            return Reading.Unreadable.notJson(answer);
        }
        String requestId = body.text("RequestId", "requestId", "requestid");
        if (requestId == null || requestId.isBlank()) {
            return new Reading.Unreadable(
                    "no envelope, no request id of the vendor, " + answer.description(), Reading.Flaw.NO_ANSWER);
        }
        if (body.has("Response")) {
            return new Reading.Unreadable("wrong envelope, another vendor's beside this one's");
        }
        if (body.isContradictory("Code") || body.isContradictory("code")) {
            return new Reading.Unreadable("two different codes in one answer");
        }
        String code = body.text("Code", "code");
        boolean says = code != null && !code.isBlank();
        boolean ok = says ? isSuccess(code) : !answersHaveCode;
        if (says && !ok) {
            if (operation.returnsCallId() && operation.callId(body) != null) {
                return new Reading.Unreadable("an error beside a call id");
            }
            return refused(code, body, requestId);
        }
        if (answer.status() >= 300) {
            return new Reading.Unreadable("the vendor's envelope without an error beside HTTP " + answer.status());
        }
        if (!ok) {
            return new Reading.Unreadable("no code");
        }
        if (Boolean.FALSE.equals(body.bool("Success"))) {
            return new Reading.Unreadable("Code says OK and Success says false");
        }
        return new Reading.Done(body, requestId);
    }

    /** Some operations of AICCS say Success where the others say OK, in either case. */
    private static boolean isSuccess(@Nullable String code) {
        return "OK".equalsIgnoreCase(code) || "Success".equalsIgnoreCase(code);
    }

    private Reading refused(@Nullable String code, JsonObject body, String requestId) {
        String known = String.valueOf(code);
        return new Reading.Refused(known, body.text("Message", "message", "Mesage"), requestId, codes.meaning(known));
    }
}
