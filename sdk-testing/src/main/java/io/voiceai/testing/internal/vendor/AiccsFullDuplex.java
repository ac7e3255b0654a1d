package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.CallPhase;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.CallBook;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * AICCS: the full-duplex calls, which the customer steers. The two limits of OutId that the vendor's page names are 15 and
 * 32 bytes, and those of speed and volume look swapped there; here whatever one of them allows is taken.
 *
 * <p>What Param holds is not documented: the text found there is what is played, as it is. Nothing can be seen of flush and
 * sendDtmf but whether the call lives.
 */
final class AiccsFullDuplex {

    private final CallBook calls;
    private final AiccsEngine engine;
    private final Set<String> ids = new HashSet<>();

    AiccsFullDuplex(CallBook calls, AiccsEngine engine) {
        this.calls = calls;
        this.engine = engine;
    }

    Map<String, Operation> operations() {
        return Map.of("LlmSmartCallFullDuplex", this::place, "LlmFullDuplexCallOperate", this::operate);
    }

    void clear() {
        ids.clear();
    }

    boolean has(String callId) {
        return ids.contains(callId);
    }

    private Map<String, @Nullable Object> place(Parameters in, Instant now) {
        in.required("ApplicationCode");
        String callee = in.required("CalledNumber");
        AiccsEngine.limitOutId(in, 32);
        in.number("SessionTimeout", 1, 3600, 3600);
        in.number("TtsSpeed", -200, 200, 0);
        in.number("TtsVolume", -200, 200, 0);
        Map<String, @Nullable Object> answer = engine.place(in, callee, now);
        if (answer.get("CallId") instanceof String id) {
            ids.add(id);
        }
        return answer;
    }

    private Map<String, @Nullable Object> operate(Parameters in, Instant now) {
        String id = in.required("CallId");
        String command = in.required("Command");
        if (!Set.of("play", "flush", "hangup", "sendDtmf").contains(command)) {
            throw Parameters.invalid("Command");
        }
        Call call = calls.find(Vendor.ALIYUN_AICCS, id);
        if (call == null || !has(id)) {
            throw Parameters.invalid("CallId");
        }
        boolean done = command.equals("hangup") ? hangUp(call, now) : talk(call, command, in.text("Param"), now);
        return Json.object(
                "AccessDeniedDetail", "None", "Code", "Success", "Message", "成功", "Success", true, "Data", done);
    }

    private static boolean hangUp(Call call, Instant now) {
        boolean lives = !call.ended(now);
        call.hangUp(now, false);
        return lives;
    }

    private static boolean talk(Call call, String command, String parameter, Instant now) {
        if (command.equals("play")) {
            call.say(now, true, parameter);
        }
        return call.phase(now) == CallPhase.ANSWERED;
    }
}
