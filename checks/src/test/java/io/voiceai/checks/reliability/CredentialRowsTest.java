package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.auth.CredentialNames;
import io.voiceai.auth.Credentials;
import io.voiceai.auth.CredentialsProvider;
import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.testing.internal.signing.KeyPair;
import io.voiceai.testing.internal.signing.KeyRing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows I2 to I4: keys that are no keys, that change while calls are in flight, and that are slow to come. */
class CredentialRowsTest {
    private static final List<String> SPOILS =
            List.of(" ", "\t", "\n", "\r\n", "\"", "'", "\u00a0", "\u200b", "\ufeff");

    @TempDir
    Path folder;

    @Test
    @Row("I2")
    void aKeyThatWasPastedWithMoreThanItself() {
        for (String spoil : SPOILS) {
            String spoiled = Canary.SECRET + spoil;
            Map<String, org.assertj.core.api.ThrowableAssert.ThrowingCallable> keys = Map.of(
                    "accessKeyId", () -> Credentials.of(spoiled, "secret"),
                    "accessKeySecret", () -> Credentials.of("id", spoiled),
                    "securityToken", () -> Credentials.of("id", "secret", spoiled));
            keys.forEach((field, key) -> isRefused(field, key));
            isRefused("accessKeyId", () -> Credentials.of(spoil + Canary.SECRET, "secret"));
            isRefused("accessKeySecret", () -> Credentials.of("id", spoil + Canary.SECRET));
            isRefused("accessKeyId", () -> Credentials.of("-----BEGIN " + spoiled, "secret"));
            isRefused("securityToken", () -> Credentials.of("id", "secret", "-----BEGIN " + spoiled));
        }
        for (String blank : List.of("", " ", "\n")) {
            isRefused("accessKeyId", () -> Credentials.of(blank, "secret"));
            isRefused("accessKeySecret", () -> Credentials.of("id", blank));
            isRefused("securityToken", () -> Credentials.of("id", "secret", blank));
        }
    }

