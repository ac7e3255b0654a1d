package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.error.FailureKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Rows of answers that are none by the rules of HTTP, and of ways that do not let a request through. */
class NonsenseRowsTest {
    private static final int FLOOD = 1 << 20;

    private static Reaction bytes(String text) {
        return Reaction.raw(text).cut(Stage.END, Ending.FIN);
    }

    @Test
    @Row("B9")
    void whatIsNotHttp(RowRun row) {
        List<Reaction> garbage = List.of(
                bytes("x7f garbage y\r\n\r\n"),
                bytes("SSH-2.0-OpenSSH_9.2\r\n"),
                bytes("<html><body>It works!</body></html>\n"),
                bytes("\r\n".repeat(FLOOD / 2)));
        row.everywhere(one -> {
            for (Reaction each : garbage) {
                one.lost(each, FailureKind.BAD_RESPONSE, 2).stage("status-line");
            }
        });
    }

    @Test
    @Row("A7")
    void aProxyThatWantsAPassword(RowRun row) {
        row.eachOperation((one, op) -> {
            String refusal = "HTTP/1.1 407 x\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n\r\n";
            TlsRowsTest.tunnel(one, op, refusal, 0, 0);
        });
    }

    @Test
    @Row("B1")
    void aVendorThatSaysNothingIsLeftAtTheReadTimeout(RowRun row) {
        row.everywhere(one -> {
            one.impatient().vendor();
            one.lost(Reaction.none(Stage.REQUEST, Ending.SILENCE), FailureKind.VENDOR_FAULT, 2)
                    .within(Case.READ_TIMEOUT.multipliedBy(3));
        });
    }

    @Test
    @Row("B10")
    void tooManyHeaders(RowRun row) {
        Reaction large = bytes("HTTP/1.1 200 OK\r\nX-Large: " + "x".repeat(300 << 10) + "\r\n\r\n{}");
        Reaction many = bytes("HTTP/1.1 200 OK\r\n" + "X-Many: y\r\n".repeat(100_000) + "\r\n{}");
        row.everywhere(one -> {
            one.lost(large, 1).within(Duration.ofSeconds(20));
            one.lost(many, 1).within(Duration.ofSeconds(20));
        });
    }

    private static Reaction page(int status, String... headers) {
        return Reaction.answer(status, "<html></html>".getBytes(StandardCharsets.UTF_8), headers);
    }

    @Test
    @Row("C5")
    void challengesAreNotAnswered(RowRun row) {
        row.everywhere(one -> {
            Reaction challenge = page(401, "WWW-Authenticate: Basic realm=\"vendor\"");
            one.lost(challenge, FailureKind.BAD_RESPONSE, 1).status(401);
            one.lost(page(407, "Proxy-Authenticate: Basic realm=\"proxy\""), 1).stage("body");
        });
    }

    @Test
    @Row("D3")
    void twoCallIdsAreBothCandidates(RowRun row) {
        row.everywhere(one -> {
            String other = "\"" + one.adapter.idField() + "\":\"call-2\"";
            one.vendor().always(Reaction.json(200, one.adapter.placed("\"call-1\"", other)));
            one.place().unknown().says("call-1", "call-2");
        });
    }

    @Test
    @Row("G2")
    void theFailureOfAHangUpNamesTheCall(RowRun row) {
        row.everywhere(one -> {
            one.http(settings -> settings.deadline(Op.H.effect, Duration.ofMillis(500)));
            one.vendor().always(Reaction.none(Stage.REQUEST, Ending.FIN));
            one.hangUp().failed(FailureKind.UNCONFIRMED).says("call-1");
        });
    }

    @Test
    @Row("A10")
    void closingWhileCallsWait(RowRun row) {
        int calls = 3;
        row.everywhere(one -> {
            AtomicInteger waiting = new AtomicInteger();
            one.with(setup -> setup.pacer((rate, longest) -> {
                waiting.incrementAndGet();
                return Optional.of(Duration.ofSeconds(20));
            }));
            one.vendor().always(one.adapter.success(Op.P));
            one.provider();
            List<CompletableFuture<Outcome>> outcomes =
                    Stream.generate(() -> inBackground(one)).limit(calls).toList();
            Awaitility.await().until(() -> waiting.get() == calls);
            one.provider().close();
            for (CompletableFuture<Outcome> each : outcomes) {
                each.join().failed(FailureKind.CANCELLED).sends(0).counted(0, 0).within(Duration.ofSeconds(10));
            }
            assertThat(one.vendor().connections()).isZero();
        });
    }

    private static CompletableFuture<Outcome> inBackground(Case one) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        outcome.complete(one.place());
                    } catch (IOException e) {
                        outcome.completeExceptionally(new UncheckedIOException(e));
                    } catch (RuntimeException | AssertionError e) {
                        outcome.completeExceptionally(e);
                    }
                },
                "row-case");
        thread.setDaemon(true);
        thread.start();
        return outcome;
    }
}
