package io.voiceai;

import io.voiceai.call.OutboundCall;
import io.voiceai.call.RouteDecision;
import io.voiceai.error.FailureKind;

/** A call over two routes whose first one fails. */
public final class RoutedSample {
    private RoutedSample() {}

    /** The name of the route that it took. */
    public static String placed() {
        ScriptedPlacer first = new ScriptedPlacer("a").failing(FailureKind.NOT_SENT);
        try (VoiceAi voice = VoiceAi.builder()
                .route("one", first, r -> {})
                .route("two", new ScriptedPlacer("b"), r -> r.priority(1))
                .build()) {
            return voice.place(OutboundCall.to("+8617300000533").build())
                    .route()
                    .flatMap(RouteDecision::chosen)
                    .orElse("none");
        }
    }
}