    private static void isRefused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable key) {
        assertThatThrownBy(key).isInstanceOfSatisfying(VoiceAiException.class, e -> {
            assertThat(e.kind()).isEqualTo(FailureKind.CONFIG);
            assertThat(e.field()).contains(field);
            assertThat(Canary.in(e.getMessage())).isEmpty();
        });
    }

    /** The usual place of such keys is a file that somebody edited. */
    @Test
    @Row("I2")
    void aSpoiledKeyInAFileSendsNothing(RowRun row) throws IOException {
        Path file = Files.writeString(
                folder.resolve("credentials"), "[default]\nid = \"key\"\nsecret = " + Canary.SECRET + "\n");
        CredentialsProvider keys = CredentialsProvider.firstOf(List.of(
                CredentialsProvider.profileFile(file, "default", new CredentialNames("id", "secret", "token"))));
        row.eachOperation((one, op) -> {
            one.with(setup -> setup.credentials(keys));
            one.vendor().always(one.adapter.success(op));
            Outcome outcome = one.run(op).failed(FailureKind.CONFIG).sends(0);
            assertThat(outcome.failure().field()).contains("accessKeyId");
            assertThat(one.vendor().connections()).isZero();
        });
    }

    @Test
    @Row("I3")
    void keysThatChangeWhileCallsAreInFlight(RowRun row) {
        int calls = 100;
        List<KeyPair> pairs = new ArrayList<>();
        List<Credentials> keys = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            pairs.add(new KeyPair("id-" + i, "secret-" + i, "token-" + i));
            keys.add(Credentials.of("id-" + i, "secret-" + i, "token-" + i));
        }
        AtomicInteger now = new AtomicInteger();
        ScheduledExecutorService rotation = Executors.newSingleThreadScheduledExecutor();
        rotation.scheduleAtFixedRate(now::incrementAndGet, 0, 1, TimeUnit.MILLISECONDS);
        try {
            row.everywhere(one -> {
                one.with(setup -> setup.credentials(() -> keys.get(Math.floorMod(now.get(), keys.size()))));
                one.vendor().always(one.adapter.success(Op.P).after(Duration.ofMillis(200)));
                one.provider();
                List<CompletableFuture<Void>> running = new ArrayList<>();
                for (int i = 0; i < calls; i++) {
                    running.add(CompletableFuture.runAsync(() -> placed(one), CredentialRowsTest::onThread));
                }
                running.forEach(CompletableFuture::join);
                List<Received> requests = one.vendor().requests();
                assertThat(requests).hasSize(calls);
                Signatures signatures = new Signatures(new KeyRing(pairs));
                assertThat(requests)
                        .allSatisfy(request ->
                                assertThat(signatures.refusal(request)).isNull());
                assertThat(requests.stream().map(CredentialRowsTest::keyId).distinct())
                        .as("keys that were used")
                        .hasSizeGreaterThan(5);
            });
        } finally {
            rotation.shutdownNow();
        }
    }

    private static void placed(Case one) {
        try {
            one.place().succeeded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String keyId(Received request) {
        String text = request.decoded();
        int at = text.indexOf("id-");
        int end = at + 3;
        while (Character.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    private static void onThread(Runnable task) {
        Thread thread = new Thread(task, "row-case");
        thread.setDaemon(true);
        thread.start();
    }

    @Test
    @Row("I4")
    void aProviderThatThrows(RowRun row) {
        row.eachOperation((one, op) -> {
            one.with(setup -> setup.credentials(() -> {
                throw new IllegalStateException("vault said " + Canary.SECRET);
            }));
            one.vendor().always(one.adapter.success(op));
            VoiceAiException failure =
                    one.run(op).failed(FailureKind.CONFIG).sends(0).failure();
            assertThat(failure.evidence()).isEqualTo(Evidence.NOT_SENT);
            assertThat(failure).hasMessageContaining("IllegalStateException").hasNoCause();
            assertThat(one.vendor().connections()).isZero();
            assertThat(one.unresolved()).isEmpty();
        });
    }

    @Test
    @Row("I4")
    void aProviderThatGivesNothing(RowRun row) {
        row.eachOperation((one, op) -> {
            one.with(setup -> setup.credentials(() -> null));
            one.vendor().always(one.adapter.success(op));
            Outcome outcome = one.run(op).failed(FailureKind.CONFIG).sends(0);
            assertThat(outcome.failure().field()).contains("credentials");
            assertThat(one.vendor().connections()).isZero();
            assertThat(one.unresolved()).isEmpty();
        });
    }

    /**
     * The library keeps no key and refreshes none: it asks once for each request, so that who refreshes, once or not, is the
     * provider of the keys.
     */
    @Test
    @Row("I4")
    void aProviderIsAskedOnceForEachRequest(RowRun row) {
        row.everywhere(one -> {
            AtomicInteger asked = new AtomicInteger();
            one.with(setup -> setup.credentials(() -> {
                asked.incrementAndGet();
                return setup.credentials().get();
            }));
            one.vendor().next(one.adapter.refuse(Refusal.RATE)).always(one.adapter.success(Op.P));
            one.place().succeeded().counted(2, 1);
            assertThat(asked).hasValue(2);
        });
    }

    /** The operation ends at its deadline in both forms, and nothing is sent when the provider comes back later. */
    @Test
    @Row("I4")
    void aProviderThatIsSlow(RowRun row) {
        Duration deadline = Duration.ofSeconds(1);
        Duration slow = Duration.ofSeconds(3);
        AtomicInteger asked = new AtomicInteger();
        row.eachOperation((one, op) -> {
            CountDownLatch ended = new CountDownLatch(1);
            one.http(settings -> settings.deadline(op.effect, deadline));
            one.with(setup -> setup.credentials(() -> {
                asked.incrementAndGet();
                waited(ended, slow);
                return setup.credentials().get();
            }));
            one.vendor().always(one.adapter.success(op));
            one.run(op)
                    .failed(FailureKind.NOT_SENT)
                    .sends(0)
                    .notBefore(deadline.minusMillis(100))
                    .within(deadline.plusMillis(1_500));
            // The provider comes back now, and still nothing is sent.
            ended.countDown();
            one.provider().close();
            assertThat(one.vendor().ledger.requests()).isZero();
            assertThat(one.vendor().partials()).isEmpty();
            assertThat(one.unresolved()).isEmpty();
        });
        // On a busy machine the time of one or the other may be over before its key is asked for.
        assertThat(asked).hasValueGreaterThan(12);
    }

    private static void waited(CountDownLatch latch, Duration most) {
        try {
            latch.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
