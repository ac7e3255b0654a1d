package io.voiceai.checks.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;

/** Carries one row out for every vendor in both forms, all at the same time, since most of a row is waiting. */
final class RowRun {
    /** What is to be seen in one vendor's case. */
    @FunctionalInterface
    interface Body {
        void run(Case one) throws Exception;
    }

    /** What is to be seen of one operation in one vendor's case. */
    @FunctionalInterface
    interface OperationBody {
        void run(Case one, Op op) throws Exception;
    }

    private static final String ELSEWHERE = "carried out: ";

    private final LogTap log;
    private final Map<String, Throwable> failures = new ConcurrentHashMap<>();
    private final List<String> carriedOut = new ArrayList<>();

    RowRun(LogTap log) {
        this.log = log;
    }

    LogTap log() {
        return log;
    }

    /** For every vendor. */
    void everywhere(Body body) {
        at(Adapter.all(), body);
    }

    /** For every vendor, with placing, hanging up and reading in a case of their own; for rows that wait much. */
    void eachOperation(OperationBody body) {
        List<Body> bodies = new ArrayList<>();
        for (Op op : Op.values()) {
            bodies.add(one -> body.run(one, op));
        }
        at(Adapter.all(), bodies.toArray(Body[]::new));
    }

    /** For every vendor, one case after the other; for rows about memory. */
    void inTurn(Body body) {
        for (Adapter adapter : Adapter.all()) {
            for (Form form : Form.values()) {
                String name = adapter.name() + " " + form;
                carriedOut.add(name);
                carryOut(name, adapter, form, body, new CountDownLatch(0));
            }
        }
        report();
    }

    /** What another process has carried out of this row, as it printed it. */
    void carriedOutElsewhere(String printed) {
        printed.lines()
                .filter(line -> line.startsWith(ELSEWHERE))
                .forEach(line -> carriedOut.add(line.substring(ELSEWHERE.length())));
    }

    /** Prints for {@link #carriedOutElsewhere}. */
    void printCarriedOut() {
        carriedOut.forEach(name -> System.out.println(ELSEWHERE + name));
    }

    /** For every vendor in one form; a row says why not in both. */
    void everywhere(Form form, Body body) {
        at(Adapter.all(), List.of(form), body);
    }

    /** For some vendors; a row says why not for all. */
    void at(List<Adapter> adapters, Body... bodies) {
        at(adapters, List.of(Form.values()), bodies);
    }

    private void at(List<Adapter> adapters, List<Form> forms, Body... bodies) {
        List<Thread> threads = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        for (Adapter adapter : adapters) {
            for (Form form : forms) {
                String name = adapter.name() + " " + form;
                carriedOut.add(name);
                for (Body body : bodies) {
                    Thread thread = new Thread(() -> carryOut(name, adapter, form, body, start), "row-case");
                    thread.setDaemon(true);
                    thread.start();
                    threads.add(thread);
                }
            }
        }
        start.countDown();
        threads.forEach(RowRun::join);
        report();
    }

    private void report() {
        SoftAssertions.assertSoftly(softly ->
                new TreeMap<>(failures).forEach((name, failure) -> softly.fail(name + ": " + failure, failure)));
    }

    private void carryOut(String name, Adapter adapter, Form form, Body body, CountDownLatch start) {
        try (Case one = new Case(adapter, form, log)) {
            start.await();
            body.run(one);
        } catch (Throwable e) {
            failures.put(name, e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(120_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Assertions.assertThat(thread.isAlive()).as("a case never ended").isFalse();
    }

    List<String> carriedOut() {
        return carriedOut;
    }
}
