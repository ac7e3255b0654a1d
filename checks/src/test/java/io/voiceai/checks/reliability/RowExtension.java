package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** Runs rows: hands out the {@link RowRun}, looks for leaks afterwards, writes the result into the table. */
final class RowExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver, TestWatcher {
    private static final Namespace NAMESPACE = Namespace.create(RowExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        store(context).put("log", LogTap.open());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        String logged = store(context).get("log", LogTap.class).close();
        assertThat(Canary.in(logged)).as("leaked into the log").isEmpty();
        LeakCheck.nothingIsLeft();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RowRun.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent("run", key -> new RowRun(store(context).get("log", LogTap.class)), RowRun.class);
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        record(context, "passed");
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        record(context, "FAILED");
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        record(context, "not run");
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        record(context, "not run");
    }

    private static void record(ExtensionContext context, String result) {
        RowRun run = store(context).get("run", RowRun.class);
        List<String> runs = run == null ? List.of() : run.carriedOut();
        for (String id :
                context.getRequiredTestMethod().getAnnotation(Row.class).value()) {
            AcceptanceTable.record(context.getRequiredTestClass(), id, result, runs);
        }
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
