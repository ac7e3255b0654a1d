package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Scenario;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.CallBook;
import io.voiceai.testing.internal.call.Placement;
import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tencent Cloud Contact Center: AI-agent calls and what is told of them afterwards. */
final class TencentCcc {

    private final CallBook calls;

    TencentCcc(CallBook calls) {
        this.calls = calls;
    }

    Product product() {
        return new Product(
                Vendor.TENCENT_CCC,
                Map.of(
                        "CreateAIAgentCall", this::create,
                        "HangUpCall", this::hangUp,
                        "DescribeTelCdr", this::describeTelCdr,
                        "DescribeAICallInteractionRecords", this::describeRounds,
                        "DescribeTelRecordAsr", this::describeTranscript,
                        "DescribeAICallExtractResult", this::describeTags));
    }

    private Map<String, @Nullable Object> create(Parameters in, Instant now) {
        String callee = in.text("Callee");
        if (!callee.matches("[+0-9]+")) {
            throw new Refusal(200, "InvalidParameterValue", "The parameter `Callee` is not a phone number.");
        }
        switch (Scenario.of(callee)) {
            case BLOCKLISTED:
                throw new Refusal(200, "FailedOperation.CalleeIsBlackUser", "High-risk users, do not call.");
            case OUTSIDE_HOURS:
                throw new Refusal(200, "FailedOperation.CalloutRuleNotWorkTime", "Calls are not allowed at this time.");
            default:
                String caller = in.list("Callers").stream()
                        .map(String::valueOf)
                        .findFirst()
                        .orElse("008601012345678");
                Placement placement = new Placement(
                        Vendor.TENCENT_CCC,
                        UUID.randomUUID().toString(),
                        in.text("SdkAppId"),
                        caller,
                        callee,
                        in.text("AIAgentId"),
                        variables(in),
                        "");
                calls.place(placement, now);
                return Json.object("SessionId", placement.id());
        }
    }

    private Map<String, @Nullable Object> hangUp(Parameters in, Instant now) {
        session(in).hangUp(now, false);
        return Json.object();
    }

    private Map<String, @Nullable Object> describeTelCdr(Parameters in, Instant now) {
        Instant from = time(in, "StartTimeStamp");
        Instant to = time(in, "EndTimeStamp");
        Duration window = Duration.between(from, to);
        boolean tooOld = from.isBefore(now.minus(Duration.ofDays(181)));
        if (window.isNegative() || window.compareTo(Duration.ofDays(90)) >= 0 || tooOld) {
            throw new Refusal(200, "InvalidParameterValue", "The time window is not valid.");
        }
        // Limit and Offset are the older names of the same page, and some clients still send them.
        boolean older = in.text("PageSize").isEmpty() && !in.text("Limit").isEmpty();
        long size = within(in, older ? "Limit" : "PageSize", 1, 100);
        long skipped = older
                ? within(in, "Offset", 0, Integer.MAX_VALUE)
                : size * within(in, "PageNumber", 0, Integer.MAX_VALUE);
        List<Call> found = calls.of(Vendor.TENCENT_CCC).stream()
                .filter(call -> call.placement().scope().equals(in.text("SdkAppId")))
                .filter(call -> call.ended(now))
                .filter(call -> inWindow(call.placedAt(), from, to))
                .filter(call -> listed(in, "SessionIds", call.placement().id()))
                .filter(call -> listed(in, "Phones", call.placement().callee())
                        || listed(in, "Phones", call.placement().caller()))
                .toList();
        return Json.object(
                "TotalCount", found.size(),
                "TelCdrList",
                        found.stream()
                                .skip(skipped)
                                .limit(size)
                                .map(call -> TencentRecords.cdr(call, now))
                                .toList());
    }

    private Map<String, @Nullable Object> describeRounds(Parameters in, Instant now) {
        return Json.object("InteractionEventList", TencentRecords.rounds(session(in), now));
    }

    private Map<String, @Nullable Object> describeTranscript(Parameters in, Instant now) {
        Call call = calls.find(Vendor.TENCENT_CCC, in.text("SessionId"));
        if (call == null || call.recording(now).isEmpty()) {
            throw new Refusal(200, "ResourceNotFound", "There is no transcript of this session.");
        }
        return Json.object("AsrDataList", TencentRecords.transcript(call, now));
    }

    private Map<String, @Nullable Object> describeTags(Parameters in, Instant now) {
        Call call = session(in);
        boolean inside = inWindow(call.placedAt(), time(in, "StartTime"), time(in, "EndTime"));
        return Json.object("ResultList", inside ? TencentRecords.tags(call, now) : List.of());
    }

    private Call session(Parameters in) {
        Call call = calls.find(Vendor.TENCENT_CCC, in.text("SessionId"));
        if (call == null || !call.placement().scope().equals(in.text("SdkAppId"))) {
            throw new Refusal(200, "FailedOperation.SessionNotExists", "The session does not exist.");
        }
        return call;
    }

    private static Map<String, String> variables(Parameters in) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Object item : in.list("Variables")) {
            Map<String, @Nullable Object> variable = Json.asObject(item);
            variables.put(String.valueOf(variable.get("Key")), String.valueOf(variable.get("Value")));
        }
        return variables;
    }

    // Stamps are whole seconds, so a call placed within the last second of the window belongs to it.
    private static boolean inWindow(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to.plusSeconds(1));
    }

    private static boolean listed(Parameters in, String name, String value) {
        List<@Nullable Object> list = in.list(name);
        return list.isEmpty() || list.contains(value);
    }

    private static Instant time(Parameters in, String name) {
        return Instant.ofEpochSecond(within(in, name, 0, 253_402_300_799L));
    }

    private static long within(Parameters in, String name, long min, long max) {
        String text = in.text(name);
        if (text.isEmpty()) {
            throw TencentSchema.missing(name);
        }
        long value = Long.parseLong(text);
        if (value < min || value > max) {
            throw new Refusal(200, "InvalidParameterValue", "The value of parameter `" + name + "` is out of range.");
        }
        return value;
    }
}
