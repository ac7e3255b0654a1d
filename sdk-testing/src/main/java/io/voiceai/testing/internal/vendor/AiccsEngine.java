package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.CallBook;
import io.voiceai.testing.internal.call.Placement;
import io.voiceai.testing.internal.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the three operations that place a single call of AICCS place it. */
final class AiccsEngine {

    private final CallBook calls;

    AiccsEngine(CallBook calls) {
        this.calls = calls;
    }

    /** A refused callee is a business code; the gateway takes it for success. */
    Map<String, @Nullable Object> place(Parameters in, String callee, Instant now) {
        String application = in.required("ApplicationCode");
        String caller = in.required("CallerNumber");
        Map<String, String> variables = new LinkedHashMap<>();
        for (String name : new String[] {"BizParam", "PromptParam", "StartWordParam"}) {
            variables.putAll(Parameters.variables(in.object(name)));
        }
        String refusal = Refusals.ofAiccs(callee);
        if (!refusal.isEmpty()) {
            return Json.object("Code", refusal, "Message", text(refusal));
        }
        String id = calls.nextNumber() + "^" + calls.nextNumber();
        String outId = in.text("OutId");
        calls.place(new Placement(Vendor.ALIYUN_AICCS, id, "", caller, callee, application, variables, outId), now);
        return Json.object("Code", "OK", "Message", "OK", "CallId", id);
    }

    private static String text(String refusal) {
        return switch (refusal) {
            case "isv.COMPLAINT_REJECT" -> "触发防骚扰拦截";
            case "isv.VOICE_CALL_PERIOD_ERROR" -> "不在允许呼叫的时间段内";
            case "isv.BUSINESS_LIMIT_CONTROL" -> "触发业务流控";
            case "isv.AMOUNT_NOT_ENOUGH" -> "账户余额不足";
            default -> "呼叫失败";
        };
    }

    static void limitOutId(Parameters in, int bytes) {
        if (in.text("OutId").getBytes(StandardCharsets.UTF_8).length > bytes) {
            throw Parameters.invalid("OutId");
        }
    }
}
