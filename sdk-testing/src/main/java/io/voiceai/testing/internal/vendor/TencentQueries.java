package io.voiceai.testing.internal.vendor;

import static io.voiceai.testing.internal.vendor.TencentInputs.within;

import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.vendor.TencentInputs.Window;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be asked about calls that are over, and the conversation's rounds, which are there while it goes on. */
final class TencentQueries {

    private final TencentSessions sessions;

    TencentQueries(TencentSessions sessions) {
        this.sessions = sessions;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "DescribeTelCdr", this::records,
                "DescribeProtectedTelCdr", this::protectedRecords,
                "DescribeSessionDetail", this::detail,
                "DescribeAICallInteractionRecords",
                        (in, now) ->
                                Json.object("InteractionEventList", TencentRecords.rounds(sessions.named(in), now)),
                "DescribeTelRecordAsr", this::transcript);
    }

    private Map<String, @Nullable Object> records(Parameters in, Instant now) {
        List<TencentSession> found = ended(in, now).stream()
                .filter(session -> listed(in, "SessionIds", session.id()))
                .filter(session -> listed(
                                in, "Phones", session.call().placement().callee())
                        || listed(in, "Phones", session.call().placement().caller()))
                .toList();
        return Json.object(
                "TotalCount",
                found.size(),
                "TelCdrList",
                page(in, found).stream()
                        .map(session -> TencentRecords.cdr(session, now))
                        .toList());
    }

    /** The same of every call, as if number protection had been on; what stands for a number is made up. */
    private Map<String, @Nullable Object> protectedRecords(Parameters in, Instant now) {
        List<TencentSession> found = ended(in, now);
        return Json.object(
                "TotalCount",
                found.size(),
                "TelCdrList",
                page(in, found).stream()
                        .map(session -> protectedRecord(session, now))
                        .toList());
    }

    private static Map<String, @Nullable Object> protectedRecord(TencentSession session, Instant now) {
        Map<String, @Nullable Object> cdr = TencentRecords.cdr(session, now);
        cdr.put("Caller", "");
        cdr.put("Callee", "");
        cdr.put("ProtectedCaller", "caller-of-" + session.id());
        cdr.put("ProtectedCallee", "callee-of-" + session.id());
        return cdr;
    }

    // Which error the vendor answers for a call that lives is not documented.
    private Map<String, @Nullable Object> detail(Parameters in, Instant now) {
        Window window = TencentInputs.window(in, "StartTimestamp", "EndTimestamp", now);
        TencentSession session = sessions.named(in);
        if (!session.call().ended(now) || !window.holds(session.call().placedAt())) {
            throw TencentInputs.noSession();
        }
        return TencentRecords.detail(session, now);
    }

    private Map<String, @Nullable Object> transcript(Parameters in, Instant now) {
        TencentSession session = sessions.find(in);
        if (session == null || session.call().recording(now).isEmpty()) {
            throw new Refusal(200, "ResourceNotFound", "There is no transcript of this session.");
        }
        return Json.object("AsrDataList", TencentRecords.transcript(session, now));
    }

    private List<TencentSession> ended(Parameters in, Instant now) {
        Window window = TencentInputs.window(in, "StartTimeStamp", "EndTimeStamp", now);
        return sessions.of(in.text("SdkAppId")).stream()
                .filter(session -> session.call().ended(now))
                .filter(session -> window.holds(session.call().placedAt()))
                .toList();
    }

    // Limit and Offset are the older names of the same page, and some clients still send them.
    private static <T> List<T> page(Parameters in, List<T> found) {
        if (in.text("PageSize").isEmpty() && !in.text("Limit").isEmpty()) {
            long limit = within(in, "Limit", 1, 100);
            long offset = within(in, "Offset", 0, Integer.MAX_VALUE);
            return found.stream().skip(offset).limit(limit).toList();
        }
        return TencentInputs.page(in, found);
    }

    private static boolean listed(Parameters in, String name, String value) {
        List<@Nullable Object> list = in.list(name);
        return list.isEmpty() || list.contains(value);
    }
}
