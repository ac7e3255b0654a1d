package io.voiceai.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An HTTP request of a vendor, as any web server can hand it over. {@code toString} shows neither headers nor body.
 * Immutable.
 */
public final class CallbackRequest {
    private final String path;
    private final Map<String, List<String>> query;
    private final Map<String, List<String>> headers;
    private final String remoteAddress;
    private final byte[] body;

    private CallbackRequest(Builder b) {
        path = b.path;
        query = copied(b.query);
        headers = copied(b.headers);
        remoteAddress = b.remoteAddress;
        body = b.body;
    }

    private static Map<String, List<String>> copied(Map<String, List<String>> values) {
        Map<String, List<String>> copy = new TreeMap<>();
        values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
        return copy;
    }

    /**
     * Starts a request.
     *
     * @param body the bytes of the body as they came; not copied
     * @return a builder
     */
    public static Builder post(byte[] body) {
        return new Builder(body);
    }

    /**
     * The path, without query.
     *
     * @return percent-decoded or not, as it was given; empty if it was not given
     */
    public String path() {
        return path;
    }

    /**
     * A parameter of the query.
     *
     * @param name its name, as spelled
     * @return its first value; absent if it is not there
     */
    public Optional<String> query(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    /**
     * A header.
     *
     * @param name its name, in any case
     * @return its only value; absent if it is not there or more than once, which nobody can read with certainty
     */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /**
     * Who sent it.
     *
     * @return the address as the connection shows it; empty if it was not given
     */
    public String remoteAddress() {
        return remoteAddress;
    }

    /**
     * The body.
     *
     * @return its bytes; not a copy
     */
    public byte[] body() {
        return body;
    }

    @Override
    public String toString() {
        return "CallbackRequest[" + body.length + " bytes]";
    }

    /** Collects the parts of a request. Not thread-safe. */
    public static final class Builder {
        private final byte[] body;
        private String path = "";
        private String remoteAddress = "";
        private final Map<String, List<String>> query = new TreeMap<>();
        private final Map<String, List<String>> headers = new TreeMap<>();

        private Builder(byte[] body) {
            this.body = Objects.requireNonNull(body, "body");
        }

        /**
         * Sets the path.
         *
         * @param value without query
         * @return this
         */
        public Builder path(String value) {
            path = Objects.requireNonNull(value, "path");
            return this;
        }

        /**
         * Adds a parameter of the query.
         *
         * @param name its name
         * @param value its value, percent-decoded
         * @return this
         */
        public Builder query(String name, String value) {
            query.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            return this;
        }

        /**
         * Adds a header.
         *
         * @param name its name, in any case
         * @param value its value
         * @return this
         */
        public Builder header(String name, String value) {
            headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(value);
            return this;
        }

        /**
         * Sets who sent it.
         *
         * @param value the address of the connection's other end; behind a proxy of yours, the address that the proxy saw
         * @return this
         */
        public Builder remoteAddress(String value) {
            remoteAddress = Objects.requireNonNull(value, "remoteAddress");
            return this;
        }

        /**
         * The finished request.
         *
         * @return the request
         */
        public CallbackRequest build() {
            return new CallbackRequest(this);
        }
    }
}
