package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Row L2: a long run in little memory. */
class MemoryTest {
    private static final Pattern HELD = Pattern.compile("(early|late) heap ([0-9]+) direct ([0-9]+) threads ([0-9]+)");
    private static final long ALLOWED_KIB = 4 * 1024;

    @Test
    @Row("L2")
    void memoryDoesNotGrowWithTheNumberOfOperations() throws Exception {
        Endurance row = Endurance.row("L2");
        int operations = Endurance.count(20_000, 1_000_000);
        List<Shop> shops = new ArrayList<>();
        try {
            for (Adapter adapter : Adapter.all()) {
                shops.add(Shop.open(adapter, new Faults(adapter, row.seed)));
            }
            List<String> arguments = new ArrayList<>(List.of(Integer.toString(operations)));
            shops.forEach(shop -> arguments.add(shop.vendor.uri().toString()));
            String printed =
                    Child.run(MemoryChild.class, List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError"), arguments);

            assertThat(printed).as(row.context()).contains("done " + operations).endsWith("exit 0");
            Matcher early = held("early", printed);
            Matcher late = held("late", printed);
            long requests = shops.stream()
                    .mapToLong(shop -> shop.vendor.ledger.requests())
                    .sum();
            int most = shops.stream()
                    .mapToInt(shop -> shop.vendor.ledger.mostActed())
                    .max()
                    .orElseThrow();
            row.put("operations", operations)
                    .put("requests", requests)
                    .put("heap KiB at 10 %", early.group(2))
                    .put("at 90 %", late.group(2))
                    .put("direct KiB at 10 %", early.group(3))
                    .put("at 90 % ", late.group(3))
                    .put("threads", late.group(4))
                    .write();
            assertThat(growth(early, late, 2)).as(printed).isLessThanOrEqualTo(ALLOWED_KIB);
            assertThat(growth(early, late, 3)).as(printed).isLessThanOrEqualTo(ALLOWED_KIB);
            assertThat(most).as(row.context()).isEqualTo(1);
            assertThat(shops)
                    .allSatisfy(shop -> assertThat(shop.vendor.problems()).isEmpty());
        } finally {
            for (Shop shop : shops) {
                shop.close();
            }
        }
    }

    private static Matcher held(String when, String printed) {
        Matcher matcher = HELD.matcher(printed);
        while (matcher.find()) {
            if (matcher.group(1).equals(when)) {
                return matcher;
            }
        }
        throw new AssertionError(printed);
    }

    private static long growth(Matcher early, Matcher late, int group) {
        return Long.parseLong(late.group(group)) - Long.parseLong(early.group(group));
    }

    /** Every fiftieth answer is none, half of one, or none of the vendor's. */
    private static final class Faults implements Shop.Twist {
        private final SplittableRandom random;
        private final FaultPlan plan;

        Faults(Adapter adapter, long seed) {
            random = new SplittableRandom(seed);
            plan = new FaultPlan(random, adapter);
        }

        @Override
        public synchronized Reaction on(Op op, Received request, Reaction usual) {
            return random.nextInt(50) == 0 ? plan.quickFault(usual, "call-0") : usual;
        }
    }
}
