package io.voiceai.tencent.ccc;

import io.voiceai.spi.CodeBook;
import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.Reading;
import io.voiceai.spi.WireAnswer;

/**
 * The envelope of Tencent Cloud's answers: an object {@code Response} with RequestId, and with Error if the request was
 * refused. The vendor answers HTTP 200 to whatever reached its API, so another status is a gateway's or proxy's word. An
 * answer that contradicts itself, such as Error beside a call id, is nobody's word for anything.
 */
record Envelope(CodeBook codes) {

    Reading open(Operation<?, ?> operation, WireAnswer answer) {
        JsonObject body = JsonObject.parse(answer.body());
        if (answer.status() != 200) {
            boolean ours = body != null && body.object("Response") != null;
            return new Reading.Unreadable(
                    "not the HTTP 200 of the vendor's envelope, " + answer.description(),
                    ours ? Reading.Flaw.WRONG : Reading.Flaw.NO_ANSWER);
        }
        if (body == null) {
            return Reading.Unreadable.notJson(answer);
        }
        if (body.isContradictory("Response")) {
            return new Reading.Unreadable("two different envelopes in one answer");
        }
        JsonObject response = body.object("Response");
        if (response == null) {
            return new Reading.Unreadable("no envelope, " + answer.description(), Reading.Flaw.NO_ANSWER);
        }
        if (body.has("RequestId") || body.has("Code")) {
            return new Reading.Unreadable("wrong envelope, another vendor's beside this one's");
        }
        String requestId = response.text("RequestId");
        if (requestId == null || requestId.isBlank()) {
            return new Reading.Unreadable(
                    "no envelope, no request id of the vendor, " + answer.description(), Reading.Flaw.NO_ANSWER);
        }
        if (response.isContradictory("Error")) {
            return new Reading.Unreadable("two different errors in one answer");
        }
        JsonObject error = response.object("Error");
        if (error != null) {
            return refused(operation, response, error, requestId);
        }
        return response.text("Error") == null && response.objects("Error").isEmpty()
                ? new Reading.Done(response, requestId)
                : new Reading.Unreadable("an error in another form than the vendor's");
    }

    private Reading refused(Operation<?, ?> operation, JsonObject response, JsonObject error, String requestId) {
        String code = error.text("Code");
        if (code == null || code.isBlank()) {
            return new Reading.Unreadable("an error without a code");
        }
        if (operation.returnsCallId() && operation.callId(response) != null) {
            return new Reading.Unreadable("an error beside a call id");
        }
        return new Reading.Refused(code, error.text("Message"), requestId, codes.meaning(code));
    }
}
