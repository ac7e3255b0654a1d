package io.voiceai.testing.internal.inspector;

import io.voiceai.testing.internal.vendor.Dispatcher;
import io.voiceai.testing.internal.wire.Percent;
import io.voiceai.testing.internal.wire.WireRequest;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The emulator in a browser. It takes what a browser asks for at {@code /} and everything below {@code /_emulator/}, and
 * leaves everything else to the vendors; without its page only the calls' recordings are left. Thread-safe.
 */
public final class Inspector implements AutoCloseable {

    private static final String OURS = "/_emulator/";
    private static final String RECORDINGS = "recordings/";
    private static final Pattern BUTTON = Pattern.compile("api/calls/([^/]+)/([a-z-]+)");

    private final Watch watch;
    private final View view;
    private final EventStream events;
    private final Buttons buttons;
    private final Recordings recordings;
    private final boolean page;

    /**
     * Watches nothing until somebody asks.
     *
     * @param dispatcher the emulator
     * @param clock the emulator's
     * @param callbacks what the button for callbacks does
     * @param reset what the button for a reset does
     * @param secrets what is never shown, wherever it stands
     * @param page whether there is a page at all
     */
    public Inspector(
            Dispatcher dispatcher,
            Clock clock,
            Callbacks callbacks,
            Runnable reset,
            Collection<String> secrets,
            boolean page) {
        this.watch = new Watch(dispatcher);
        this.view = new View(clock, callbacks, new Secrets(secrets));
        this.events = new EventStream(watch, view);
        this.buttons = new Buttons(dispatcher, callbacks, reset);
        this.recordings = new Recordings(dispatcher);
        this.page = page;
    }

    /**
     * Answers what is asked of the inspector.
     *
     * @param request any request
     * @return empty if it is one for the vendors
     */
    public Optional<WebReply> answer(WireRequest request) {
        boolean recording = request.path().startsWith(OURS + RECORDINGS);
        boolean ours = page && (request.path().startsWith(OURS) || asksForPage(request) || asksForIcon(request));
        if (!recording && !ours) {
            return Optional.empty();
        }
        return Guard.refusal(request).or(() -> Optional.of(route(request)));
    }

    /**
     * Carries out a reset so that pages notice.
     *
     * @param forget makes the emulator forget
     */
    public void reset(Runnable forget) {
        watch.reset(forget);
    }

    /** Lets go of every browser that is held. */
    @Override
    public void close() {
        events.close();
    }

    // Vendors' requests go to the same path; each of them has a query or says who signed it.
    private static boolean asksForPage(WireRequest request) {
        String accept = request.header("accept");
        return request.path().equals("/")
                && request.rawQuery().isEmpty()
                && reads(request)
                && accept != null
                && accept.toLowerCase(Locale.ROOT).contains("text/html")
                && request.headers().stream()
                        .map(header -> header.name().toLowerCase(Locale.ROOT))
                        .noneMatch(name ->
                                name.equals("authorization") || name.startsWith("x-acs-") || name.startsWith("x-tc-"));
    }

    // A browser asks for it by itself when it shows something that names no icon, such as a recording.
    private static boolean asksForIcon(WireRequest request) {
        return request.path().equals("/favicon.ico") && reads(request);
    }

    private WebReply route(WireRequest request) {
        if (asksForIcon(request)) {
            return Assets.reply(Assets.ICON);
        }
        if (request.path().equals("/")) {
            return Assets.reply(Assets.PAGE);
        }
        String place = request.path().substring(OURS.length());
        if (place.startsWith(RECORDINGS)) {
            return recordings.answer(Percent.decode(place.substring(RECORDINGS.length())), request);
        }
        return reads(request) ? read(place, request) : press(place, request);
    }

    private WebReply read(String place, WireRequest request) {
        if (Assets.has(place)) {
            return Assets.reply(place);
        }
        return Guard.refusalOfReading(request).orElseGet(() -> switch (place) {
            case "api/state" -> WebReply.json(200, view.state(watch.all(), veil(request)));
            case "api/events" -> events.answer(known(request), veil(request));
            default -> WebReply.refused(404, "There is nothing here.");
        });
    }

    private WebReply press(String place, WireRequest request) {
        if (!request.method().equals("POST")) {
            return WebReply.refused(405, "Buttons take a POST.");
        }
        Matcher button = BUTTON.matcher(place);
        if (button.matches()) {
            return buttons.ofCall(Percent.decode(button.group(1)), button.group(2));
        }
        return switch (place) {
            case "api/faults" -> buttons.fault(request);
            case "api/reset" -> buttons.reset();
            default -> WebReply.refused(404, "There is no such button.");
        };
    }

    // A browser that comes back by itself repeats the first address, and says in a header what it has read since.
    private static Cursor known(WireRequest request) {
        String last = request.header("last-event-id");
        return Cursor.parse(last == null ? parameter(request, "after") : last);
    }

    private static Veil veil(WireRequest request) {
        return parameter(request, "numbers").equals("shown") ? Veil.UP : Veil.DOWN;
    }

    private static String parameter(WireRequest request, String name) {
        return request.query().stream()
                .filter(field -> field.name().equals(name))
                .map(field -> field.value())
                .findFirst()
                .orElse("");
    }

    private static boolean reads(WireRequest request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }
}
