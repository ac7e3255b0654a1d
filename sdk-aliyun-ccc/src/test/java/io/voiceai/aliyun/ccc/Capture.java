package io.voiceai.aliyun.ccc;

import io.voiceai.spi.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What an official client sent, decoded: query and form parameters alike. */
record Capture(String file, String name, String action, Map<String, Object> parameters) {
    private static final Set<String> OF_THE_PROTOCOL = Set.of(
            "Action",
            "Version",
            "AccessKeyId",
            "SignatureMethod",
            "SignatureVersion",
            "SignatureNonce",
            "SignatureType",
            "Signature",
            "Timestamp",
            "Format",
            "RegionId");

    static Stream<Capture> all() {
        try (Stream<Path> files = Files.list(Path.of(
                Objects.requireNonNull(Capture.class.getResource("/captures")).toURI()))) {
            return files.sorted().toList().stream().flatMap(Capture::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parameters of the operation itself; texts that hold JSON are taken apart, so that the order inside is no matter. */
    static Map<String, Object> comparable(Map<String, String> parameters) {
        Map<String, Object> comparable = new TreeMap<>();
        parameters.forEach((name, value) -> {
            if (!OF_THE_PROTOCOL.contains(name)) {
                Object json = value.startsWith("{") || value.startsWith("[") ? JsonObject.parseAny(value) : null;
                comparable.put(name, json == null ? value : plain(json));
            }
        });
        return comparable;
    }

    private static Stream<Capture> read(Path file) {
        try {
            Object entries = JsonObject.parseAny(Files.readString(file));
            return ((List<?>) Objects.requireNonNull(entries))
                    .stream().map(JsonObject.class::cast).map(entry -> of(file, entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Capture of(Path file, JsonObject entry) {
        JsonObject sent = Objects.requireNonNull(entry.object("sent"));
        Map<String, String> parameters = new TreeMap<>();
        sent.names().forEach(name -> parameters.put(name, Objects.requireNonNull(sent.text(name))));
        return new Capture(
                file.getFileName().toString(),
                Objects.requireNonNull(entry.text("case")),
                Objects.requireNonNull(entry.text("action")),
                comparable(parameters));
    }

    private static Object plain(Object json) {
        if (json instanceof JsonObject object) {
            Map<String, Object> fields = new TreeMap<>();
            object.names().forEach(name -> fields.put(name, field(object, name)));
            return fields;
        }
        return json instanceof List<?> list ? list.stream().map(Capture::plain).toList() : json.toString();
    }

    private static Object field(JsonObject holder, String name) {
        JsonObject object = holder.object(name);
        if (object != null) {
            return plain(object);
        }
        List<JsonObject> objects = holder.objects(name);
        if (!objects.isEmpty()) {
            return plain(objects);
        }
        List<String> texts = holder.texts(name);
        return texts.isEmpty() ? String.valueOf(holder.text(name)) : texts;
    }

    @Override
    public String toString() {
        return file + " " + name;
    }
}
