package io.voiceai.testing;

import static io.voiceai.testing.Vendor.ALIYUN_AICCS;
import static io.voiceai.testing.Vendor.ALIYUN_ICE;

import io.voiceai.testing.SignedClient.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Measures the emulator, not part of any build: {@code mvn -Pemulator-load -pl sdk-testing -am}. Only a wrong answer makes it
 * fail; how fast is fast enough is for the reader to say.
 */
final class EmulatorLoad {

    private static final int A_SECOND = 200;
    private static final int SECONDS = Integer.getInteger("voiceai.seconds", 60);
    private static final int CALLS = 10_000;
    private static final int THREADS = 32;
    private static final String CALLEE = "13800000000";

    private EmulatorLoad() {}

    public static void main(String[] args) throws Exception {
        say("processors %d, load average %s", Runtime.getRuntime().availableProcessors(), loadAverage());
        starts();
        inProcess();
        standalone(args[0]);
        standalone(args[0], "-Xmx128m");
        say("load average at the end %s", loadAverage());
    }

    private static void starts() {
        List<String> millis = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            long before = System.nanoTime();
            Duration worked = worked(ProcessHandle.current());
            VendorEmulator.start().close();
            millis.add(millis(System.nanoTime() - before) + " ("
                    + worked(ProcessHandle.current()).minus(worked).toMillis() + ")");
        }
        say(
                "VendorEmulator.start() and close(), first and later, and how much of a processor: %s ms",
                String.join(", ", millis));
    }

    private static void inProcess() throws Exception {
        try (VendorEmulator emulator = VendorEmulator.start()) {
            SignedClient client = new SignedClient(emulator, Clock.systemUTC());
            for (int calls : new int[] {10, CALLS, 10, CALLS}) {
                List<String> ids = placeAll(client, calls);
                require(emulator.calls().size() == calls, "all calls are listed");
                readAll(client, ids);
                long before = System.nanoTime();
                emulator.reset();
                say("reset() with %d calls: %s ms", calls, millis(System.nanoTime() - before));
                require(emulator.calls().isEmpty(), "no call is left");
            }
        }
    }

    private static void standalone(String jar, String... options) throws Exception {
        say("java %s -jar ...", String.join(" ", options));
        long before = System.nanoTime();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String ready = out.readLine();
            say("the jar was ready after %s ms; %s", millis(System.nanoTime() - before), memory(process));
            URI uri = URI.create(ready.replaceFirst(".* at (\\S+).*", "$1"));
            SignedClient client = new SignedClient(uri, "testAccessKeyId", "testAccessKeySecret", Clock.systemUTC());
            sustained(client);
            say(
                    "after that %s; %d ms of a processor since its start",
                    memory(process), worked(process.toHandle()).toMillis());
            long placing = System.nanoTime();
            List<String> ids = placeAll(client, CALLS);
            say("%d more calls, as fast as it goes: %s ms", CALLS, millis(System.nanoTime() - placing));
            readAll(client, ids);
            long listing = System.nanoTime();
            int listed = listed(client);
            say("ICE lists %d calls in pages of 100: %s ms", listed, millis(System.nanoTime() - listing));
            say("at the end %s", memory(process));
        } finally {
            process.destroy();
        }
    }

    /** Requests leave when they are due, whatever became of those before, and their time runs from when they were due. */
    private static void sustained(SignedClient client) throws Exception {
        int count = A_SECOND * SECONDS;
        long[] nanos = new long[count];
        AtomicInteger next = new AtomicInteger();
        ConcurrentLinkedQueue<String> placed = new ConcurrentLinkedQueue<>(placeAll(client, THREADS));
        long start = System.nanoTime() + Duration.ofMillis(200).toNanos();
        inThreads(() -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                long due = start + i * (Duration.ofSeconds(1).toNanos() / A_SECOND);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                request(client, i, placed);
                nanos[i] = System.nanoTime() - due;
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        say(
                "%d signed requests in %.1f s: %.1f a second, of %d wanted; p50 %s ms, p99 %s ms, slowest %s ms",
                count,
                seconds,
                count / seconds,
                A_SECOND,
                millis(nanos[count / 2]),
                millis(nanos[count * 99 / 100]),
                millis(nanos[count - 1]));
    }

    // Half of them place a call, at three products, and half ask for one that was placed.
    private static void request(SignedClient client, int i, ConcurrentLinkedQueue<String> placed) {
        switch (i % 6) {
            case 0 -> placed.add(placeAtAiccs(client));
            case 2 ->
                ok(client.aliyun(
                        ALIYUN_ICE,
                        "StartAIAgentOutboundCall",
                        "AIAgentId",
                        "a",
                        "CalledNumber",
                        CALLEE,
                        "CallerNumber",
                        "0571"));
            case 4 ->
                ok(client.tencent(
                        "CreateAIAgentCall",
                        "{\"SdkAppId\":1400000000,\"AIAgentId\":15,\"Callee\":\"0086" + CALLEE + "\"}"));
            default -> {
                String id = String.valueOf(placed.poll());
                read(client, id);
                placed.add(id);
            }
        }
    }

    private static List<String> placeAll(SignedClient client, int calls) throws Exception {
        List<String> ids = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger left = new AtomicInteger(calls);
        inThreads(() -> {
            while (left.getAndDecrement() > 0) {
                ids.add(placeAtAiccs(client));
            }
        });
        require(ids.stream().distinct().count() == calls, "every call has an id of its own");
        return ids;
    }

    private static String placeAtAiccs(SignedClient client) {
        Answer answer = client.aliyun(
                ALIYUN_AICCS, "LlmSmartCall", "ApplicationCode", "F1", "CallerNumber", "0571", "CalledNumber", CALLEE);
        ok(answer);
        return answer.text("CallId");
    }

    private static void readAll(SignedClient client, List<String> ids) throws Exception {
        AtomicInteger next = new AtomicInteger();
        inThreads(() -> {
            for (int i = next.getAndIncrement(); i < ids.size(); i = next.getAndIncrement()) {
                read(client, ids.get(i));
            }
        });
    }

    private static void read(SignedClient client, String id) {
        String today = LocalDate.now(ZoneOffset.ofHours(8)).toString();
        Answer answer = client.aliyun(ALIYUN_AICCS, "GetCallDialogContent", "CallId", id, "CallDate", today);
        require(answer.at("Data", "CallId").equals(id), "the call is found");
    }

    private static int listed(SignedClient client) {
        int listed = 0;
        for (int page = 1; ; page++) {
            List<?> rows = client.aliyun(
                            ALIYUN_ICE,
                            "ListAIAgentInstance",
                            "AIAgentId",
                            "a",
                            "PageNumber",
                            Integer.toString(page),
                            "PageSize",
                            "100")
                    .at("Instances");
            if (rows.isEmpty()) {
                return listed;
            }
            listed += rows.size();
        }
    }

    private static void ok(Answer answer) {
        require(
                answer.status() == 200 && !answer.response().body().contains("\"Error\""),
                answer.response().body());
    }

    private static void inThreads(Runnable work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(0, THREADS).forEach(i -> all.add(threads.submit(work)));
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Duration worked(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String memory(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return "its memory is not known here";
        }
        List<String> wanted = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
                .map(line -> line.replaceAll("\\s+", " "))
                .toList();
        return "its memory: " + String.join(", ", wanted);
    }

    private static String loadAverage() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).trim() : "not known here";
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("expected: " + what);
        }
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
