package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.vendor.CccBook.Order;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** CCC: calls that connect two outside numbers. The callee's number chooses what happens; the caller's leg goes along. */
final class CccBridges {

    private final CccBook book;

    CccBridges(CccBook book) {
        this.book = book;
    }

    Map<String, Operation> operations() {
        return Map.of("StartBack2BackCall", this::back2Back, "StartPrivacyCall", this::privacy);
    }

    private Map<String, @Nullable Object> back2Back(Parameters in, Instant now) {
        String broker = in.required("Broker");
        in.number("TimeoutSeconds", 1, 3600, 30);
        CccCall call = place(in, "BACK2BACK", now);
        call.through(broker, in.text("AdditionalBroker"));
        call.join(in.text("Caller"), now);
        return Ccc.answer(call, "", now, false, Set.of());
    }

    private Map<String, @Nullable Object> privacy(Parameters in, Instant now) {
        in.required("AppId");
        CccCall call = place(in, "PRIVACY_DIAL", now);
        call.join(in.text("Caller"), now);
        return Ccc.answer(call.call().placement().id());
    }

    private CccCall place(Parameters in, String type, Instant now) {
        String instance = in.required("InstanceId");
        String callee = in.required("Callee");
        String caller = in.required("Caller");
        Refusals.ofGateway(callee);
        return book.place(new Order(instance, caller, callee, "", Map.of(), in.text("Tags")), type, now);
    }
}
