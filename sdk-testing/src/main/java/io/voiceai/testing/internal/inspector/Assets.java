package io.voiceai.testing.internal.inspector;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The page's files. */
final class Assets {

    static final String PAGE = "index.html";
    static final String ICON = "icon.svg";

    private static final Map<String, String> TYPES = Map.of(
            PAGE,
            "text/html;charset=utf-8",
            "inspector.css",
            "text/css;charset=utf-8",
            "inspector.js",
            "text/javascript;charset=utf-8",
            "details.js",
            "text/javascript;charset=utf-8",
            ICON,
            "image/svg+xml");

    private Assets() {}

    static boolean has(String name) {
        return TYPES.containsKey(name);
    }

    static WebReply reply(String name) {
        try (InputStream file = Assets.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the emulator was built without its " + name);
            }
            return WebReply.of(200, TYPES.getOrDefault(name, "application/octet-stream"), file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
