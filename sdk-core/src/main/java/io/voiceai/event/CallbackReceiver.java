package io.voiceai.event;

import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.text.Sanitizer;
import io.voiceai.spi.CallbackFormat;
import io.voiceai.spi.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives what one vendor pushes: checks where it comes from, reads it, hands each event over once and says what to answer.
 * It needs no web framework: make a {@link CallbackRequest} of what your server got and send the {@link CallbackReply}.
 * Thread-safe; make one per vendor and keep it.
 *
 * <p>Nothing in a request makes it throw. A request that is refused is told nothing but a status. A batch with a part that
 * cannot be read is acknowledged, because the vendor would push the same again; the part goes to {@link Builder#onProblem}.
 *
 * <p>Within a request the events of one call are handed over by their time, and where it is the same or not all have one,
 * progress first, then the end, then recordings and results. Across requests vendors keep no order: see
 * {@link ReceivedEvent#late()}. Some vendors wait less than a second for the answer, so only store the event in the
 * consumer and work it off afterwards.
 */
public final class CallbackReceiver {
    private static final Logger LOG = LoggerFactory.getLogger("io.voiceai");

    private final CallbackFormat format;
    private final @Nullable String secretPath;
    private final List<AddressRange> allowed;
    private final int largestBody;
    private final boolean onlyMessages;
    private final Consumer<String> problems;
    private final HandOver handOver;

    private CallbackReceiver(Builder b, Consumer<? super ReceivedEvent> consumer) {
        format = b.format;
        secretPath = b.secretPath;
        allowed = List.copyOf(b.allowed);
        largestBody = b.largestBody;
        onlyMessages = b.onlyMessages;
        problems = b.problems;
        handOver = new HandOver(b.seen, consumer);
    }

    /**
     * Starts a receiver.
     *
     * @param format how the vendor pushes, such as {@code AiccsCallbacks.create()}
     * @return a builder
     */
    public static Builder builder(CallbackFormat format) {
        return new Builder(format);
    }

    /**
     * Receives a request. It returns when all new events in it were handed over.
     *
     * @param request the request
     * @return exactly what to answer: the vendor's acknowledgement, also for repetitions; else a refusal with status 404 (not
     *     the secret path), 403 (address), 413 (size), 401 (not authentic), 400 (nothing in it can be read), or 500 (the
     *     consumer threw: the vendor is to push again, and only what was not taken is handed over then)
     */
    public CallbackReply receive(CallbackRequest request) {
        int refusal = refusal(request);
        if (refusal > 0) {
            LOG.warn("{} callback refused: {}", format.provider(), reason(refusal));
            return format.refusal(refusal);
        }
        CallbackFormat.Content content = read(request);
        if (content.events().isEmpty() && !content.problems().isEmpty()) {
            return format.refusal(400);
        }
        boolean taken = handOver.all(content.events()).failure() == null;
        return taken ? format.acknowledgement() : format.refusal(500);
    }

    /**
     * Receives a message that was pulled from the vendor's queue. Who pulls has proved who he is, so nothing is
     * authenticated here. Once this has returned the message may be deleted, also if it could not be read; if it throws, leave
     * the message in the queue.
     *
     * @param message the bytes of the message's body
     * @return how many events in it were new and were handed over; 0 for a repetition
     * @throws RuntimeException what the consumer or the memory of seen events threw first, after all events were tried
     */
    public int receiveMessage(byte[] message) {
        if (message.length > largestBody) {
            LOG.warn("{} message left out: {}", format.provider(), reason(413));
            tell("a message of " + message.length + " bytes is too large");
            return 0;
        }
        HandOver.Outcome outcome =
                handOver.all(read(CallbackRequest.post(message).build()).events());
        Throwable failure = outcome.failure();
        if (failure != null) {
            throw HandOver.<RuntimeException>unchanged(failure);
        }
        return outcome.handedOver();
    }

    private int refusal(CallbackRequest request) {
        boolean wrongPath = secretPath != null && !Secrets.same(secretPath, lastSegment(request.path()));
        if (onlyMessages || wrongPath) {
            return 404;
        }
        if (!isAllowed(request.remoteAddress())) {
            return 403;
        }
        if (request.body().length > largestBody) {
            return 413;
        }
        return isAuthentic(request) ? 0 : 401;
    }

    private static String reason(int refusal) {
        return switch (refusal) {
            case 404 -> "not the secret path";
            case 403 -> "an address that is not allowed";
            case 413 -> "too large";
            default -> "not authentic";
        };
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private boolean isAllowed(String address) {
        if (allowed.isEmpty()) {
            return true;
        }
        byte[] bytes = AddressRange.bytes(address);
        return bytes != null && allowed.stream().anyMatch(range -> range.contains(bytes));
    }

    /** A format must not throw; one that does has not said that the request is authentic. */
    private boolean isAuthentic(CallbackRequest request) {
        try {
            return format.isAuthentic(request);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private CallbackFormat.Content read(CallbackRequest request) {
        CallbackFormat.Content content;
        try {
            content = format.read(request);
        } catch (RuntimeException e) {
            content = new CallbackFormat.Content(List.of(), List.of("unexpected content"));
        }
        List<String> found = content.problems();
        if (!found.isEmpty()) {
            LOG.warn(
                    "{} pushed {} of {} parts that cannot be read, first: {}",
                    format.provider(),
                    found.size(),
                    found.size() + content.events().size(),
                    Sanitizer.clean(found.get(0)));
            found.forEach(this::tell);
        }
        return content;
    }

    private void tell(String problem) {
        try {
            problems.accept(problem);
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} callback: onProblem threw {}",
                    format.provider(),
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public String toString() {
        return "CallbackReceiver[" + format.provider() + "]";
    }

    /** Builds a receiver. Not thread-safe. */
    public static final class Builder {
        private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._-]{16,}");

        private final CallbackFormat format;
        private @Nullable String secretPath;
        private final List<AddressRange> allowed = new ArrayList<>();
        private int largestBody = (1 << 20) - 1;
        private boolean onlyMessages;
        private SeenEvents seen = SeenEvents.inMemory();
        private Consumer<String> problems = problem -> {};
        private @Nullable Consumer<? super ReceivedEvent> consumer;

        private Builder(CallbackFormat format) {
            this.format = Objects.requireNonNull(format, "format");
        }

        /**
         * A last segment of the path that nobody can guess, for a vendor that offers no other authentication. It is compared in
         * constant time. Keep the address out of logs.
         *
         * @param segment at least 16 of the characters {@code A-Z a-z 0-9 . _ -}; make it at random
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if it is shorter or has other characters
         */
        public Builder secretPath(String segment) {
            if (!SEGMENT.matcher(segment).matches()) {
                throw VoiceAiException.config(
                        "secretPath",
                        "is not 16 or more letters, digits, dots, hyphens or underscores",
                        "Make one of random characters");
            }
            secretPath = segment;
            return this;
        }

        /**
         * Says that only messages pulled from the vendor's queue come in: every request is refused.
         *
         * @return this
         */
        public Builder onlyMessages() {
            onlyMessages = true;
            return this;
        }

        /**
         * Adds addresses that requests may come from. Without any, all may. It is as good as
         * {@link CallbackRequest#remoteAddress}: behind a proxy, hand over the address that the proxy saw.
         *
         * @param cidr IPv4 or IPv6 addresses or ranges, such as {@code 192.0.2.0/24}; never a name
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if one is neither
         */
        public Builder allowFrom(String... cidr) {
            for (String range : cidr) {
                allowed.add(AddressRange.parse(range));
            }
            return this;
        }

        /**
         * The largest body to read.
         *
         * @param bytes 1 KiB or more; default: one byte less than 1 MiB
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if it is less than 1 KiB
         */
        public Builder largestBody(int bytes) {
            if (bytes < 1 << 10) {
                throw VoiceAiException.config("largestBody", "is less than 1 KiB", null);
            }
            largestBody = bytes;
            return this;
        }

        /**
         * What remembers the events that were handed over.
         *
         * @param value default: {@link SeenEvents#inMemory}, which other processes and a restarted one do not know
         * @return this
         */
        public Builder seen(SeenEvents value) {
            seen = Objects.requireNonNull(value, "seen");
            return this;
        }

        /**
         * Who is told of what could not be read.
         *
         * @param value is given what is wrong, without content; what it throws is logged and changes nothing
         * @return this
         */
        public Builder onProblem(Consumer<String> value) {
            problems = Objects.requireNonNull(value, "onProblem");
            return this;
        }

        /**
         * Who takes the events, each once, on the thread that receives. If it throws, that event is forgotten and the
         * vendor is asked to push again. A repetition that comes to this process while an event is being taken waits and shares
         * its fate; one that comes to another process does not wait. With a {@link SeenEvents} over a common store, a crash
         * before the consumer has stored the event loses it.
         *
         * @param value thread-safe if requests are received on several threads; required
         * @return this
         */
        public Builder onEvent(Consumer<? super ReceivedEvent> value) {
            consumer = Objects.requireNonNull(value, "onEvent");
            return this;
        }

        /**
         * The finished receiver.
         *
         * @return the receiver
         * @throws VoiceAiException of kind {@code CONFIG} if nobody takes the events, or nothing tells a push of the vendor from
         *     a forged one
         */
        public CallbackReceiver build() {
            Consumer<? super ReceivedEvent> taker = consumer;
            if (taker == null) {
                throw VoiceAiException.config("onEvent", "is missing", "Say who takes the events");
            }
            if (!onlyMessages && !format.checksSender() && secretPath == null && allowed.isEmpty()) {
                throw VoiceAiException.config(
                        "secretPath",
                        "is missing, and nothing else tells a push of " + format.provider() + " from a forged one",
                        "Set secretPath, better allowFrom too, or onlyMessages for a queue");
            }
            return new CallbackReceiver(this, taker);
        }
    }
}
