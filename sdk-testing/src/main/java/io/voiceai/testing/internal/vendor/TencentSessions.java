package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.AllowedHours;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.CallBook;
import io.voiceai.testing.internal.call.Placement;
import io.voiceai.testing.internal.vendor.TencentSession.Order;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All of Tencent's calls, by session. */
final class TencentSessions {

    private static final String ANY_CALLER = "008601012345678";

    private final CallBook calls;
    private final Map<String, TencentSession> sessions = new LinkedHashMap<>();

    TencentSessions(CallBook calls) {
        this.calls = calls;
    }

    /** Places a call; {@code opening} is what our side says first, null for the usual words. */
    TencentSession place(Dial dial, Order order, @Nullable String opening, Instant now) {
        Placement placement = new Placement(
                Vendor.TENCENT_CCC,
                calls.ids().uuid(),
                dial.app(),
                dial.callers().stream().findFirst().orElse(ANY_CALLER),
                dial.callee(),
                dial.agent(),
                dial.variables(),
                order.uui());
        TencentSession session = new TencentSession(calls.place(placement, now, opening), order);
        sessions.put(placement.id(), session);
        return session;
    }

    /** The first moment from this one on at which a task may call; empty if there is none. */
    Optional<Instant> allowed(AllowedHours hours, Instant from) {
        return calls.allowed(hours, from);
    }

    /** The session that a request names. */
    TencentSession named(Parameters in) {
        TencentSession session = find(in);
        if (session == null) {
            throw TencentInputs.noSession();
        }
        return session;
    }

    @Nullable
    TencentSession find(Parameters in) {
        TencentSession session = sessions.get(in.text("SessionId"));
        return session != null && session.app().equals(in.text("SdkAppId")) ? session : null;
    }

    /** An application's sessions in the order placed. */
    List<TencentSession> of(String app) {
        return sessions.values().stream()
                .filter(session -> session.app().equals(app))
                .toList();
    }

    @Nullable
    TencentSession of(Call call) {
        return sessions.get(call.placement().id());
    }

    void clear() {
        sessions.clear();
    }

    /** Whom to call on whose behalf. */
    record Dial(String app, String agent, List<String> callers, String callee, Map<String, String> variables) {}
}
