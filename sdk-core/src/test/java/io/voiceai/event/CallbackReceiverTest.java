package io.voiceai.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackReceiverTest {
    private static final String SEGMENT = "k3Jd-92_xQ.m-Zp1";

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();

    private void take(ReceivedEvent received) {
        taken.add(received.event().head().id() + (received.late() ? " late" : ""));
    }

    private CallbackReceiver.Builder builder(ToyFormat format) {
        return CallbackReceiver.builder(format).onEvent(this::take).onProblem(problems::add);
    }

    private static CallbackRequest post(String... lines) {
        return CallbackRequest.post(ToyFormat.body(lines)).build();
    }

    private static int status(CallbackReceiver receiver, String... lines) {
        return receiver.receive(post(lines)).status();
    }

    private static String logged(Runnable work) {
        PrintStream usual = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(usual);
        }
        return log.toString(StandardCharsets.UTF_8);
    }

    @Test
    void handsOverAndAnswersWhatTheVendorTakesForAnAcknowledgement() {
        CallbackReply reply = builder(ToyFormat.OPEN).build().receive(post("ended c1 5"));

        assertThat(reply).isEqualTo(new CallbackReply(200, "application/json", "{\"code\":0}"));
        assertThat(taken).containsExactly("endedc15");
    }

    @Test
    void whoDoesNotKnowTheSecretIsRefusedWithoutDetail() {
        CallbackReceiver receiver = builder(new ToyFormat("open sesame")).build();
        CallbackRequest wrong = CallbackRequest.post(ToyFormat.body("ended c1 5"))
                .header("Authorization", "open sesamo")
                .build();

        assertThat(receiver.receive(wrong)).isEqualTo(new CallbackReply(401, "", ""));
        assertThat(status(receiver, "ended c1 5")).isEqualTo(401);
        assertThat(taken).isEmpty();
    }

    @Test
    void aFormatThatThrowsHasNotAuthenticated() {
        CallbackRequest request = CallbackRequest.post(ToyFormat.body("ended c1 5"))
                .header("Explode", "1")
                .build();

        assertThat(builder(ToyFormat.OPEN).build().receive(request).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "/hooks/k3Jd-92_xQ.m-Zp1, 200",
        "k3Jd-92_xQ.m-Zp1, 200",
        "/k3Jd-92_xQ.m-Zp1/, 404",
        "/k3Jd-92_xQ.m-Zp1/more, 404",
        "/hooks/k3Jd-92_xQ.m-Zp, 404",
        "/hooks/K3Jd-92_xQ.m-Zp1, 404",
        "/xk3Jd-92_xQ.m-Zp1, 404",
        "'', 404"
    })
    void onlyTheSecretPathIsThere(String path, int status) {
        CallbackReceiver receiver = builder(ToyFormat.OPEN).secretPath(SEGMENT).build();

        assertThat(receiver.receive(CallbackRequest.post(ToyFormat.body("ended c1 5"))
                                .path(path)
                                .build())
                        .status())
                .isEqualTo(status);
        assertThat(taken).hasSize(status == 200 ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fifteen-letters", "with/a/slash/1234", "percent%20encoded1", "sixteen letters!"})
    void aSecretPathThatCanBeGuessedOrMisreadIsRefused(String segment) {
        CallbackReceiver.Builder builder = builder(ToyFormat.OPEN);

        assertThatThrownBy(() -> builder.secretPath(segment))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CONFIG))
                .hasMessageStartingWith("secretPath: ");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 200",
        "192.0.2.255, 200",
        "192.0.3.0, 403",
        "::ffff:192.0.2.7, 200",
        "198.51.100.9, 200",
        "198.51.100.8, 403",
        "2001:db8:1::5, 200",
        "2001:db8:1::5%eth0, 200",
        "2001:db8:2::5, 403",
        "192.0.2.07, 403",
        "3221225991, 403",
        "192.0.2, 403",
        "localhost, 403",
        "'', 403",
        "'192.0.2.7, 203.0.113.1', 403"
    })
    void onlyAllowedAddressesMayPush(String address, int status) {
        CallbackReceiver receiver = builder(ToyFormat.OPEN)
                .allowFrom("192.0.2.0/24", "198.51.100.9")
                .allowFrom("2001:db8:1::/48")
                .build();

        assertThat(receiver.receive(CallbackRequest.post(ToyFormat.body("ended c1 5"))
                                .remoteAddress(address)
                                .build())
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aRangeOfAllAddressesOfAKindHasNoOther() {
        AddressRange all = AddressRange.parse("0.0.0.0/0");

        assertThat(all.contains(new byte[] {1, 2, 3, 4})).isTrue();
        assertThat(all.contains(new byte[16])).isFalse();
        AddressRange odd = AddressRange.parse("10.128.0.0/9");
        assertThat(odd.contains(new byte[] {10, (byte) 200, 0, 1})).isTrue();
        assertThat(odd.contains(new byte[] {10, 100, 0, 1})).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "example.com",
                "localhost/8",
                "10.0.0.0/33",
                "::/129",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "10.0.0",
                "1::2::3",
                "g::1",
                "dead.beef:1"
            })
    void whatIsNoRangeOfAddressesIsRefusedWhenTheReceiverIsMade(String cidr) {
        CallbackReceiver.Builder builder = builder(ToyFormat.OPEN);

        assertThatThrownBy(() -> builder.allowFrom(cidr))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CONFIG));
    }

    @Test
    void aBodyOfOneMebibyteIsTooLarge() {
        CallbackReceiver receiver = builder(ToyFormat.OPEN).build();
        byte[] mebibyte = new byte[1 << 20];

        assertThat(receiver.receive(CallbackRequest.post(mebibyte).build()).status())
                .isEqualTo(413);
        assertThat(receiver.receive(
                                CallbackRequest.post(new byte[(1 << 20) - 1]).build())
                        .status())
                .isEqualTo(400);
        assertThat(receiver.receiveMessage(mebibyte)).isZero();
        assertThat(problems).contains("a message of 1048576 bytes is too large");
    }

    @Test
    void theLimitCanBeSet() {
        CallbackReceiver receiver = builder(ToyFormat.OPEN).largestBody(1 << 10).build();

        assertThat(receiver.receive(CallbackRequest.post(new byte[1025]).build())
                        .status())
                .isEqualTo(413);
        assertThat(receiver.receive(CallbackRequest.post(new byte[1024]).build())
                        .status())
                .isEqualTo(400);
        assertThatThrownBy(() -> builder(ToyFormat.OPEN).largestBody(1023)).isInstanceOf(VoiceAiException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "explode"})
    void whatCannotBeReadAsAWholeIsABadRequest(String body) {
        assertThat(status(builder(ToyFormat.OPEN).build(), body)).isEqualTo(400);
        assertThat(problems).hasSize(1);
    }

    @Test
    void oneBrokenElementDoesNotSpoilTheBatch() {
        CallbackReceiver receiver = builder(ToyFormat.OPEN).build();

        assertThat(status(receiver, "ended c1 5", "broken", "ended c2 5")).isEqualTo(200);
        assertThat(taken).containsExactly("endedc15", "endedc25");
        assertThat(problems).containsExactly("a line has 1 words");
    }

    @Test
    void aListenerOfProblemsThatThrowsChangesNothing() {
        CallbackReceiver receiver = builder(ToyFormat.OPEN)
                .onProblem(problem -> {
                    throw new IllegalStateException("no");
                })
                .build();

        assertThat(status(receiver, "broken", "ended c1 5")).isEqualTo(200);
        assertThat(taken).hasSize(1);
    }

    @Test
    void eachEventIsHandedOverOnceHoweverOftenItIsPushed() {
        CallbackReceiver receiver = builder(ToyFormat.OPEN).build();

        assertThat(status(receiver, "ended c1 5", "ended c1 5")).isEqualTo(200);
        assertThat(status(receiver, "ended c1 5")).isEqualTo(200);
        assertThat(receiver.receiveMessage(ToyFormat.body("ended c1 5"))).isZero();
        assertThat(receiver.receiveMessage(ToyFormat.body("ended c1 5", "recorded c1 6")))
                .isEqualTo(1);
        assertThat(taken).containsExactly("endedc15", "recordedc16");
    }

    @Test
    void receiversThatShareAMemoryShareTheEvents() {
        SeenEvents shared = SeenEvents.inMemory();

        status(builder(ToyFormat.OPEN).seen(shared).build(), "ended c1 5");
        status(builder(ToyFormat.OPEN).seen(shared).build(), "ended c1 5");

        assertThat(taken).hasSize(1);
    }

    private Consumer<ReceivedEvent> failingFirstTime(String id, AtomicInteger tries) {
        return received -> {
            if (received.event().head().id().equals(id) && tries.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is down for canary");
            }
            take(received);
        };
    }

    @Test
    void anEventThatWasNotTakenIsAskedForAgainAndOnlyThat() {
        AtomicInteger tries = new AtomicInteger();
        CallbackReceiver receiver = builder(ToyFormat.OPEN)
                .onEvent(failingFirstTime("endedc25", tries))
                .build();
        String[] batch = {"ended c1 5", "ended c2 5", "ended c2 5", "ended c3 5"};

        assertThat(status(receiver, batch)).isEqualTo(500);
        assertThat(taken).containsExactly("endedc15", "endedc35");
        assertThat(tries).as("once a request").hasValue(1);
        assertThat(status(receiver, batch)).isEqualTo(200);
        assertThat(taken).containsExactly("endedc15", "endedc35", "endedc25");
    }

    @Test
    void whatTheConsumerThrowsForAMessageReachesWhoPulled() {
        CallbackReceiver receiver = builder(ToyFormat.OPEN)
                .onEvent(failingFirstTime("endedc15", new AtomicInteger()))
                .build();
        byte[] message = ToyFormat.body("ended c1 5", "ended c2 5");

        assertThatThrownBy(() -> receiver.receiveMessage(message)).isExactlyInstanceOf(IllegalStateException.class);
        assertThat(taken).containsExactly("endedc25");
        assertThat(receiver.receiveMessage(message)).isEqualTo(1);
    }

    @Test
    void aMemoryThatFailsLosesNoEvent() {
        AtomicInteger asked = new AtomicInteger();
        SeenEvents flaky = new SeenEvents() {
            @Override
            public boolean firstSeen(String id) {
                if (asked.incrementAndGet() == 1) {
                    throw new IllegalStateException("store is down");
                }
                return true;
            }

            @Override
            public void forget(String id) {}
        };
        CallbackReceiver receiver = builder(ToyFormat.OPEN).seen(flaky).build();

        assertThat(status(receiver, "ended c1 5")).isEqualTo(500);
        assertThat(taken).isEmpty();
        assertThat(status(receiver, "ended c1 5")).isEqualTo(200);
        assertThat(taken).hasSize(1);
    }

    /** A receiver whose consumer waits in the middle of the first event until it is told how to end. */
    private CallbackReceiver held(CountDownLatch begun, CompletableFuture<Void> end) {
        return builder(ToyFormat.OPEN)
                .onEvent(received -> {
                    begun.countDown();
                    end.orTimeout(10, TimeUnit.SECONDS).join();
                    take(received);
                })
                .build();
    }

    private static Thread receiving(CallbackReceiver receiver, List<Integer> replies) {
        Thread thread = new Thread(() -> replies.add(status(receiver, "ended c1 5")));
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void awaitBlocked(Thread thread) {
        Awaitility.await().until(() -> thread.getState() == Thread.State.WAITING);
    }

    @Test
    void aConcurrentRepetitionIsHandedOverOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> end = new CompletableFuture<>();
        List<Integer> replies = new CopyOnWriteArrayList<>();
        CallbackReceiver receiver = held(begun, end);

        Thread first = receiving(receiver, replies);
        begun.await();
        Thread second = receiving(receiver, replies);
        awaitBlocked(second);
        assertThat(replies).isEmpty();
        end.complete(null);
        first.join();
        second.join();

        assertThat(replies).containsExactly(200, 200);
        assertThat(taken).hasSize(1);
    }

    @Test
    void aConcurrentRepetitionIsNotAcknowledgedIfTheEventIsNotTaken() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> end = new CompletableFuture<>();
        List<Integer> replies = new CopyOnWriteArrayList<>();
        CallbackReceiver receiver = held(begun, end);

        Thread first = receiving(receiver, replies);
        begun.await();
        Thread second = receiving(receiver, replies);
        awaitBlocked(second);
        end.completeExceptionally(new IllegalStateException("no"));
        first.join();
        second.join();

        assertThat(replies).containsExactly(500, 500);
    }

    @Test
    void aWaitingThreadThatIsInterruptedAsksForAnotherPush() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> end = new CompletableFuture<>();
        List<Integer> replies = new CopyOnWriteArrayList<>();
        CallbackReceiver receiver = held(begun, end);
        Thread first = receiving(receiver, replies);
        begun.await();
        Thread second = receiving(receiver, replies);
        awaitBlocked(second);

        second.interrupt();
        second.join();
        assertThat(replies).containsExactly(500);
        end.complete(null);
        first.join();
    }

    @Test
    void manyThreadsWithTheSameEventsHandThemOverOnce() {
        CallbackReceiver receiver = builder(ToyFormat.OPEN).build();
        List<CompletableFuture<Void>> threads = java.util.stream.IntStream.range(0, 8)
                .mapToObj(thread -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 500; i++) {
                        status(receiver, "ended c" + i + " 5", "result c" + (499 - i) + " 6");
                    }
                }))
                .toList();
        threads.forEach(CompletableFuture::join);

        assertThat(taken).hasSize(1000);
    }

    @Test
    void theEventsOfACallComeByTime() {
        status(
                builder(ToyFormat.OPEN).build(),
                "recorded c1 9",
                "ended c1 8",
                "ringing c2 7",
                "ringing c1 1",
                "other c1 2",
                "answered c1 3");

        assertThat(taken.stream().filter(id -> id.contains("c1")))
                .containsExactly("ringingc11", "otherc12", "answeredc13", "endedc18", "recordedc19");
    }

    @Test
    void atTheSameTimeProgressComesFirstAndResultsLast() {
        status(
                builder(ToyFormat.OPEN).build(),
                "recorded c1 1",
                "ended c1 1",
                "said c1 1",
                "answered c1 1",
                "ringing c1 1");

        assertThat(taken).containsExactly("ringingc11", "answeredc11", "saidc11", "endedc11", "recordedc11");
    }

    @Test
    void withATimeMissingTheStagesDecide() {
        status(builder(ToyFormat.OPEN).build(), "result c1 1", "ended c1 -", "answered c1 7", "ringing c1 8");

        assertThat(taken).containsExactly("ringingc18", "answeredc17", "endedc1-", "resultc11");
    }

    @Test
    void anEventThatComesAfterALaterStageIsMarkedAndComesOnce() {
        CallbackReceiver receiver = builder(ToyFormat.OPEN).build();

        status(receiver, "ended c1 5");
        status(receiver, "answered c1 2");
        status(receiver, "answered c1 2");
        status(receiver, "recorded c1 6");
        status(receiver, "result c1 6");
        status(receiver, "ended c1 7");
        status(receiver, "other c1 1");
        status(receiver, "answered c2 2");

        assertThat(taken)
                .containsExactly(
                        "endedc15",
                        "answeredc12 late",
                        "recordedc16",
                        "resultc16",
                        "endedc17 late",
                        "otherc11",
                        "answeredc22");
    }

    @Test
    void anEventThatWasNotTakenMakesNoOtherLate() {
        CallbackReceiver receiver = builder(ToyFormat.OPEN)
                .onEvent(failingFirstTime("endedc15", new AtomicInteger()))
                .build();

        status(receiver, "ended c1 5");
        status(receiver, "answered c1 2");

        assertThat(taken).containsExactly("answeredc12");
    }

    @Test
    void theLogHasALineForEachRefusalAndNoContent() {
        CallbackReceiver receiver =
                builder(new ToyFormat("open sesame")).secretPath(SEGMENT).build();

        String log = logged(() -> receiver.receive(CallbackRequest.post(ToyFormat.body("canary"))
                .path("/canary?phone=17300000533")
                .build()));

        assertThat(log.lines()).hasSize(1);
        assertThat(log).contains("WARN").contains("toy callback refused: not the secret path");
        assertThat(log).doesNotContain("canary").doesNotContain("0533").doesNotContain(SEGMENT);
    }

    @Test
    void theLogHasOneLineForABatchWithBrokenPartsAndOneForAFailure() {
        CallbackReceiver receiver = builder(ToyFormat.OPEN)
                .onEvent(failingFirstTime("endedc15", new AtomicInteger()))
                .build();

        String log = logged(() -> status(receiver, "canary", "ended c1 5", "canary canary"));

        assertThat(log.lines())
                .anySatisfy(line -> assertThat(line).contains("2 of 3 parts").contains("a line has 1 words"))
                .anySatisfy(line -> assertThat(line).contains("was not taken (IllegalStateException)"))
                .hasSize(2);
        assertThat(log).doesNotContain("canary");
    }

    @Test
    void aReceiverNeedsSomebodyWhoTakesTheEvents() {
        assertThatThrownBy(() -> CallbackReceiver.builder(ToyFormat.OPEN).build())
                .hasMessage("onEvent: is missing. Say who takes the events.");
        assertThat(builder(ToyFormat.OPEN).secretPath(SEGMENT).build())
                .asString()
                .isEqualTo("CallbackReceiver[toy]");
    }

    @Test
    void aVendorThatOffersNothingToCheckNeedsASecretPathOrAddressesOrAQueue() {
        assertThatThrownBy(() -> builder(ToyFormat.UNCHECKED).build())
                .isInstanceOf(VoiceAiException.class)
                .hasMessage("secretPath: is missing, and nothing else tells a push of toy from a forged one."
                        + " Set secretPath, better allowFrom too, or onlyMessages for a queue.");
        assertThat(builder(ToyFormat.UNCHECKED)
                        .secretPath("0123456789abcdef")
                        .build()
                        .receive(CallbackRequest.post(ToyFormat.body("ended c1 5"))
                                .path("/push/0123456789abcdef")
                                .build())
                        .status())
                .isEqualTo(200);
        builder(ToyFormat.UNCHECKED).allowFrom("192.0.2.0/24").build();
    }

    @Test
    void aReceiverOfMessagesOnlyTakesNoRequest() {
        CallbackReceiver receiver = builder(ToyFormat.UNCHECKED).onlyMessages().build();

        assertThat(status(receiver, "ended c1 5")).isEqualTo(404);
        assertThat(receiver.receiveMessage(ToyFormat.body("ended c1 5"))).isEqualTo(1);
        assertThat(taken).containsExactly("endedc15");
    }
}
