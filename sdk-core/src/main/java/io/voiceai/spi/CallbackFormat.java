package io.voiceai.spi;

import io.voiceai.event.CallEvent;
import io.voiceai.event.CallbackReply;
import io.voiceai.event.CallbackRequest;
import java.util.List;

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
    }
}
