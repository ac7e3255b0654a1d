package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The stream of events, in pieces. */
@Timeout(value = 40, unit = TimeUnit.SECONDS)
class InspectorEventsTest extends InspectorFixture {

    private static final Pattern EVENT = Pattern.compile("id: (\\S+)\nevent: (\\S+)\ndata: (.*)\n\n");

    // Whoever had to wait for a stream that is held would wait for ten seconds; a busy machine takes a few by itself.
    private static final Duration SHORTER_THAN_HELD = Duration.ofSeconds(8);

    private record Event(String id, String name, String data) {}

    @Test
    void whoeverKnowsNothingIsToldEverythingAtOnce() throws Exception {
        place(CALLEE);
        String stream = listen("").get();
        assertThat(stream).startsWith("retry: 200\n\nid: ");
        List<Event> events = events(stream);
        assertThat(events).extracting(Event::name).containsExactly("state");
        assertThat(events.get(0).data())
                .contains(
                        "\"LlmSmartCall\"",
                        "\"phase\":\"PLACED\"",
                        "\"cursor\":\"" + events.get(0).id());
    }

    @Test
    void streamIsHeldUntilARequestArrives() throws Exception {
        CompletableFuture<String> held = listen("?after=" + cursor());
        String id = place(CALLEE);
        List<Event> events = events(held.get());
        assertThat(events).extracting(Event::name).startsWith("request").endsWith("pulse");
        assertThat(events.get(0).data()).contains("\"action\":\"LlmSmartCall\"");
        // The request may be seen before the call that it places.
        List<Event> later = events.size() == 3
                ? events
                : events(listen("?after=" + last(events)).get());
        assertThat(later).anySatisfy(event -> {
            assertThat(event.name()).isEqualTo("call");
            assertThat(event.data()).contains("\"id\":\"" + id + "\"");
        });
    }

    @Test
    void streamIsHeldUntilACallGoesOnByTheEmulatorsClock() throws Exception {
        place(CALLEE);
        String known = cursor();
        CompletableFuture<String> held = listen("?after=" + known);
        clock.advance(Duration.ofMillis(500));
        List<Event> ringing = events(held.get());
        assertThat(ringing).extracting(Event::name).containsExactly("call", "pulse");
        assertThat(ringing.get(0).data()).contains("\"phase\":\"RINGING\"");
        held = listen("?after=" + last(ringing));
        clock.advance(Duration.ofSeconds(20));
        assertThat(events(held.get()).get(0).data()).contains("\"phase\":\"ENDED\"", "\"recording\":");
    }

    @Test
    void eachEventCanBeTheLastThatArrived() throws Exception {
        String start = cursor();
        place(CALLEE);
        place(CALLEE);
        List<Event> events = events(listen("?after=" + start).get());
        assertThat(events).extracting(Event::name).containsExactly("request", "request", "call", "call", "pulse");
        for (int i = 0; i < 4; i++) {
            assertThat(events(listen("?after=" + events.get(i).id()).get()))
                    .as("after event " + i)
                    .isEqualTo(events.subList(i + 1, 5));
        }
        assertThat(events.get(3).id()).isEqualTo(events.get(4).id());
    }

    @Test
    void headerOfAReconnectingBrowserCountsForMoreThanTheAddress() throws Exception {
        String start = cursor();
        place(CALLEE);
        List<Event> all = events(listen("?after=" + start).get());
        assertThat(events(listen("?after=" + start, "Last-Event-ID", all.get(0).id())
                        .get()))
                .extracting(Event::name)
                .containsExactly("call", "pulse");
    }

    @Test
    void afterAResetEverythingIsToldAnew() throws Exception {
        place(CALLEE);
        CompletableFuture<String> held = listen("?after=" + cursor());
        emulator.reset();
        List<Event> events = events(held.get());
        assertThat(events).extracting(Event::name).containsExactly("state");
        assertThat(events.get(0).data()).contains("\"requests\":[]", "\"calls\":[]", "\"counts\":{\"requests\":0,");
    }

    @Test
    void whatAnotherEmulatorToldMeansNothing() throws Exception {
        place(CALLEE);
        for (String known : new String[] {"abc.1.1", "nonsense", "1.2", "%0A.1.1"}) {
            assertThat(events(listen("?after=" + known).get()))
                    .extracting(Event::name)
                    .containsExactly("state");
        }
    }

    @Test
    void nothingNewEndsTheStreamAfterAWhile() throws Exception {
        String known = cursor();
        List<Event> events = events(listen("?after=" + known).get());
        assertThat(events).extracting(Event::name).containsExactly("pulse");
        assertThat(events.get(0).id()).isEqualTo(known);
    }

    @Test
    void fiftyOpenPagesDoNotKeepVendorsRequestsWaiting() throws Exception {
        String known = cursor();
        List<CompletableFuture<String>> pages = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            pages.add(listen("?after=" + known));
        }
        // All but the few that are held are sent away at once.
        Browser.await()
                .until(() -> pages.stream().filter(CompletableFuture::isDone).count() == 46);
        assertThat(pages.stream().filter(CompletableFuture::isDone))
                .allSatisfy(page -> assertThat(page.get()).startsWith("retry: 3000\n\n"));
        long start = System.nanoTime();
        String id = place(CALLEE);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORTER_THAN_HELD);
        assertThat(emulator.call(id)).isPresent();
        for (CompletableFuture<String> page : pages) {
            page.get();
        }
        // Their seats are free again.
        CompletableFuture<String> next = listen("?after=" + cursor());
        clock.advance(Duration.ofMillis(500));
        assertThat(next.get()).startsWith("retry: 200\n\n").contains("RINGING");
    }

    @Test
    void closingDoesNotWaitForHeldStreams() {
        String known = cursor();
        for (int i = 0; i < 4; i++) {
            listen("?after=" + known);
        }
        Browser.await().until(() -> listen("?after=" + known).get().startsWith("retry: 3000"));
        long start = System.nanoTime();
        emulator.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORTER_THAN_HELD);
    }

    private String cursor() {
        return (String) state().get("cursor");
    }

    private static String last(List<Event> events) {
        return events.get(events.size() - 1).id();
    }

    private static List<Event> events(String stream) {
        Matcher matcher = EVENT.matcher(stream);
        List<Event> events = new ArrayList<>();
        while (matcher.find()) {
            events.add(new Event(matcher.group(1), matcher.group(2), matcher.group(3)));
        }
        return events;
    }
}
