package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Row L7: the whole process stands still for two seconds, as in a long pause of its garbage collector. */
@DisabledOnOs(OS.WINDOWS)
class PauseTest {
    private static final Pattern CALL = Pattern.compile("call (\\S+) (\\S+) ([0-9]+)");
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LATE = Duration.ofMillis(2_500);

    private final Endurance row = Endurance.row("L7");
    private final SplittableRandom random = new SplittableRandom(row.seed);
    private final List<Shop> shops = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    @Test
    @Row("L7")
    void aPauseSendsNothingTwiceAndDelaysNoOutcomeByMoreThanItself() throws Exception {
        List<String> uris = new ArrayList<>();
        try {
            for (Adapter adapter : Adapter.all()) {
                shops.add(Shop.open(adapter, (op, request, usual) -> usual.after(Duration.ofMillis(delay()))));
                uris.add(shops.get(shops.size() - 1).vendor.uri().toString());
            }
            int pauses = Endurance.count(1, 60);
            Process process = Child.of(PauseChild.class, List.of(), uris)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                drive(process, pauses);
            } finally {
                process.destroyForcibly();
            }
            judge(pauses);
        } finally {
            for (Shop shop : shops) {
                shop.close();
            }
        }
    }

    private synchronized int delay() {
        return random.nextInt(300);
    }

    private void drive(Process process, int pauses) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch ready = new CountDownLatch(1);
        Thread reader = new Thread(() -> read(process, ready, done), "l7-reader");
        reader.start();
        assertThat(ready.await(60, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < pauses; i++) {
            pause(200 + random.nextInt(800));
            signal(process, "-STOP");
            pause(PAUSE.toMillis());
            signal(process, "-CONT");
        }
        pause(500);
        process.getOutputStream().close();
        reader.join(30_000);
        assertThat(done).as("the process ended in good order").isTrue();
    }

    private void read(Process process, CountDownLatch ready, AtomicBoolean done) {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                done.set(line.equals("done"));
                if (line.equals("ready")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            lines.add(e.toString());
        }
    }

    private static void signal(Process process, String signal) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }

    private static void pause(long millis) throws InterruptedException {
        new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }

    private void judge(int pauses) {
        List<String> wrong = new ArrayList<>();
        int calls = 0;
        int failed = 0;
        for (String line : lines) {
            Matcher call = CALL.matcher(line);
            if (!call.matches()) {
                continue;
            }
            calls++;
            failed += call.group(2).equals("success") ? 0 : 1;
            long millis = Long.parseLong(call.group(3));
            row.max("slowest ms", millis);
            int placed = shops.stream()
                    .mapToInt(shop -> shop.vendor.ledger.placed(call.group(1)))
                    .sum();
            boolean late = millis > PauseChild.DEADLINE.plus(LATE).toMillis();
            boolean known = !call.group(2).equals("NOT_SENT") || placed == 0;
            if (late || placed > 1 || !known) {
                wrong.add(line + ", placed " + placed);
            }
        }
        row.put("calls", calls)
                .put("not successful", failed)
                .put("pauses", pauses)
                .write();
        assertThat(wrong).as(row.context()).isEmpty();
        assertThat(calls).isGreaterThan(10);
    }
}
