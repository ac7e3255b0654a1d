package io.voiceai.testing;

import io.voiceai.testing.internal.wire.Json;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request of an official client, as it was recorded, to be sent again byte for byte. */
record Capture(
        String name,
        String action,
        String method,
        String path,
        String rawQuery,
        String head,
        boolean chunked,
        String body) {

    private static final Pattern STAMP = Pattern.compile("(?i)(?:[?&]Timestamp=|x-acs-date: )(\\S+?)(?:[&\\s]|$)");
    private static final Pattern UNIX_STAMP = Pattern.compile("(?i)x-tc-timestamp: (\\d+)");

    static List<Capture> all() {
        try (Stream<Path> files = Files.list(resource("/captures"))) {
            return files.sorted().flatMap(Capture::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Capture of(String name) {
        return all().stream()
                .filter(capture -> capture.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    Capture withQuery(String query) {
        return new Capture(name, action, method, path, query, head, chunked, body);
    }

    Capture withHead(String changed) {
        return new Capture(name, action, method, path, rawQuery, changed, chunked, body);
    }

    Capture withBody(String changed) {
        return new Capture(name, action, method, path, rawQuery, head, chunked, changed);
    }

    /** When the client signed it. */
    Instant time() {
        String all = "?" + rawQuery + "\n" + head + "\n&" + body;
        Matcher unix = UNIX_STAMP.matcher(all);
        if (unix.find()) {
            return Instant.ofEpochSecond(Long.parseLong(unix.group(1)));
        }
        Matcher stamp = STAMP.matcher(all);
        if (!stamp.find()) {
            throw new IllegalStateException("no time stamp in " + name);
        }
        return Instant.parse(stamp.group(1).replace("%3A", ":"));
    }

    /** Sends it and returns the status line, which the server writes after it has judged the request. */
    String send(URI server) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(bytes());
            out.flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    private byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(
                (method + " " + path + (rawQuery.isEmpty() ? "" : "?" + rawQuery) + " HTTP/1.1\r\n" + head + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        if (chunked && content.length > 0) {
            out.writeBytes((Integer.toHexString(content.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(content);
        if (chunked) {
            out.writeBytes((content.length > 0 ? "\r\n0\r\n\r\n" : "0\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Override
    public String toString() {
        return name;
    }

    private static Stream<Capture> read(Path file) {
        String client = file.getFileName().toString().replace(".json", "");
        List<Capture> captures = new ArrayList<>();
        try {
            for (Object entry : (List<?>) Json.parse(Files.readString(file))) {
                Map<String, Object> request = Json.asObject(entry);
                String name = client + "/" + request.get("case");
                String number = captures.stream().anyMatch(c -> c.name.equals(name)) ? "-" + captures.size() : "";
                captures.add(new Capture(
                        name + number,
                        text(request, "action"),
                        text(request, "method"),
                        text(request, "path"),
                        text(request, "rawQuery"),
                        ((List<?>) request.get("headers"))
                                .stream()
                                        .map(header ->
                                                ((List<?>) header).get(0) + ": " + ((List<?>) header).get(1) + "\r\n")
                                        .collect(Collectors.joining()),
                        Boolean.TRUE.equals(request.get("chunked")),
                        text(request, "rawBody")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return captures.stream();
    }

    private static String text(Map<String, Object> request, String name) {
        Object value = request.get(name);
        return value == null ? "" : (String) value;
    }

    private static Path resource(String name) {
        try {
            return Path.of(Capture.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
