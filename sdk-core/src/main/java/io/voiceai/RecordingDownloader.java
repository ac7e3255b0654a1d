package io.voiceai;

import io.voiceai.call.Recording;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.internal.http.DownloadRules;
import io.voiceai.internal.http.Downloads;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Fetches recordings without becoming a way into your network: an address in a vendor's answer or callback is foreign text.
 * Only https, only allowed hosts, only public addresses (checked on what is really connected to), at most three redirects
 * and only within the host, limits of size and time, no key of yours attached, and never a proxy. Thread-safe.
 *
 * <p>Allowed are hosts below {@code aliyuncs.com} and {@code myqcloud.com}. On which hosts the vendors store recordings is
 * not documented for all of them, and your own storage may be elsewhere: add those with {@link Builder#allowHosts}.
 *
 * <p>Failures are of kind {@code INVALID_REQUEST} if the recording was refused before anything was sent,
 * {@code BAD_RESPONSE} if the answer was refused or is not the file, {@code VENDOR_FAULT} if it could not be had (trying
 * again is safe), {@code CONFIG} if it could not be written, {@code CANCELLED} if the thread was interrupted. They name the
 * host, and never the path or the query.
 */
public final class RecordingDownloader {
    private final Downloads downloads;
    private final Clock clock;

    private RecordingDownloader(Builder b) {
        DownloadRules rules = new DownloadRules(b.hosts, b.upgradesHttp, b.insecureHosts);
        downloads = new Downloads(b.http, rules, b.largest, b.limit);
        clock = b.clock;
    }

    /**
     * A downloader with the defaults.
     *
     * @return a downloader
     */
    public static RecordingDownloader create() {
        return builder().build();
    }

    /**
     * Starts from the defaults.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Fetches a recording into a file, on this thread. The file appears under its name only when it is whole; one of that
     * name is replaced then.
     *
     * @param recording what to fetch
     * @param directory where to put it; it must exist
     * @param fileName the name of the file, of your choice: without separators; 1 to 200 characters and at most 255
     *     bytes of UTF-8
     * @return the file
     * @throws VoiceAiException as the type says; of kind {@code INVALID_REQUEST} also for a name that is not one
     */
    public Path download(Recording recording, Path directory, String fileName) {
        NewFile file = NewFile.in(directory, fileName);
        checkTime(recording);
        return file.write(out -> downloads.fetch(recording.url(), out));
    }

    /**
     * Fetches a recording into a stream, on this thread.
     *
     * @param recording what to fetch
     * @param out where to write it; not closed. If this throws, a part may have been written
     * @return how many bytes were written
     * @throws VoiceAiException as the type says
     */
    public long download(Recording recording, OutputStream out) {
        Objects.requireNonNull(out, "out");
        checkTime(recording);
        return downloads.fetch(recording.url(), out);
    }

    private void checkTime(Recording recording) {
        if (recording.expiresAt().filter(end -> !clock.instant().isBefore(end)).isPresent()) {
            throw VoiceAiException.invalidRequest(
                    "recording", "its address has expired", "Ask for the detail again, it has a new one");
        }
    }

    /** Builds a downloader. Not thread-safe. */
    public static final class Builder {
        private static final Pattern HOST =
                Pattern.compile("\\.?(?:[a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

        private final Set<String> hosts = new HashSet<>(List.of(".aliyuncs.com", ".myqcloud.com"));
        private final Set<String> insecureHosts = new HashSet<>();
        private boolean upgradesHttp = true;
        private long largest = 256L << 20;
        private Duration limit = Duration.ofMinutes(5);
        private HttpSettings http = HttpSettings.defaults();
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /**
         * Allows further hosts.
         *
         * @param value names such as {@code media.example.com}, or with a leading dot all names below one, such as
         *     {@code .example.com}; in ASCII, no addresses
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if one is none
         */
        public Builder allowHosts(String... value) {
            for (String host : value) {
                String lower = host.toLowerCase(Locale.ROOT);
                if (!HOST.matcher(lower).matches()) {
                    throw VoiceAiException.config(
                            "allowHosts", "has something that is no host name", "Write it like .example.com");
                }
                hosts.add(lower);
            }
            return this;
        }

        /**
         * Refuses http addresses, which are otherwise fetched over https.
         *
         * @return this
         */
        public Builder refuseHttp() {
            upgradesHttp = false;
            return this;
        }

        /**
         * The largest file to fetch.
         *
         * @param bytes 1 or more; default 256 MiB
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if it is less than 1
         */
        public Builder largest(long bytes) {
            if (bytes < 1) {
                throw VoiceAiException.config("largest", "is less than 1", null);
            }
            largest = bytes;
            return this;
        }

        /**
         * How long a download may take with everything.
         *
         * @param value more than zero, at most a day; default 5 minutes
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if it is not
         */
        public Builder limit(Duration value) {
            if (value.isZero() || value.isNegative() || value.compareTo(Duration.ofDays(1)) > 0) {
                throw VoiceAiException.config("limit", "is not more than zero and at most a day", null);
            }
            limit = value;
            return this;
        }

        /**
         * Whom to trust, how long to wait for a connection, and how long for the next bytes (the read time-out of reading).
         *
         * @param value settings without proxy and without a client of their own
         * @return this
         */
        public Builder http(HttpSettings value) {
            http = Objects.requireNonNull(value, "http");
            return this;
        }

        /**
         * Allows a host of this machine, with and without TLS and on any port. For tests only.
         *
         * @param loopbackHost {@code localhost}, {@code 127.…} or {@code ::1}
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if it is another host
         */
        public Builder allowInsecure(String loopbackHost) {
            if (!loopbackHost.matches("localhost|127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}|::1")) {
                throw VoiceAiException.config("allowInsecure", "is no host of this machine", "Use localhost");
            }
            insecureHosts.add(loopbackHost);
            return this;
        }

        Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * The finished downloader.
         *
         * @return the downloader
         * @throws VoiceAiException of kind {@code CONFIG} if the HTTP settings cannot be used for this
         */
        public RecordingDownloader build() {
            return new RecordingDownloader(this);
        }
    }
}
