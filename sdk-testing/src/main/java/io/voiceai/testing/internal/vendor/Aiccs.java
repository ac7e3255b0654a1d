package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.CallPhase;
import io.voiceai.testing.Scenario;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.CallBook;
import io.voiceai.testing.internal.call.Placement;
import io.voiceai.testing.internal.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** AICCS: single calls of the engine; call tasks are beside it in {@link AiccsTasks}. */
final class Aiccs {

    private final CallBook calls;
    private final AiccsTasks tasks;

    Aiccs(CallBook calls) {
        this.calls = calls;
        this.tasks = new AiccsTasks(calls);
    }

    Product product() {
        Map<String, Operation> operations = new LinkedHashMap<>(tasks.operations());
        operations.put("LlmSmartCall", this::llmSmartCall);
        operations.put("HangupOperate", this::hangupOperate);
        operations.put("GetCallDialogContent", this::getCallDialogContent);
        return new Product(Vendor.ALIYUN_AICCS, operations);
    }

    void clear() {
        tasks.clear();
    }

    /** The frame of most AICCS answers. */
    static Map<String, @Nullable Object> frame(@Nullable Object data) {
        return Json.object("AccessDeniedDetail", "None", "Code", "OK", "Message", "成功", "Success", true, "Data", data);
    }

    private Map<String, @Nullable Object> llmSmartCall(Parameters in, Instant now) {
        String application = in.required("ApplicationCode");
        String callee = in.required("CalledNumber");
        String caller = in.required("CallerNumber");
        String outId = in.text("OutId");
        if (outId.getBytes(StandardCharsets.UTF_8).length > 15) {
            throw Parameters.invalid("OutId");
        }
        in.number("SessionTimeout", 600, 3600, 3600);
        in.number("TtsSpeed", -200, 200, 0);
        in.number("TtsVolume", 0, 100, 0);
        Map<String, String> variables = new LinkedHashMap<>();
        for (String name : new String[] {"BizParam", "PromptParam", "StartWordParam"}) {
            variables.putAll(Parameters.variables(in.object(name)));
        }
        switch (Scenario.of(callee)) {
            case BLOCKLISTED:
                return Json.object("Code", "isv.COMPLAINT_REJECT", "Message", "触发防骚扰拦截");
            case OUTSIDE_HOURS:
                return Json.object("Code", "isv.VOICE_CALL_PERIOD_ERROR", "Message", "不在允许呼叫的时间段内");
            default:
                String id = calls.nextNumber() + "^" + calls.nextNumber();
                calls.place(
                        new Placement(Vendor.ALIYUN_AICCS, id, "", caller, callee, application, variables, outId), now);
                return Json.object("Code", "OK", "Message", "OK", "CallId", id);
        }
    }

    private Map<String, @Nullable Object> hangupOperate(Parameters in, Instant now) {
        boolean immediate = in.bool("ImmediateHangup", true);
        engineCall(in).hangUp(now, !immediate);
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
