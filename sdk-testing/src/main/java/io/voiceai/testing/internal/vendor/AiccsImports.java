package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.CallBook;
import io.voiceai.testing.internal.vendor.AiccsTask.Detail;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How callees come into a call task, many at a time or one. What the vendor does with an OutId that it has seen before is
 * not described; here it is one more entry and one more call, so that nobody relies on the contrary.
 */
final class AiccsImports {

    private static final int LONGEST_LIST = 1000;
    private static final int LONGEST_OUT_ID = 128;

    private final AiccsTasks tasks;
    private final CallBook calls;

    AiccsImports(AiccsTasks tasks, CallBook calls) {
        this.tasks = tasks;
        this.calls = calls;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "ImportTaskNumberDatas", this::importNumbers,
                "ImportOneTaskPhoneNumber", this::importOne);
    }

    private Map<String, @Nullable Object> importNumbers(Parameters in, Instant now) {
        AiccsTask task = tasks.task(in);
        if (!in.required("DataType").equals("JSON")) {
            throw Parameters.invalid("DataType");
        }
        in.required("PhoneNumberList");
        List<@Nullable Object> items = in.list("PhoneNumberList");
        if (items.isEmpty() || items.size() > LONGEST_LIST) {
            throw Parameters.invalid("PhoneNumberList");
        }
        long encryption = encryption(in);
        long batch = nextBatch();
        // Read to the end before the first is added: a list with a fault in it is refused as a whole.
        items.stream()
                .map(item -> detail(item, batch, encryption, now))
                .toList()
                .forEach(task::add);
        task.dial(now);
        return Aiccs.frame(batch);
    }

    private Map<String, @Nullable Object> importOne(Parameters in, Instant now) {
        AiccsTask task = tasks.task(in);
        String callee = in.required("PhoneNumber");
        String outId = in.text("OutId");
        if (outId.length() > LONGEST_OUT_ID) {
            throw Parameters.invalid("OutId");
        }
        Map<String, String> variables = Parameters.variables(in.object("Variables"));
        Detail detail = detail(callee, outId, variables, nextBatch(), encryption(in), now);
        task.add(detail);
        task.dial(now);
        return Aiccs.frame(Json.object("DetailId", Long.valueOf(detail.id)));
    }

    private Detail detail(@Nullable Object item, long batch, long encryption, Instant now) {
        Map<String, String> members;
        try {
            members = Parameters.variables(Json.asObject(item));
        } catch (Json.NotJson e) {
            throw Parameters.invalid("PhoneNumberList");
        }
        String callee = members.remove("calleeNumber");
        String outId = members.remove("outId");
        if (callee == null || callee.isEmpty() || (outId != null && outId.length() > LONGEST_OUT_ID)) {
            throw Parameters.invalid("PhoneNumberList");
        }
        return detail(callee, outId == null ? "" : outId, members, batch, encryption, now);
    }

    private Detail detail(
            String callee, String outId, Map<String, String> variables, long batch, long encryption, Instant now) {
        String id = Long.toString(966_200_000_000_000L + calls.nextNumber());
        return new Detail(id, Long.toString(batch), callee, outId, variables, encryption, now);
    }

    private long nextBatch() {
        return 130_000_000_000L + calls.nextNumber();
    }

    private static long encryption(Parameters in) {
        return in.number("EncryptionType", 0, 3, 0);
    }
}
