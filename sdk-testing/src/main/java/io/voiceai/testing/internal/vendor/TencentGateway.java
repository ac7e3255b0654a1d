package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Fault;
import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.SignatureDiagnosis;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.Ids;
import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.signing.TencentVerifier;
import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.Json;
import io.voiceai.testing.internal.wire.WireRequest;
import io.voiceai.testing.internal.wire.WireResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tencent's API 3.0 gateway, by POST with JSON or by GET: HTTP 200 whatever happens, and everything inside {@code Response}. */
final class TencentGateway {

    private static final int BODY_BYTES = 10 * 1024 * 1024;
    private static final int QUERY_BYTES = 32 * 1024;

    private final TencentVerifier verifier;
    private final Product product;
    private final Fates fates;
    private final Ids ids;

    TencentGateway(TencentVerifier verifier, Product product, Fates fates, Ids ids) {
        this.verifier = verifier;
        this.fates = fates;
        this.ids = ids;
        this.product = product;
    }

    Judged handle(WireRequest request, Instant now) {
        String requestId = ids.uuid();
        Fault fault = fates.takeInjected(action(request));
        try {
            verifier.verify(request, now);
        } catch (Refusal refusal) {
            SignatureDiagnosis diagnosis = verifier.explain(request, now, refusal);
            return judged(
                    request, now, error(refusal, requestId), diagnosis, refusal.code(), Fates.Outcome.nothing(fault));
        }
        Fates.Outcome outcome = Fates.Outcome.nothing(fault);
        try {
            outcome = perform(request, now, fault);
            if (outcome.refusal() != null) {
                throw outcome.refusal();
            }
            Map<String, @Nullable Object> response = outcome.fields();
            response.put("RequestId", requestId);
            return judged(request, now, response, null, "OK", outcome);
        } catch (Refusal refusal) {
            return judged(request, now, error(refusal, requestId), null, refusal.code(), outcome);
        }
    }

    private static Map<String, @Nullable Object> error(Refusal refusal, String requestId) {
        return Json.object(
                "Error", Json.object("Code", refusal.code(), "Message", refusal.text()), "RequestId", requestId);
    }

    private Fates.Outcome perform(WireRequest request, Instant now, @Nullable Fault fault) {
        if (!request.method().equals("POST") && !request.method().equals("GET")) {
            throw new Refusal(200, "UnsupportedProtocol", "Only POST and GET are supported.");
        }
        if (request.method().equals("GET") && request.rawQuery().length() > QUERY_BYTES) {
            throw new Refusal(200, "RequestSizeLimitExceeded", "The query is larger than 32 KB.");
        }
        if (request.body().length > BODY_BYTES) {
            throw new Refusal(200, "RequestSizeLimitExceeded", "The request body is larger than 10 MB.");
        }
        String version = request.header("x-tc-version");
        if (version == null) {
            throw new Refusal(200, "MissingParameter", "The request header X-TC-Version is missing.");
        }
        if (!version.equals(product.vendor().version())) {
            throw new Refusal(200, "NoSuchVersion", "The version " + version + " does not exist.");
        }
        String action = action(request);
        Operation operation = product.operations().get(action);
        if (operation == null) {
            throw new Refusal(
                    200, "InvalidAction", "The request action=" + action + " is invalid or not found in product ccc.");
        }
        Map<String, @Nullable Object> body = parameters(request);
        TencentSchema.check(action, body);
        return fates.perform(product.vendor(), action, new Parameters(body), now, operation, fault);
    }

    private static Map<String, @Nullable Object> parameters(WireRequest request) {
        return request.method().equals("GET") ? TencentQuery.tree(action(request), request.query()) : body(request);
    }

    private static Map<String, @Nullable Object> body(WireRequest request) {
        try {
            return Json.parseObject(request.text());
        } catch (Json.NotJson e) {
            throw new Refusal(200, "InvalidParameter", "The request body is not a JSON object.");
        }
    }

    private static String action(WireRequest request) {
        String action = request.header("x-tc-action");
        return action == null ? "" : action;
    }

    private Judged judged(
            WireRequest request,
            Instant now,
            Map<String, @Nullable Object> response,
            @Nullable SignatureDiagnosis diagnosis,
            String code,
            Fates.Outcome outcome) {
        List<Field> headers = List.of(new Field("Content-Type", "application/json"));
        return new Judged(
                new WireResponse(200, headers, Json.write(Json.object("Response", response))),
                new ReceivedRequest(
                        now,
                        Optional.of(Vendor.TENCENT_CCC),
                        action(request),
                        request.method(),
                        Collections.unmodifiableMap(shown(request)),
                        diagnosis == null,
                        code,
                        Optional.ofNullable(diagnosis)),
                outcome.fault(),
                outcome.done());
    }

    private static Map<String, String> shown(WireRequest request) {
        try {
            return Parameters.variables(
                    request.method().equals("GET") ? parameters(request) : Json.parseObject(request.text()));
        } catch (Json.NotJson e) {
            return new LinkedHashMap<>();
        }
    }
}
