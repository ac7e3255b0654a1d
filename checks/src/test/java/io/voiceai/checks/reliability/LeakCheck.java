package io.voiceai.checks.reliability;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Row L4, after every row: no thread of the SDK is left once its providers are closed, other than idle ones of shared pools. */
final class LeakCheck {
    private LeakCheck() {}

    static void nothingIsLeft() {
        Awaitility.await("threads left over")
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(5))
                .until(LeakCheck::threads, List::isEmpty);
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(LeakCheck::isLeft)
                .map(entry -> entry.getKey().getName() + " " + Arrays.toString(entry.getValue()))
                .toList();
    }

    private static boolean isLeft(Map.Entry<Thread, StackTraceElement[]> thread) {
        String name = thread.getKey().getName();
        boolean shared = name.startsWith("OkHttp") || name.equals("voiceai-dns") || name.equals("voiceai-keys");
        boolean ours = shared || name.startsWith("voiceai-") || name.startsWith(FakeVendor.THREAD);
        return ours && !(shared && isIdle(thread.getValue()));
    }

    /** Waits in its pool for something to do; such threads end by themselves after a minute. */
    private static boolean isIdle(StackTraceElement[] stack) {
        return stack.length == 0
                || Arrays.stream(stack).anyMatch(frame -> frame.getMethodName().equals("getTask"));
    }
}
