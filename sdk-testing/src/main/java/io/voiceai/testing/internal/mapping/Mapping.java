package io.voiceai.testing.internal.mapping;

import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stub mappings of one recorded answer: one for each place where a client may put the action and the callee. */
final class Mapping {
    private static final int USUAL = 5;
    private static final int FOR_ONE_CALLEE = 4;

    private final Recorded recorded;
    private final @Nullable String calleeParameter;
    private final @Nullable String suffix;

    private Mapping(Recorded recorded, @Nullable String calleeParameter, @Nullable String suffix) {
        this.recorded = recorded;
        this.calleeParameter = calleeParameter;
        this.suffix = suffix;
    }

    /** For all requests of the operation. */
    static Mapping of(Recorded recorded) {
        return new Mapping(recorded, null, null);
    }

    /** For callees whose number ends so. */
    static Mapping of(Recorded recorded, String calleeParameter, String suffix) {
        return new Mapping(recorded, calleeParameter, suffix);
    }

    Stream<String> json() {
        return (recorded.vendor() == Vendor.TENCENT_CCC ? tencent() : aliyun()).map(this::mapping);
    }

    private Stream<Map<String, @Nullable Object>> tencent() {
        return Stream.of(Json.object(
                "urlPath",
                "/",
                "method",
                "POST",
                "headers",
                named("X-TC-Action", "X-TC-Version"),
                "bodyPatterns",
                suffix == null
                        ? null
                        : List.of(Json.object(
                                "matchesJsonPath",
                                Json.object("expression", "$." + calleeParameter, "matches", ends())))));
    }

    private Stream<Map<String, @Nullable Object>> aliyun() {
        Map<String, @Nullable Object> inHeaders = named("x-acs-action", "x-acs-version");
        Map<String, @Nullable Object> inQuery = named("Action", "Version");
        List<@Nullable Object> inBody = List.of(
                pair("Action", recorded.action()),
                pair("Version", recorded.vendor().version()));
        if (suffix == null) {
            return Stream.of(
                    Json.object("urlPath", "/", "headers", inHeaders),
                    Json.object("urlPath", "/", "queryParameters", inQuery),
                    Json.object("urlPath", "/", "bodyPatterns", inBody));
        }
        Map<String, @Nullable Object> callee = Json.object(calleeParameter, Json.object("matches", ends()));
        Map<String, @Nullable Object> calleeInBody = pair(String.valueOf(calleeParameter), "[^&]*" + suffix);
        Map<String, @Nullable Object> queryWithCallee = Json.object();
        queryWithCallee.putAll(inQuery);
        queryWithCallee.putAll(callee);
        return Stream.of(
                Json.object("urlPath", "/", "headers", inHeaders, "queryParameters", callee),
                Json.object("urlPath", "/", "headers", inHeaders, "bodyPatterns", List.of(calleeInBody)),
                Json.object("urlPath", "/", "queryParameters", queryWithCallee),
                Json.object(
                        "urlPath",
                        "/",
                        "bodyPatterns",
                        Stream.concat(inBody.stream(), Stream.of(calleeInBody)).toList()));
    }

    private String ends() {
        return ".*" + suffix;
    }

    private Map<String, @Nullable Object> named(String action, String version) {
        return Json.object(
                action,
                Json.object("equalTo", recorded.action()),
                version,
                Json.object("equalTo", recorded.vendor().version()));
    }

    private static Map<String, @Nullable Object> pair(String name, String value) {
        return Json.object("matches", "(.*&)?" + name + "=" + value + "(&.*)?");
    }

    private String mapping(Map<String, @Nullable Object> request) {
        String name = recorded.vendor() + " " + recorded.action() + (suffix == null ? "" : " to …" + suffix);
        return Json.write(Json.object(
                "id",
                UUID.nameUUIDFromBytes((name + Json.write(request)).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                "name",
                name,
                "priority",
                suffix == null ? USUAL : FOR_ONE_CALLEE,
                "request",
                request,
                "response",
                response()));
    }

    private Map<String, @Nullable Object> response() {
        return Json.object(
                "status", recorded.status(),
                "headers", Json.object("Content-Type", recorded.contentType()),
                "body", recorded.template(),
                "transformers", List.of("response-template"));
    }
}
