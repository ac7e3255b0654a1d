package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Scenario;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.CallBook;
import io.voiceai.testing.internal.call.Placement;
import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ICE: AI-agent calls. Its answers have no Code; whatever is not an HTTP error went well. */
final class Ice {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'").withZone(ZoneOffset.UTC);

    private final CallBook calls;
    private final Map<String, Map<String, @Nullable Object>> configs = new HashMap<>();

    Ice(CallBook calls) {
        this.calls = calls;
    }

    Product product() {
        return new Product(
                Vendor.ALIYUN_ICE,
                Map.of(
                        "StartAIAgentOutboundCall", this::start,
                        "StopAIAgentInstance", this::stop,
                        "DescribeAIAgentInstance", this::describe,
                        "ListAIAgentDialogues", new IceDialogues(calls)::list));
    }

    void clear() {
        configs.clear();
    }

    private Map<String, @Nullable Object> start(Parameters in, Instant now) {
        String agent = in.required("AIAgentId");
        String callee = in.required("CalledNumber");
        String caller = in.required("CallerNumber");
        Map<String, @Nullable Object> config = in.object("Config");
        if (Scenario.of(callee).refused()) {
            throw new Refusal(403, "Forbidden.RiskControl", "The call is refused by risk control.");
        }
        String userData = in.text("UserData");
        Placement placement = new Placement(
                Vendor.ALIYUN_ICE,
                CallBook.hexId(),
                in.text("SessionId"),
                caller,
                callee,
                agent,
                variables(userData),
                userData);
        calls.place(placement, now);
        configs.put(placement.id(), config);
        return Json.object("InstanceId", placement.id());
    }

    private Map<String, @Nullable Object> stop(Parameters in, Instant now) {
        instance(in).hangUp(now, false);
        return Json.object();
    }

    private Map<String, @Nullable Object> describe(Parameters in, Instant now) {
        Call call = instance(in);
        Placement placement = call.placement();
        return Json.object(
                "Instance",
                Json.object(
                        "Status", status(call, now),
                        "SessionId", placement.scope(),
                        "UserData", placement.reference(),
                        "GmtCreate",
                                call.placedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                        "GmtModified",
                                modified(call, now)
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString(),
                        "CallLogUrl", callLogUrl(call, now),
                        "CallInfo", callInfo(call, now),
                        "AgentConfig", configs.getOrDefault(placement.id(), Map.of()),
                        "RuntimeConfig",
                                Json.object(
                                        "AgentUserId", "agent-" + placement.id(),
                                        "AuthToken", "emulated-auth-token",
                                        "ChannelId", "channel-" + placement.id())));
    }

    private static Map<String, @Nullable Object> callInfo(Call call, Instant now) {
        boolean ended = call.ended(now);
        boolean answered = call.answeredAt(now).isPresent();
        return Json.object(
                "CallerNumber", call.placement().caller(),
                "CalleeNumber", call.placement().callee(),
                "CallStartTime", MICROSECONDS.format(call.answeredAt(now).orElse(call.placedAt())),
                "CallEndTime", call.endedAt(now).map(MICROSECONDS::format).orElse(null),
                "CallDuration", call.talk(now).toSeconds(),
                "HangupRole", ended && answered ? (call.calleeHungUp(now) ? 1 : 0) : null,
                "Status", phase(call, now));
    }

    // The vendor does not document the values; its example of a finished call says 4.
    private static String phase(Call call, Instant now) {
        return Integer.toString(call.phase(now).ordinal() + 1);
    }

    private static String status(Call call, Instant now) {
        return switch (call.phase(now)) {
            case PLACED, RINGING -> "Created";
            case ANSWERED -> "Executing";
            case ENDED -> "Finished";
        };
    }

    private static Instant modified(Call call, Instant now) {
        return call.endedAt(now).or(() -> call.answeredAt(now)).orElse(call.placedAt());
    }

    private static @Nullable String callLogUrl(Call call, Instant now) {
        return call.endedAt(now)
                .map(end -> "https://call-logs.example.com/" + call.placement().id() + ".json?Expires="
                        + end.plus(1, ChronoUnit.DAYS).getEpochSecond() + "&Signature=emulated")
                .orElse(null);
    }

    private Call instance(Parameters in) {
        Call call = calls.find(Vendor.ALIYUN_ICE, in.required("InstanceId"));
        if (call == null) {
            throw Parameters.invalid("InstanceId");
        }
        return call;
    }

    // Free text, but the vendor suggests JSON, and a call without other variables may as well speak these.
    private static Map<String, String> variables(String userData) {
        try {
            return Parameters.variables(Json.parseObject(userData));
        } catch (Json.NotJson e) {
            return Map.of();
        }
    }
}
