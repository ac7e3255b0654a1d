package io.voiceai.testing.internal.inspector;

import io.voiceai.testing.EmulatedCall;
import io.voiceai.testing.Fault;
import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.SignatureDiagnosis;
import io.voiceai.testing.SpokenTurn;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.inspector.Watch.Counts;
import io.voiceai.testing.internal.inspector.Watch.News;
import io.voiceai.testing.internal.vendor.Exchange;
import io.voiceai.testing.internal.wire.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page is told, as JSON trees. */
final class View {

    private static final Duration A_MOMENT = Duration.ofMillis(2);

    private final Clock clock;
    private final Callbacks callbacks;
    private final Secrets secrets;

    View(Clock clock, Callbacks callbacks, Secrets secrets) {
        this.clock = clock;
        this.callbacks = callbacks;
        this.secrets = secrets;
    }

    Map<String, @Nullable Object> state(News news, Veil veil) {
        Map<String, @Nullable Object> state = new LinkedHashMap<>(pulse(news.counts()));
        state.put("cursor", news.after().toString());
        state.put(
                "callbacks",
                Arrays.stream(Vendor.values())
                        .filter(callbacks::received)
                        .map(Vendor::name)
                        .toList());
        state.put("faults", Arrays.stream(Fault.values()).map(Fault::name).toList());
        state.put(
                "requests",
                news.requests().stream()
                        .map(exchange -> request(exchange, veil))
                        .toList());
        state.put(
                "calls",
                news.calls().stream().map(seen -> call(seen.call(), veil)).toList());
        return state;
    }

    /** What changes all the time. */
    Map<String, @Nullable Object> pulse(Counts counts) {
        return Json.object(
                "clock", clock.instant().toString(),
                "running", runs(),
                "counts",
                        Json.object(
                                "requests", counts.requests(),
                                "refused", counts.refused(),
                                "calls", counts.calls(),
                                "going", counts.going()));
    }

    // A test's clock may stand still, and a clock cannot be asked whether it does.
    private boolean runs() {
        Instant before = clock.instant();
        long start = System.nanoTime();
        while (System.nanoTime() - start < A_MOMENT.toNanos()) {
            if (!clock.instant().equals(before)) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    Map<String, @Nullable Object> request(Exchange exchange, Veil veil) {
        ReceivedRequest received = exchange.received();
        return Json.object(
                "number", exchange.number(),
                "at", received.receivedAt().toString(),
                "vendor", received.vendor().map(Vendor::name).orElse(""),
                "action", text(received.action(), veil),
                "method", received.method(),
                "status", exchange.status(),
                "code", received.code(),
                "accepted", received.accepted(),
                "authentic", received.authentic(),
                "fault", exchange.fault().map(Fault::name).orElse(null),
                "carriedOut", exchange.fault().map(fault -> exchange.done()).orElse(null),
                "milliseconds", exchange.took().toMillis(),
                "parameters", named(received.parameters(), veil),
                "diagnosis", received.diagnosis().map(View::diagnosis).orElse(null));
    }

    // Its texts have their long numbers and secrets hidden already, whatever the page asks for.
    private static Map<String, @Nullable Object> diagnosis(SignatureDiagnosis diagnosis) {
        return Json.object(
                "scheme", diagnosis.scheme().wireName(),
                "cause", diagnosis.cause().name(),
                "sentence", diagnosis.sentence(),
                "place",
                        diagnosis
                                .difference()
                                .map(SignatureDiagnosis.Difference::place)
                                .orElse(null),
                "serverCanonical",
                        diagnosis.serverCanonicalRequest().map(Veil::signed).orElse(null),
                "serverToSign", diagnosis.serverStringToSign().map(Veil::signed).orElse(null),
                "clientCanonical",
                        diagnosis.clientCanonicalRequest().map(Veil::signed).orElse(null),
                "clientToSign", diagnosis.clientStringToSign().map(Veil::signed).orElse(null));
    }

    Map<String, @Nullable Object> call(EmulatedCall call, Veil veil) {
        return Json.object(
                "id", call.id(),
                "vendor", call.vendor().name(),
                "caller", veil.number(call.caller()),
                "callee", veil.number(call.callee()),
                "agent", text(call.agent(), veil),
                "reference", text(call.reference(), veil),
                "variables", named(call.variables(), veil),
                "phase", call.phase().name(),
                "placedAt", call.placedAt().toString(),
                "ringingAt", call.ringingAt().map(String::valueOf).orElse(null),
                "answeredAt", call.answeredAt().map(String::valueOf).orElse(null),
                "endedAt", call.endedAt().map(String::valueOf).orElse(null),
                "ending", call.ending().map(Enum::name).orElse(null),
                "turns", turns(call.turns(), veil),
                "tags", named(call.tags(), veil),
                // Without its host: the page may be open at another name of this one.
                "recording", call.recording().map(uri -> uri.getRawPath()).orElse(null));
    }

    private Map<String, @Nullable Object> named(Map<String, String> values, Veil veil) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        values.forEach((name, value) -> named.put(text(name, veil), veil.named(name, secrets.hide(value))));
        return named;
    }

    private List<Map<String, @Nullable Object>> turns(List<SpokenTurn> turns, Veil veil) {
        return turns.stream()
                .map(turn -> Json.object(
                        "speaker", turn.speaker().name(),
                        "text", text(turn.text(), veil),
                        "startedAt", turn.startedAt().toString(),
                        "endedAt", turn.endedAt().toString(),
                        "interrupts", turn.interrupts()))
                .toList();
    }

    private String text(String text, Veil veil) {
        return veil.text(secrets.hide(text));
    }
}
