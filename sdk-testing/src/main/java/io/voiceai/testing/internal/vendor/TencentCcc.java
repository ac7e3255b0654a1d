package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.CallBook;
import io.voiceai.testing.internal.callback.Announcer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tencent Cloud Contact Center, put together from what places, controls and tells of calls. */
final class TencentCcc {

    private final TencentSessions sessions;
    private final TencentTasks tasks;
    private final TencentConsole console;

    TencentCcc(CallBook calls) {
        this.sessions = new TencentSessions(calls);
        this.tasks = new TencentTasks(sessions);
        this.console = new TencentConsole(this::agentsNamed);
    }

    Product product() {
        Map<String, Operation> operations = new HashMap<>();
        operations.putAll(new TencentCalls(sessions).operations());
        operations.putAll(new TencentControl(sessions).operations());
        operations.putAll(new TencentQueries(sessions).operations());
        operations.putAll(new TencentAnalysis(sessions).operations());
        operations.putAll(new TencentLive(sessions).operations());
        operations.putAll(tasks.operations());
        operations.putAll(console.operations());
        return new Product(Vendor.TENCENT_CCC, operations);
    }

    /** Lets happen what is due by the clock alone. */
    void advance(Instant now) {
        tasks.advance(now);
    }

    Announcer announcer() {
        return new TencentPushes(sessions);
    }

    void clear() {
        sessions.clear();
        tasks.clear();
        console.clear();
    }

    private Collection<String> agentsNamed(String app) {
        List<String> agents = new ArrayList<>(tasks.agents(app));
        sessions.of(app)
                .forEach(session -> agents.add(session.call().placement().agent()));
        return agents;
    }
}
