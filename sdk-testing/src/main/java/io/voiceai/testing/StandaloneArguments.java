package io.voiceai.testing;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The command line of {@link Standalone}. */
final class StandaloneArguments {

    static final String USAGE = """
            Usage: java -jar voiceai-sdk-testing-standalone.jar [options]
              --port N                  port on localhost; default 0, any that is free
              --access-key-id ID        key id of all four products (Tencent: SecretId); default testAccessKeyId
              --access-key-secret TEXT  its secret (Tencent: SecretKey); default testAccessKeySecret
              --security-token TEXT     session token that the key needs; default none
              --speed N                 how many times faster than life calls go; default 1
              --seed N                  give ids that are the same in every run; default ones that nobody can foretell
              --quotas                  make the limits hold that the vendors document (20 requests/s for each
                                        operation of Tencent, 15 calls at a time for each caller number of ICE)
              --calling-hours           let call tasks and campaigns dial in their days and hours only
              --clock INSTANT           start the clock at this UTC time, such as 2026-11-21T07:18:29Z, and let it
                                        run on from there: for replaying requests that were recorded then
              --callback VENDOR=URL     post the callbacks of a vendor to this address; aliyun-aiccs, aliyun-ccc,
                                        aliyun-ice or tencent-ccc; may be given several times; default none
              --callback-token TEXT     what ICE sends with them in the header Authorization; default none
              --callback-basic USER:PASSWORD
                                        what Tencent logs in with to deliver them; default none
              --callbacks-twice         deliver each of them twice
              --callbacks-shuffled      deliver in reverse what falls due together
              --slow-answer MILLIS      how late a slow answer comes; default 3000
              --no-inspector            show nothing to a browser; by default it finds what is going on at /
              --export-mappings DIR     alone: write static stub mappings for WireMock into DIR and end
              --help                    show this""";

    private @Nullable String id;
    private @Nullable String secret;
    private @Nullable String token;
    private boolean inspected = true;
    private final VendorEmulator.Builder settings = VendorEmulator.builder();

    private StandaloneArguments() {}

    /** The settings; empty if help is asked for. */
    static Optional<VendorEmulator.Builder> parse(String[] args) {
        if (Arrays.asList(args).contains("--help")) {
            return Optional.empty();
        }
        StandaloneArguments arguments = new StandaloneArguments();
        Iterator<String> words = Arrays.asList(args).iterator();
        while (words.hasNext()) {
            String option = words.next();
            arguments.set(option, words);
        }
        return Optional.of(arguments.build());
    }

    private void set(String option, Iterator<String> words) {
        switch (option) {
            case "--port" -> settings.port(port(value(option, words)));
            case "--access-key-id" -> id = value(option, words);
            case "--access-key-secret" -> secret = value(option, words);
            case "--security-token" -> token = value(option, words);
            case "--speed" -> settings.speed(speed(value(option, words)));
            case "--seed" -> settings.seed(seed(value(option, words)));
            case "--quotas" -> settings.quotas();
            case "--calling-hours" -> settings.callingHours();
            case "--clock" -> settings.clock(clock(value(option, words)));
            case "--callback" -> callback(value(option, words));
            case "--callback-token" -> settings.callbackToken(value(option, words));
            case "--callbacks-twice" -> settings.callbacksTwice();
            case "--callbacks-shuffled" -> settings.callbacksShuffled();
            case "--slow-answer" -> settings.slowAnswer(millis(value(option, words)));
            case "--callback-basic" -> basic(value(option, words));
            case "--no-inspector" -> inspected = false;
            case "--export-mappings" ->
                throw new IllegalArgumentException("--export-mappings stands alone, with a folder behind it");
            default -> throw unknown(option);
        }
    }

    // What stands behind "=", or is no option at all, may be a secret, so it is not repeated.
    private static IllegalArgumentException unknown(String word) {
        int equals = word.indexOf('=');
        if (!word.startsWith("-")) {
            return new IllegalArgumentException("a word that belongs to no option");
        }
        return new IllegalArgumentException(
                equals < 0
                        ? "unknown option " + word
                        : "unknown option " + word.substring(0, equals) + "=…; a value stands behind a space");
    }

    private VendorEmulator.Builder build() {
        if (id != null && secret != null) {
            settings.accessKey(id, secret);
        } else if (id != null || secret != null) {
            throw new IllegalArgumentException("--access-key-id and --access-key-secret go together");
        }
        if (inspected) {
            settings.inspector();
        }
        return token == null ? settings : settings.securityToken(token);
    }

    private void callback(String text) {
        String[] parts = text.split("=", 2);
        settings.callbacks(vendor(parts[0]), uri(parts.length == 2 ? parts[1] : ""));
    }

    private void basic(String text) {
        String[] parts = text.split(":", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("--callback-basic must be USER:PASSWORD");
        }
        settings.callbackBasicAuth(parts[0], parts[1]);
    }

    private static Vendor vendor(String name) {
        return Arrays.stream(Vendor.values())
                .filter(vendor ->
                        vendor.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--callback knows no vendor " + name));
    }

    // The address may hold a secret, so it is not repeated.
    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("--callback must be VENDOR=URL", e);
        }
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.next();
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--port must be 0 to 65535 but is " + text, e);
        }
    }

    private static Duration millis(String text) {
        try {
            return Duration.ofMillis(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--slow-answer must be milliseconds but is " + text, e);
        }
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--seed must be a whole number but is " + text, e);
        }
    }

    private static double speed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--speed must be a number above 0 but is " + text, e);
        }
    }

    private static Clock clock(String text) {
        try {
            Clock system = Clock.systemUTC();
            return Clock.offset(system, Duration.between(system.instant(), Instant.parse(text)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--clock must be such as 2026-11-21T07:18:29Z but is " + text, e);
        }
    }
}
