package io.voiceai.checks.reliability;

import io.voiceai.call.UnresolvedCall;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the vendors' records say of lost calls. */
final class Records {
    private Records() {}

    /** Placing loses its answer; AICCS can be asked for ids only, so its broken answer holds them. */
    static Reaction losing(Adapter adapter, String... ids) {
        if (!adapter.name().equals("AliyunAiccs")) {
            return Reaction.none(Stage.REQUEST, Ending.FIN);
        }
        String more = ids.length > 1 ? ",\"CallId\":\"" + ids[1] + "\"" : "";
        String answer = adapter.placed("\"" + ids[0] + "\"" + more);
        return Reaction.json(200, answer + "{}");
    }

    /** The answer to the look for a call of which there is no record. */
    static Reaction none(Adapter adapter) {
        return switch (adapter.name()) {
            case "AliyunAiccs" ->
                Reaction.json(200, "{\"RequestId\":\"r\",\"Code\":\"OK\",\"Success\":true,\"Data\":null}");
            default -> list(adapter, "");
        };
    }

    /** The answer to the look for a call, with records of these ids. */
    static Reaction of(Adapter adapter, UnresolvedCall lost, Received request, String... ids) {
        if (adapter.name().equals("AliyunAiccs")) {
            return Reaction.json(
                    200,
                    "{\"RequestId\":\"r\",\"Code\":\"OK\",\"Success\":true,\"Data\":{\"CallId\":\""
                            + AliyunAdapter.parameter(request, "CallId") + "\",\"CallStatus\":2}}");
        }
        return list(
                adapter,
                Arrays.stream(ids)
                        .map(id -> record(adapter, lost.callee().value(), lost.correlationId(), id))
                        .collect(Collectors.joining(",")));
    }

    static String record(Adapter adapter, String callee, String reference, String id) {
        Instant now = Instant.now();
        return switch (adapter.name()) {
            case "AliyunCcc" ->
                "{\"ContactId\":\"" + id + "\",\"CalledNumber\":\"" + callee.substring(3) + "\",\"StartTime\":"
                        + now.toEpochMilli() + "}";
            case "AliyunIce" ->
                "{\"Status\":\"Executing\",\"UserData\":\"{\\\"voiceai.reference\\\":\\\"" + reference + "\\\"}\"}";
            default ->
                "{\"SessionId\":\"" + id + "\",\"Callee\":\"" + callee.replace("+", "00")
                        + "\",\"Direction\":1,\"Time\":" + now.getEpochSecond() + "}";
        };
    }

    static Reaction list(Adapter adapter, String records) {
        return Reaction.json(
                200,
                switch (adapter.name()) {
                    case "AliyunCcc" -> "{\"RequestId\":\"r\",\"Code\":\"OK\",\"Data\":{\"List\":[" + records + "]}}";
                    case "AliyunIce" -> "{\"RequestId\":\"r\",\"Instances\":[" + records + "]}";
                    default -> "{\"Response\":{\"RequestId\":\"r\",\"TotalCount\":1,\"TelCdrList\":[" + records + "]}}";
                });
    }
}
