package io.voiceai.examples.campaign;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names and values of a configuration file. Whatever is not asked for is a mistake in the file. */
final class Settings {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

    private final Map<String, String> values;
    private final Set<String> asked = new HashSet<>();

    Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    static Settings read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            // What is wrong in a file may be quoted in the message, and may be a key.
            throw new BadInputException("the configuration cannot be read: "
                    + e.getClass().getSimpleName() + "; it must be a file of properties in UTF-8");
        }
        Map<String, String> values = new LinkedHashMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> values.put(name, properties.getProperty(name).strip()));
        return new Settings(values);
    }

    Optional<String> text(String name) {
        asked.add(name);
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return text(name).orElseThrow(() -> wrong(name, "is missing"));
    }

    List<String> list(String name) {
        return text(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    int number(String name, int least, int usual) {
        return text(name)
                .map(text -> {
                    try {
                        return Integer.parseInt(text);
                    } catch (NumberFormatException e) {
                        throw wrong(name, "is not a whole number");
                    }
                })
                .map(number -> {
                    if (number < least) {
                        throw wrong(name, "is less than " + least);
                    }
                    return number;
                })
                .orElse(usual);
    }

    Duration duration(String name, Duration usual) {
        return text(name).map(text -> duration(name, text)).orElse(usual);
    }

    private static Duration duration(String name, String text) {
        Matcher simple = DURATION.matcher(text);
        if (simple.matches()) {
            long amount = Long.parseLong(simple.group(1));
            return switch (simple.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofDays(amount);
            };
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(name, "is no length of time: write it like 30s, 5m or PT3H");
        }
    }

    boolean isTrue(String name) {
        return text(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw wrong(name, "is neither true nor false");
                })
                .orElse(false);
    }

    /** The names that stand between a prefix and the next dot, in alphabetical order. */
    List<String> names(String prefix) {
        Set<String> names = new TreeSet<>();
        for (String key : values.keySet()) {
            if (key.startsWith(prefix)) {
                String rest = key.substring(prefix.length());
                int dot = rest.indexOf('.');
                if (dot > 0) {
                    names.add(rest.substring(0, dot));
                }
            }
        }
        return new ArrayList<>(names);
    }

    /** All below a prefix, without it. */
    Map<String, String> below(String prefix) {
        Map<String, String> below = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                asked.add(key);
                below.put(key.substring(prefix.length()), value);
            }
        });
        return below;
    }

    void nothingElse() {
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(asked);
        if (!unknown.isEmpty()) {
            throw wrong(unknown.iterator().next(), "is not a setting that is known");
        }
    }

    static BadInputException wrong(String name, String problem) {
        return new BadInputException("the configuration's " + name + " " + problem);
    }
}
