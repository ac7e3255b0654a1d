package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.CallBook;
import io.voiceai.testing.internal.callback.Announcer;
import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.vendor.CccBook.Order;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Alibaba's CCC: calls of agents and flows, and conferences; the rest stands beside it.
 *
 * <p>EndConference takes any call that it knows, since what the vendor answers outside a conference is not documented, and
 * so does SwitchToConference, since there are no consultations here.
 */
final class Ccc {

    private final CccBook book;
    private final CccCampaigns campaigns;

    Ccc(CallBook calls) {
        this.book = new CccBook(calls);
        this.campaigns = new CccCampaigns(book);
    }

    Product product() {
        Map<String, Operation> operations = new HashMap<>(Map.of(
                "MakeCall", this::makeCall,
                "StartPredictiveCall", this::startPredictiveCall,
                "StartConference", this::startConference,
                "SwitchToConference", this::switchToConference,
                "EndConference", this::endConference,
                "ReleaseCall", this::releaseCall));
        operations.putAll(new CccQueries(book).operations());
        operations.putAll(new CccBridges(book).operations());
        operations.putAll(campaigns.operations());
        operations.putAll(CccSubscriptions.operations());
        return new Product(Vendor.ALIYUN_CCC, operations);
    }

    /** Catches up with the time. */
    void advance(Instant now) {
        campaigns.advance(now);
    }

    Announcer announcer() {
        return new CccEvents(book);
    }

    void clear() {
        book.clear();
        campaigns.clear();
    }

    private Map<String, @Nullable Object> makeCall(Parameters in, Instant now) {
        String instance = in.required("InstanceId");
        String callee = in.required("Callee");
        in.number("TimeoutSeconds", 1, 3600, 30);
        String agent = agent(in, instance);
        CccCall call = place(in, instance, callee, in.textOr("Caller", "083001900000"), agent, "OUTBOUND", now);
        call.join(agent, now);
        return answer(call, agent, now, true, CccContexts.MAKE_CALL);
    }

    private Map<String, @Nullable Object> startPredictiveCall(Parameters in, Instant now) {
        String instance = in.required("InstanceId");
        String callee = in.required("Callee");
        String caller = in.required("Caller");
        String flow = in.required("ContactFlowId");
        in.number("TimeoutSeconds", 1, 3600, 30);
        CccCall call = place(in, instance, callee, caller, flow, "PREDICTIVE", now);
        return answer(call, "", now, false, Set.of());
    }

    private CccCall place(
            Parameters in, String instance, String callee, String caller, String agent, String type, Instant now) {
        Refusals.ofGateway(callee);
        Map<String, String> variables = Parameters.variables(in.object("ContactFlowVariables"));
        return book.place(new Order(instance, caller, callee, agent, variables, in.text("Tags")), type, now);
    }

    private Map<String, @Nullable Object> startConference(Parameters in, Instant now) {
        String instance = in.required("InstanceId");
        in.required("ParticipantListJson");
        List<@Nullable Object> participants = in.list("ParticipantListJson");
        if (participants.isEmpty()) {
            throw Parameters.invalid("ParticipantListJson");
        }
        String agent = agent(in, instance);
        String first = String.valueOf(participants.get(0));
        CccCall call = place(in, instance, first, "083001900000", agent, "CONFERENCE", now);
        call.join(agent, now);
        participants.stream().skip(1).forEach(participant -> call.join(String.valueOf(participant), now));
        return answer(call, agent, now, false, Set.of());
    }

    private Map<String, @Nullable Object> switchToConference(Parameters in, Instant now) {
        CccCall call = known(in, "JobId");
        String agent = agent(in, in.text("InstanceId"));
        if (!call.call().ended(now)) {
            call.becomeConference();
        }
        Map<String, @Nullable Object> data = Json.object(
                "CallContext", CccContexts.numbered(CccContexts.call(call, now, Set.of())),
                "UserContext", CccContexts.user(call, agent, now, Set.of()));
        return answer(data);
    }

    private Map<String, @Nullable Object> endConference(Parameters in, Instant now) {
        CccCall call = known(in, "JobId");
        String agent = agent(in, in.text("InstanceId"));
        call.leave(agent, now);
        return answer(call, agent, now, true, CccContexts.END_CONFERENCE);
    }

    private Map<String, @Nullable Object> releaseCall(Parameters in, Instant now) {
        CccCall call = known(in, "JobId");
        String agent = agent(in, in.text("InstanceId"));
        call.call().hangUp(now, false);
        return answer(call, agent, now, true, CccContexts.RELEASE_CALL);
    }

    private CccCall known(Parameters in, String name) {
        String instance = in.required("InstanceId");
        CccCall call = book.find(in.required(name));
        if (call == null) {
            throw new Refusal(404, "NotExists.JobId", "The specified job " + in.text(name) + " does not exist.");
        }
        if (!call.call().placement().scope().equals(instance)) {
            throw CccBook.noInstance(instance);
        }
        return call;
    }

    // Without a UserId the vendor takes the agent that the key's RAM account is mapped to.
    private static String agent(Parameters in, String instance) {
        return in.textOr("UserId", "agent@" + instance);
    }

    static Map<String, @Nullable Object> answer(
            CccCall call, String agent, Instant now, boolean withContextId, Set<String> leftOut) {
        return answer(Json.object(
                "CallContext", CccContexts.call(call, now, leftOut),
                "UserContext", CccContexts.user(call, agent, now, leftOut),
                "ContextId", withContextId ? call.contextId() : null));
    }

    static Map<String, @Nullable Object> answer(Object data) {
        return Json.object(
                "Code", "OK", "HttpStatusCode", 200, "Message", "Success", "Params", List.of(), "Data", data);
    }
}
