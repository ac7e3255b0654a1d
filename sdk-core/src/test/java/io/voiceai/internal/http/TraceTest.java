package io.voiceai.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

/** Whoever ends an operation and the exchange that is about to send must agree on whether something was sent. */
class TraceTest {
    private final Call call = new OkHttpClient()
            .newCall(new Request.Builder().url("http://127.0.0.1:1/").build());
    private final Trace trace = new Trace(Clock.systemUTC(), new Deadline(System::nanoTime, Duration.ofSeconds(30)));

    @Test
    void anExchangeThatWasLetThroughMayBeSentBeforeItsFirstHeaderIsSeen() throws IOException {
        trace.nextAttempt(call);
        trace.checkBeforeFirstByte();

        assertThat(trace.sentInThisAttempt()).isFalse();
        assertThat(trace.cancel()).isTrue();
    }

    @Test
    void nothingIsLetThroughAfterTheEnd() {
        trace.nextAttempt(call);

        assertThat(trace.cancel()).isFalse();
        assertThatThrownBy(trace::checkBeforeFirstByte).isInstanceOf(IOException.class);
    }

    @Test
    void anAttemptThatTheVendorRefusedIsNoLongerOpen() throws IOException {
        trace.nextAttempt(call);
        trace.checkBeforeFirstByte();
        trace.requestHeadersStart(call);
        trace.settled();

        assertThat(trace.cancel()).isFalse();
    }

    @Test
    void oneAttemptIsLetThroughOnce() {
        trace.nextAttempt(call);
        assertThatCode(trace::checkBeforeFirstByte).doesNotThrowAnyException();
        trace.requestHeadersStart(call);

        assertThatThrownBy(trace::checkBeforeFirstByte).hasMessageContaining("second send");
    }
}
