package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Scenario;
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
        switch (Scenario.of(callee)) {
            case BLOCKLISTED:
                return Json.object("Code", "isv.COMPLAINT_REJECT", "Message", "触发防骚扰拦截");
            case OUTSIDE_HOURS:
                return Json.object("Code", "isv.VOICE_CALL_PERIOD_ERROR", "Message", "不在允许呼叫的时间段内");
            default:
                String id = calls.nextNumber() + "^" + calls.nextNumber();
                String outId = in.text("OutId");
                calls.place(
                        new Placement(Vendor.ALIYUN_AICCS, id, "", caller, callee, application, variables, outId), now);
                return Json.object("Code", "OK", "Message", "OK", "CallId", id);
        }
    }

    static void limitOutId(Parameters in, int bytes) {
        if (in.text("OutId").getBytes(StandardCharsets.UTF_8).length > bytes) {
            throw Parameters.invalid("OutId");
        }
    }
}
