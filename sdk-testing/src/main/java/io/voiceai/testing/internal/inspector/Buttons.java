package io.voiceai.testing.internal.inspector;

import io.voiceai.testing.EmulatedCall;
import io.voiceai.testing.Fault;
import io.voiceai.testing.internal.vendor.Dispatcher;
import io.voiceai.testing.internal.wire.Json;
import io.voiceai.testing.internal.wire.WireRequest;
import java.util.Arrays;
import java.util.Optional;

/** What the page's buttons do to the emulator. */
final class Buttons {

    private final Dispatcher dispatcher;
    private final Callbacks callbacks;
    private final Runnable reset;

    Buttons(Dispatcher dispatcher, Callbacks callbacks, Runnable reset) {
        this.dispatcher = dispatcher;
        this.callbacks = callbacks;
        this.reset = reset;
    }

    WebReply ofCall(String id, String button) {
        Optional<EmulatedCall> call = dispatcher.call(id);
        if (call.isEmpty()) {
            return WebReply.refused(404, "There is no such call.");
        }
        return switch (button) {
            case "answer" ->
                done(dispatcher.answer(id), "The callee picked up.", "The call is answered already, or over.");
            case "hang-up" -> done(dispatcher.hangUpAsCallee(id), "The callee hung up.", "The call is over already.");
            case "callback" -> callback(call.get());
            default -> WebReply.refused(404, "There is no such button.");
        };
    }

    WebReply fault(WireRequest request) {
        String name = wanted(request);
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.name().equals(name))
                .findFirst()
                .map(fault -> {
                    dispatcher.inject(fault, "");
                    return done("The next request meets " + fault + ".");
                })
                .orElseGet(() -> WebReply.refused(400, "There is no such fault."));
    }

    WebReply reset() {
        reset.run();
        return done("Everything was forgotten.");
    }

    private WebReply callback(EmulatedCall call) {
        if (!callbacks.received(call.vendor())) {
            return WebReply.refused(409, "No receiver is set for callbacks of this vendor.");
        }
        int delivered = callbacks.deliverAgain(call.id());
        return done(
                delivered > 0,
                delivered == 1 ? "1 callback is delivered again." : delivered + " callbacks are delivered again.",
                "Nothing was told of this call yet.");
    }

    private static String wanted(WireRequest request) {
        try {
            return String.valueOf(Json.parseObject(request.text()).get("fault"));
        } catch (Json.NotJson e) {
            return "";
        }
    }

    private static WebReply done(boolean done, String said, String otherwise) {
        return done ? done(said) : WebReply.refused(409, otherwise);
    }

    private static WebReply done(String said) {
        return WebReply.json(200, Json.object("done", true, "said", said));
    }
}
