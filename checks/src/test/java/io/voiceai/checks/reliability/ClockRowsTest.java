package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.voiceai.error.FailureKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Group E, second part: time stamps that the vendor does not take, and waiting as long as it asks for. */
class ClockRowsTest {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

    private static Reaction refusal(Adapter adapter, String... headers) {
        String code = adapter.code(Refusal.CLOCK).orElseThrow();
        byte[] body = adapter.error(code, "expired").getBytes(StandardCharsets.UTF_8);
        return Reaction.answer(adapter.errorStatus(Refusal.CLOCK), body, headers)
                .refusing();
    }

    private static Reaction refusalAt(Adapter adapter, Duration ahead) {
        Instant there = Instant.now().plus(ahead);
        return refusal(adapter, "Date: " + HTTP_DATE.format(there.atOffset(ZoneOffset.UTC)));
    }

    @Test
    @Row("E8")
    void aClockThatIsCorrectedByTheVendors(RowRun row) {
        Duration ahead = Duration.ofMinutes(40);
        row.eachOperation((one, op) -> {
            one.vendor().next(refusalAt(one.adapter, ahead)).always(one.adapter.success(op));
            Outcome outcome = one.run(op).succeeded().requests(2);
            if (op == Op.P) {
                outcome.counted(2, 1);
            }
            one.run(op).succeeded().requests(1);
            assertThat(one.adapter.signedAt(one.vendor().requests().get(0)))
                    .isCloseTo(Instant.now(), within(20, ChronoUnit.SECONDS));
            for (int i = 1; i <= 2; i++) {
                assertThat(one.adapter.signedAt(one.vendor().requests().get(i)))
                        .isCloseTo(Instant.now().plus(ahead), within(20, ChronoUnit.SECONDS));
            }
        });
        assertThat(row.log().warnings("clock")).isNotEmpty();
    }

    @Test
    @Row("E9")
    void aClockThatCannotBeCorrected(RowRun row) {
        row.eachOperation((one, op) -> {
            refused(one, op, refusalAt(one.adapter, Duration.ofMinutes(40)), 2);
            refused(one, op, refusal(one.adapter), 1);
            refused(one, op, refusal(one.adapter, "Date: tomorrow"), 1);
            refused(one, op, refusalAt(one.adapter, Duration.ofDays(3650)), 1);
        });
    }

    /** With a provider of its own each, because a corrected clock stays corrected. */
    private static void refused(Case one, Op op, Reaction refusal, int sends) throws Exception {
        one.vendor().always(refusal);
        one.providerAt(one.vendor().uri());
        Outcome outcome = one.run(op)
                .failed(FailureKind.AUTH)
                .answered()
                .code(one.adapter.code(Refusal.CLOCK).orElseThrow())
                .says("clock")
                .sends(sends)
                .requests(sends);
        if (op == Op.P) {
            outcome.counted(sends, 0);
        }
    }

    @Test
    @Row("C6")
    void aRequestToWaitIsNotForPlacing(RowRun row) {
        Reaction later = Reaction.answer(429, "slow down".getBytes(StandardCharsets.UTF_8), "Retry-After: 3");
        row.eachOperation((one, op) -> {
            one.vendor().next(later).always(one.adapter.success(op));
            Outcome outcome = one.run(op);
            if (op == Op.P) {
                outcome.unknown().counted(1, 1).requests(1).status(429);
            } else {
                outcome.succeeded().requests(2).notBefore(Duration.ofSeconds(3)).within(Duration.ofSeconds(8));
            }
        });
    }

    /** Three seconds at full speed instead of a minute at fifty a second: what is counted is the same. */
    @Test
    @Row("E4")
    void aStormOfFaults(RowRun row) {
        int queries = 200;
        row.everywhere(one -> {
            Reaction fault = one.adapter.refuse(Refusal.FAULT);
            one.vendor().always(fault);
            for (int i = 0; i < queries; i++) {
                one.read().failed(FailureKind.VENDOR_FAULT);
            }
            assertThat(one.vendor().ledger.requests()).isBetween(queries + 10L, queries + queries / 5L);
            long before = one.vendor().ledger.requests();
            for (int i = 0; i < queries; i++) {
                one.read().failed(FailureKind.VENDOR_FAULT).sends(1);
            }
            assertThat(one.vendor().ledger.requests()).isEqualTo(before + queries);

            one.vendor().next(fault, fault).always(one.adapter.success(Op.H));
            one.hangUp().succeeded("CONFIRMED").requests(3);
            one.vendor().always(one.adapter.success(Op.Q));
            one.read().succeeded().within(Duration.ofSeconds(5));
        });
        for (String vendor : new String[] {"aliyun-aiccs", "aliyun-ccc", "aliyun-ice", "tencent-ccc"}) {
            assertThat(row.log().warnings("VENDOR_FAULT").stream().filter(line -> line.contains(vendor + " ")))
                    .hasSizeBetween(2, 8);
        }
    }
}
