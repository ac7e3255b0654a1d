package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** Group B, first part: the request was sent, and the connection went or fell silent before an answer. */
class LostRowsTest {
    private static final Reaction FIN = Reaction.none(Stage.REQUEST, Ending.FIN);
    private static final Reaction RST = Reaction.none(Stage.REQUEST, Ending.RST);

    @Test
    @Row("B2")
    void aConnectionThatEndsAfterTheRequest(RowRun row) {
        row.everywhere(one -> one.lost(FIN, FailureKind.VENDOR_FAULT, 2));
    }

    /** Placing never uses a connection twice, so the fault cannot happen to it; it comes on a fresh connection here. */
    @Test
    @Row("B3")
    void aConnectionThatEndsAfterItsSecondRequest(RowRun row) {
        row.everywhere(one -> {
            FakeVendor vendor = one.vendor();
            vendor.next(one.adapter.success(Op.P), FIN);
            one.place().succeeded("call-1");
            one.place().unknown().counted(1, 1);
            assertThat(vendor.connections()).isEqualTo(2);

            vendor.next(one.adapter.success(Op.H), FIN).always(one.adapter.success(Op.H));
            one.hangUp().succeeded();
            one.hangUp().succeeded("CONFIRMED").requests(2);
            sharesConnection(vendor, 2, 3);

            vendor.next(one.adapter.success(Op.Q)).always(FIN);
            one.read().succeeded();
            one.read().failed(FailureKind.VENDOR_FAULT).repeated(2);
            sharesConnection(vendor, 5, 6);
        });
    }

    private static void sharesConnection(FakeVendor vendor, int one, int other) {
        assertThat(vendor.requests().get(one).connection())
                .isEqualTo(vendor.requests().get(other).connection());
    }

    @Test
    @Row("B4")
    void aConnectionThatIsResetAfterTheRequest(RowRun row) {
        row.everywhere(one -> one.lost(RST, FailureKind.VENDOR_FAULT, 2));
    }

    /**
     * Of hanging up and reading, which share connections. That nothing was received cannot be told from B3, so it must not be
     * said; placing has a connection of its own each time, see B6.
     */
    @Test
    @Row("B5")
    void aPooledConnectionThatTheVendorClosedBeforeItsNextUse(RowRun row) {
        row.everywhere(one -> {
            FakeVendor vendor = one.vendor();
            vendor.next(thenClosed(one, Op.H)).always(one.adapter.success(Op.H));
            one.hangUp().succeeded();
            one.hangUp().succeeded("CONFIRMED").requests(1);

            vendor.next(thenClosed(one, Op.Q)).always(FIN);
            one.read().succeeded();
            Outcome lost = one.read().failed(FailureKind.VENDOR_FAULT).sends(3).requests(2);
            assertThat(lost.failure().evidence()).isEqualTo(Evidence.UNKNOWN);
        });
    }

    @Test
    @Row("B6")
    void placingIsNotTouchedByWhatBecameOfEarlierConnections(RowRun row) {
        row.everywhere(one -> {
            FakeVendor vendor = one.vendor();
            vendor.always(thenClosed(one, Op.P));
            for (int i = 1; i <= 3; i++) {
                one.place().succeeded("call-1").counted(1, 1).requests(1);
                assertThat(vendor.connections()).isEqualTo(i);
            }
        });
    }

    private static Reaction thenClosed(Case one, Op op) {
        return one.adapter.success(op).cut(Stage.END, Ending.FIN);
    }

    @Test
    @Row("B7")
    void aResetAfterTheHeaders(RowRun row) {
        row.everywhere(one -> {
            Reaction reset = Reaction.none(Stage.HEADERS, Ending.RST);
            one.vendor().always(reset);
            one.place().unknown().counted(0, 0);
            one.vendor().always(reset);
            one.read().failed(FailureKind.VENDOR_FAULT).sends(3).requests(0);
            one.vendor().next(reset, reset).always(one.adapter.success(Op.H));
            one.hangUp().succeeded("CONFIRMED").requests(1);
            assertThat(one.vendor().partials()).hasSize(6);
        });
    }

    /** Of placing only: hang-ups and queries have some hundred bytes, which fit into any window. */
    @Test
    @Row("B8")
    void aVendorThatStopsReading(RowRun row) {
        String large = "x".repeat(2 << 20);
        OkHttpClient narrow =
                new OkHttpClient.Builder().socketFactory(new NarrowSockets()).build();
        row.everywhere(one -> {
            one.stalling().http(settings -> settings.client(narrow).writeTimeout(Duration.ofMillis(500)));
            one.vendor(FakeVendor.builder().receiveBuffer(4096)).always(Reaction.none(Stage.HEADERS, Ending.STALL));
            one.place(call -> call.vendorParameter("Filler", large))
                    .unknown()
                    .stage("write")
                    .within(Duration.ofSeconds(10))
                    .counted(0, 0);
        });
    }

    @Test
    @Row("B12")
    void aBodyThatEndsEarlyLeavesACandidate(RowRun row) {
        row.everywhere(one -> {
            Reaction cut = longer(one.adapter.done(Op.P), 50).cut(Stage.END, Ending.FIN);
            one.lost(cut, FailureKind.VENDOR_FAULT, 2).stage("body").candidate("call-1");
        });
    }

    @Test
    @Row("B13")
    void aBodyWithoutItsLastChunkLeavesACandidate(RowRun row) {
        row.everywhere(one -> {
            String json = one.adapter.done(Op.P);
            Reaction cut = Reaction.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + Integer.toHexString(json.length()) + "\r\n" + json + "\r\n")
                    .cut(Stage.END, Ending.FIN);
            one.lost(cut, FailureKind.VENDOR_FAULT, 2).stage("body").candidate("call-1");
        });
    }

    @Test
    @Row("B14")
    void aBodyThatDribblesIsLeftAtTheDeadline(RowRun row) {
        Duration deadline = Duration.ofSeconds(3);
        Duration tolerance = Duration.ofMillis(250);
        row.eachOperation((one, op) -> {
            one.http(settings -> settings.deadline(op.effect, deadline));
            one.vendor()
                    .always(one.adapter
                            .success(op)
                            .cut(Stage.ANSWER_BODY, Ending.DRIBBLE)
                            .pace(Duration.ofSeconds(1)));
            Outcome outcome = one.run(op).within(deadline.plus(tolerance)).notBefore(deadline.minus(tolerance));
            switch (op) {
                case P -> outcome.unknown().counted(1, 1);
                case H -> outcome.failed(FailureKind.UNCONFIRMED);
                case Q -> outcome.failed(FailureKind.VENDOR_FAULT);
            }
        });
    }

    /** A vendor that keeps the connection and says no more looks as a network does that was lost both ways. */
    @Test
    @Row("B15")
    void aNetworkThatIsLostInTheMiddleOfTheAnswer(RowRun row) {
        row.everywhere(one -> {
            Reaction lost = one.adapter.success(Op.P).cut(Stage.ANSWER_BODY, Ending.SILENCE);
            one.impatient().lost(lost, FailureKind.VENDOR_FAULT, 2).stage("body");
        });
    }

    private static Reaction longer(String json, int by) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return Reaction.raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + (body.length + by)
                + "\r\n\r\n" + json);
    }
}
