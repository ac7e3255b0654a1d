package io.voiceai.aliyun.ice;

import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTimes;
import io.voiceai.call.Recording;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.event.CallEnded;
import io.voiceai.event.CallEvent;
import io.voiceai.event.CallProgressed;
import io.voiceai.event.EventHead;
import io.voiceai.event.OtherEvent;
import io.voiceai.event.RecordingReady;
import io.voiceai.event.TurnsSpoken;
import io.voiceai.spi.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between the neutral model and one event of ICE. */
final class IceEvents {
    private static final int LONGEST_ID = 512;
    private static final int DEEPEST = 4;

    /** Each comes once in a call. */
    private static final Set<String> ONCE = Set.of("agent_start", "session_start", "agent_stop", "full_audio_record");

    private IceEvents() {}

    static CallEvent read(String provider, JsonObject event) {
        EventHead head = head(provider, event);
        Optional<Instant> none = Optional.empty();
        return switch (head.type()) {
            case "agent_start" -> new CallProgressed(head, CallStatus.QUEUED, CallTimes.NONE);
            case "session_start" ->
                new CallProgressed(head, CallStatus.ANSWERED, new CallTimes(none, none, head.at(), none));
            case "agent_stop" -> ended(head);
            case "chat_record" -> spoken(head, event);
            case "full_audio_record" -> recorded(head, event);
            default -> new OtherEvent(head);
        };
    }

    private static EventHead head(String provider, JsonObject event) {
        String type = text(event, "event");
        JsonObject more = event.object("extendData", "extenddata");
        String instance = text(event, "instanceId");
        if (instance.isEmpty() && more != null) {
            instance = text(more, "instanceId");
        }
        return new EventHead(
                provider,
                type,
                id(type, instance, event),
                instance.isEmpty() || instance.length() > LONGEST_ID
                        ? Map.of()
                        : Map.of(IceMapping.INSTANCE_ID, instance),
                IceMapping.time(text(event, "timestamp")),
                IceMapping.reference(event.text("userData")),
                event.raw());
    }

    /** The vendor gives events no id. What comes many times in a call only its whole text tells from the others. */
    private static String id(String type, String instance, JsonObject event) {
        String timestamp = text(event, "timestamp");
        String id = String.join("|", type, instance, timestamp);
        return ONCE.contains(type) && !instance.isEmpty() && !timestamp.isEmpty()
                ? id
                : id + "|" + UUID.nameUUIDFromBytes(event.raw().getBytes(StandardCharsets.UTF_8));
    }

    private static CallEnded ended(EventHead head) {
        return new CallEnded(
                head,
                Optional.empty(),
                Optional.empty(),
                new CallTimes(Optional.empty(), Optional.empty(), Optional.empty(), head.at()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static CallEvent spoken(EventHead head, JsonObject event) {
        JsonObject data = event.object("data");
        List<TranscriptTurn> turns = data == null
                ? List.of()
                : data.objects("dialogues").stream()
                        .filter(dialogue -> !text(dialogue, "text").isEmpty())
                        .map(dialogue -> IceMapping.turn(
                                dialogue.text("producer"), text(dialogue, "text"), dialogue.integer("time")))
                        .toList();
        return turns.isEmpty() ? new OtherEvent(head) : new TurnsSpoken(head, turns);
    }

    private static CallEvent recorded(EventHead head, JsonObject event) {
        URI address = address(event.object("data"), DEEPEST);
        URI url = address == null ? address(event.object("extendData", "extenddata"), DEEPEST) : address;
        return url == null ? new OtherEvent(head) : new RecordingReady(head, new Recording(url, Optional.empty()));
    }

    /** Which field holds the address is not known, but such fields are called so. */
    private static @Nullable URI address(@Nullable JsonObject holder, int depth) {
        if (holder == null || depth == 0) {
            return null;
        }
        for (String name : holder.names()) {
            boolean named = name.toLowerCase(Locale.ROOT).contains("url");
            URI found = named ? web(text(holder, name)) : null;
            found = found == null ? address(holder.object(name), depth - 1) : found;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable URI web(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String text(JsonObject holder, String name) {
        return Objects.toString(holder.text(name), "").strip();
    }
}
