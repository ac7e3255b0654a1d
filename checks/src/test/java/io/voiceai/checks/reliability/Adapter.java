package io.voiceai.checks.reliability;

import io.voiceai.VoiceProvider;
import io.voiceai.call.CallRef;
import io.voiceai.call.OutboundCall;
import io.voiceai.spi.Invocation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One vendor, behind what the rows of the acceptance table need of all of them. */
interface Adapter {
    /** All vendors of this library. */
    static List<Adapter> all() {
        return List.of(new AiccsAdapter(), new CccAdapter(), new IceAdapter(), new TencentAdapter());
    }

    /** Some of them, by name. */
    static List<Adapter> only(String... names) {
        return all().stream()
                .filter(adapter -> List.of(names).contains(adapter.name()))
                .toList();
    }

    String name();

    /** A provider that sends to the fake vendor. */
    VoiceProvider open(Setup setup);

    /** A call that this vendor takes, apart from callee and reference. */
    OutboundCall.Builder call(String callee);

    /** The reference to a call with this id. */
    CallRef ref(String callId, Instant placedAt);

    /** The id of the call of a reference. */
    String callId(CallRef ref);

    /** The read operation of which the rows count requests: one request, one answer. */
    Invocation<?> reading(VoiceProvider provider);

    /** Under what the vendor files a place request: the reference, or the callee where it carries none. */
    String key(String reference, String callee);

    /** The key of a request that was received; null if it places no call. */
    @Nullable
    String keyOf(Received request);

    /**
     * The successful answer to placing.
     *
     * @param id the call id as JSON: a quoted text or whatever else
     * @param more further members beside the id, each as JSON
     */
    String placed(String id, String... more);

    /** The successful answer to hanging up, with further members at the outermost level of what the vendor says. */
    String ended(String... more);

    /** The successful answer to the read operation. */
    String read(String... more);

    /** The answer to the read operation with one of its whole numbers written like this. */
    String readWith(String number);

    /** That number in the answer to the read operation, as the library gives it. */
    @Nullable
    Long number(Object answer);

    /** The name of the member that holds the call id in the answer to placing. */
    String idField();

    /** The code for a refusal, if this vendor documents one; for a business refusal the first of them. */
    Optional<String> code(Refusal refusal);

    /** The documented business refusals: blocked callee, area, hours, too many calls and the like. */
    List<String> businessCodes();

    /** The answer with an error. */
    String error(String code, String message);

    /** The HTTP status with which this vendor sends an error. */
    int errorStatus(Refusal refusal);

    /** Whether requests carry a nonce. */
    default boolean hasNonce() {
        return true;
    }

    /** Something in a request that differs for every signature. */
    String signature(Received request);

    /** The time of the signature. */
    Instant signedAt(Received request);

    /** The whole reaction to a refused request. */
    default Reaction refuse(Refusal refusal) {
        return refuse(refusal, code(refusal).orElseThrow());
    }

    /** The same with a code of your choice. */
    default Reaction refuse(Refusal refusal, String code) {
        Reaction reaction = Reaction.json(errorStatus(refusal), error(code, "said by the vendor"));
        return refusal.isConclusive() ? reaction.refusing() : reaction;
    }

    /** The successful answer to an operation; a placed call has the id call-1. */
    default String done(Op op) {
        return switch (op) {
            case P -> placed("\"call-1\"");
            case H -> ended();
            case Q -> read();
        };
    }

    default Reaction success(Op op) {
        return Reaction.json(200, done(op));
    }
}
