package io.voiceai.event;

import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTimes;
import io.voiceai.call.Recording;
import io.voiceai.spi.CallbackFormat;
import io.voiceai.spi.Secrets;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One event a line: kind, call, second of the day or a hyphen, such as {@code ended c1 5}. */
record ToyFormat(String secret, boolean checksSender) implements CallbackFormat {
    static final ToyFormat OPEN = new ToyFormat("");

    /** Of a vendor that offers nothing to check. */
    static final ToyFormat UNCHECKED = new ToyFormat("", false);

    ToyFormat(String secret) {
        this(secret, true);
    }

    static byte[] body(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String provider() {
        return "toy";
    }

    @Override
    public boolean isAuthentic(CallbackRequest request) {
        if (request.header("Explode").isPresent()) {
            throw new IllegalStateException("a format with a bug");
        }
        return secret.isEmpty()
                || Secrets.same(secret, request.header("Authorization").orElse(null));
    }

    @Override
    public Content read(CallbackRequest request) {
        List<CallEvent> events = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String line : new String(request.body(), StandardCharsets.UTF_8).split("\n", -1)) {
            String[] words = line.split(" ", -1);
            if (line.equals("explode")) {
                throw new IllegalStateException("a format with a bug");
            }
            if (words.length == 3) {
                events.add(event(words[0], words[1], words[2]));
            } else {
                problems.add("a line has " + words.length + " words");
            }
        }
        return new Content(events, problems);
    }

    private static CallEvent event(String kind, String call, String second) {
        Optional<Instant> at =
                second.equals("-") ? Optional.empty() : Optional.of(Instant.ofEpochSecond(Long.parseLong(second)));
        EventHead head =
                new EventHead("toy", kind, kind + call + second, Map.of("Id", call), at, Optional.empty(), "{}");
        return switch (kind) {
            case "ringing" -> new CallProgressed(head, CallStatus.RINGING, CallTimes.NONE);
            case "answered" -> new CallProgressed(head, CallStatus.ANSWERED, CallTimes.NONE);
            case "said" -> new TurnsSpoken(head, List.of());
            case "ended" ->
                new CallEnded(
                        head,
                        Optional.empty(),
                        Optional.empty(),
                        CallTimes.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case "recorded" ->
                new RecordingReady(head, new Recording(URI.create("https://r.example/a.mp3"), Optional.empty()));
            case "result" -> new ResultReady(head, List.of(), List.of(), Optional.empty());
            default -> new OtherEvent(head);
        };
    }

    @Override
    public CallbackReply acknowledgement() {
        return new CallbackReply(200, "application/json", "{\"code\":0}");
    }

    @Override
    public CallbackReply refusal(int status) {
        return new CallbackReply(status, "", "");
    }
}
