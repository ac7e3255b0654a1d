package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.CallPhase;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.CallBook;
import io.voiceai.testing.internal.callback.Announcer;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** AICCS: single calls of the engine; full-duplex ones and call tasks have files of their own beside it. */
final class Aiccs {

    private final CallBook calls;
    private final AiccsEngine engine;
    private final AiccsFullDuplex fullDuplex;
    private final AiccsTasks tasks;

    Aiccs(CallBook calls) {
        this.calls = calls;
        this.engine = new AiccsEngine(calls);
        this.fullDuplex = new AiccsFullDuplex(calls, engine);
        this.tasks = new AiccsTasks(calls);
    }

    Product product() {
        Map<String, Operation> operations = new LinkedHashMap<>(tasks.operations());
        operations.putAll(fullDuplex.operations());
        operations.putAll(AiccsCatalogue.operations());
        operations.put("LlmSmartCall", this::llmSmartCall);
        operations.put("LlmSmartCallEncrypt", this::llmSmartCallEncrypt);
        operations.put("HangupOperate", this::hangupOperate);
        operations.put("GetCallDialogContent", this::getCallDialogContent);
        return new Product(Vendor.ALIYUN_AICCS, operations);
    }

    Announcer announcer() {
        return new AiccsReceipts(tasks);
    }

    /** Catches up with the time. */
    void advance(Instant now) {
        tasks.advance(now);
    }

    void clear() {
        fullDuplex.clear();
        tasks.clear();
    }

    /** The frame of most AICCS answers. */
    static Map<String, @Nullable Object> frame(@Nullable Object data) {
        return Json.object("AccessDeniedDetail", "None", "Code", "OK", "Message", "成功", "Success", true, "Data", data);
    }

    private Map<String, @Nullable Object> llmSmartCall(Parameters in, Instant now) {
        in.required("ApplicationCode");
        String callee = in.required("CalledNumber");
        AiccsEngine.limitOutId(in, 15);
        in.number("SessionTimeout", 600, 3600, 3600);
        in.number("TtsSpeed", -200, 200, 0);
        in.number("TtsVolume", 0, 100, 0);
        return engine.place(in, callee, now);
    }

    /**
     * The token's last digits choose the scenario, as those of a callee do. That tokens begin with 140 is what the vendor's
     * example shows; anything else is refused, so that nobody sends a plain number by mistake.
     */
    private Map<String, @Nullable Object> llmSmartCallEncrypt(Parameters in, Instant now) {
        in.required("ApplicationCode");
        in.required("CallerNumber");
        String token = in.required("EncryptCalledNumber");
        if (!token.startsWith("140")) {
            throw Parameters.invalid("EncryptCalledNumber");
        }
        Map<String, @Nullable Object> flat = engine.place(in, token, now);
        Object id = flat.get("CallId");
        Map<String, @Nullable Object> answer = frame(id == null ? null : Json.object("CallId", id));
        answer.put("Code", id == null ? flat.get("Code") : "ok");
        answer.put("Message", flat.get("Message"));
        answer.put("Success", id != null);
        return answer;
    }

    private Map<String, @Nullable Object> hangupOperate(Parameters in, Instant now) {
        boolean immediate = in.bool("ImmediateHangup", true);
        Call call = engineCall(in);
        // The vendor's page names the ids of the other two operations only.
        if (fullDuplex.has(call.placement().id())) {
            throw Parameters.invalid("CallId");
        }
        call.hangUp(now, !immediate);
        // "Mesage" is the vendor's spelling in this one operation.
        return Json.object("Code", "OK", "Mesage", "OK", "Result", true);
    }

    private Map<String, @Nullable Object> getCallDialogContent(Parameters in, Instant now) {
        String date = in.required("CallDate");
        try {
            LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw Parameters.invalid("CallDate");
        }
        Call call = engineCall(in);
        return frame(Json.object(
                "CallId", call.placement().id(),
                "CallStatus", status(call.phase(now)),
                "DialogContent", Turns.conversationRecord(call.spoken(now))));
    }

    // Ids of task calls have the same shape, but the vendor's two engines do not know each other's calls.
    private Call engineCall(Parameters in) {
        Call call = calls.find(Vendor.ALIYUN_AICCS, in.required("CallId"));
        if (call == null || !call.placement().scope().isEmpty()) {
            throw Parameters.invalid("CallId");
        }
        return call;
    }

    private static int status(CallPhase phase) {
        return switch (phase) {
            case PLACED, RINGING -> 0;
            case ANSWERED -> 1;
            case ENDED -> 2;
        };
    }
}
