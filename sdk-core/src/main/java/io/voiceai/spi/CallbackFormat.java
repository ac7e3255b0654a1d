package io.voiceai.spi;

import io.voiceai.event.CallEvent;
import io.voiceai.event.CallbackReply;
import io.voiceai.event.CallbackRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How one vendor pushes events: how they are authenticated, how they are written, and what it takes for an acknowledgement.
 * It keeps nothing; removing duplicates and limiting sizes is the receiver's part. Thread-safe.
 */
public interface CallbackFormat {
    /**
     * The provider that the events are of.
     *
     * @return its id, as in references
     */
    String provider();

    /**
     * Whether anything tells a request of the vendor from a forged one.
     *
     * @return false if the vendor offers nothing to check, or nothing was configured: the receiver then wants a secret path or
     *     a list of addresses
     */
    boolean checksSender();

    /**
     * Whether the request comes from who knows the secret, compared in constant time.
     *
     * @param request the request; any part may be missing or malformed
     * @return true also if the vendor offers nothing to check, or nothing was configured; never throws
     */
    boolean isAuthentic(CallbackRequest request);

    /**
     * Reads a request.
     *
     * @param request the request, of a size within the limit
     * @return events in the vendor's order, and what is wrong with the parts that could not be read; never throws
     */
    Content read(CallbackRequest request);

    /**
     * What the vendor takes for an acknowledgement.
     *
     * @return exactly what to answer
     */
    CallbackReply acknowledgement();

    /**
     * What makes the vendor push again, if it does so at all.
     *
     * @param status the HTTP status, 400 or more
     * @return exactly what to answer
     */
    CallbackReply refusal(int status);

    /**
     * What a request holds.
     *
     * @param events the events that could be read
     * @param problems one for each part that could not, without its content
     */
    record Content(List<CallEvent> events, List<String> problems) {
        public Content {
            events = List.copyOf(events);
            problems = List.copyOf(problems);
        }

        /**
         * Reads a body that is one JSON object or an array of them. A message that is broken spoils no other; a body that is cut
         * is not read at all, so that it is pushed again.
         *
         * @param body the body, UTF-8
         * @param event makes an event of a message, whose {@link JsonObject#raw} is its own text
         * @return events in the order of the body, and a problem for each part that is no message
         */
        public static Content of(byte[] body, Function<? super JsonObject, ? extends CallEvent> event) {
            List<CallEvent> events = new ArrayList<>();
            List<String> problems = new ArrayList<>();
            MessageParts messages = MessageParts.of(body);
            if (!messages.whole()) {
                // To acknowledge what came before a cut would lose what came behind it.
                return new Content(
                        List.of(),
                        List.of("the body is empty, is cut, goes on after its end, or has too many messages"));
            }
            for (int i = 0; i < messages.parts().size(); i++) {
                JsonObject message = JsonObject.parse(messages.parts().get(i));
                if (message == null) {
                    problems.add(
                            "message " + (i + 1) + " of " + messages.parts().size() + " is not a JSON object");
                } else {
                    events.add(event.apply(message));
                }
            }
            return new Content(events, problems);
        }
    }
}
