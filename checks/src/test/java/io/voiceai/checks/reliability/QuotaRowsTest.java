package io.voiceai.checks.reliability;

import io.voiceai.error.FailureKind;
import io.voiceai.pacing.Pacer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Group A, third part: what our own limits hold back. */
class QuotaRowsTest {
    @Test
    @Row("A9")
    void aQueueThatIsLongerThanTheDeadline(RowRun row) {
        row.everywhere(one -> {
            one.http(settings -> settings.deadline(Op.P.effect, Duration.ofSeconds(2)))
                    .with(setup -> setup.pacer(Pacer.inProcess()));
            one.vendor().always(one.adapter.success(Op.P));
            one.place().succeeded();
            one.with(setup -> setup.pacer((rate, longest) -> Optional.empty()));
            one.place()
                    .failed(FailureKind.QUOTA_LOCAL)
                    .sends(0)
                    .counted(0, 0)
                    .requests(0)
                    .within(Duration.ofSeconds(2));
        });
    }
}
