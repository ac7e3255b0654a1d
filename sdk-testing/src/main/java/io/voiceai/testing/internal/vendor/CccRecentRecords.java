package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ListRecentCallDetailRecords: the same calls in fewer words, found by one object of criteria. They come as placed. */
final class CccRecentRecords {

    private final CccPage page;
    private final String instance;
    private final long from;
    private final long to;
    private final Map<String, @Nullable Object> criteria;

    CccRecentRecords(Parameters in) {
        instance = in.notBlank("InstanceId");
        page = new CccPage(in);
        from = in.number("StartTime", 0, Long.MAX_VALUE, 0);
        to = in.number("EndTime", 0, Long.MAX_VALUE, Long.MAX_VALUE);
        criteria = in.object("Criteria");
    }

    Map<String, @Nullable Object> page(Collection<CccCall> calls, Instant now) {
        List<CccCall> found = calls.stream()
                .filter(call -> call.call().ended(now) && isAskedFor(call.call()))
                .toList();
        return page.of(found, call -> record(call, now));
    }

    private boolean isAskedFor(Call call) {
        String caller = call.placement().caller();
        String callee = call.placement().callee();
        long placed = call.placedAt().toEpochMilli();
        return call.placement().scope().equals(instance)
                && placed >= from
                && placed <= to
                && matches("callingNumber", caller)
                && matches("calledNumber", callee)
                && (matches("phoneNumber", caller) || matches("phoneNumber", callee));
    }

    private boolean matches(String name, String number) {
        Object asked = criteria.get(name);
        return asked == null || asked.equals("") || asked.equals(number);
    }

    private static Map<String, @Nullable Object> record(CccCall ccc, Instant now) {
        Call call = ccc.call();
        long talk = call.talk(now).toSeconds();
        return Json.object(
                "ContactId", call.placement().id(),
                "InstanceId", call.placement().scope(),
                "ContactType", ccc.type(),
                "CallingNumber", call.placement().caller(),
                "CalledNumber", call.placement().callee(),
                "StartTime", call.placedAt().toEpochMilli(),
                "CallDuration", String.valueOf(talk),
                "Duration", talk,
                "ContactDisposition", CccRecords.disposition(call, now),
                "AgentIds", ccc.agents(),
                "SkillGroupIds", "");
    }
}
