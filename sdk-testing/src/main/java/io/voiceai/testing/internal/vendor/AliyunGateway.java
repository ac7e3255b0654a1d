package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Fault;
import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.SignatureDiagnosis;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.Ids;
import io.voiceai.testing.internal.signing.AliyunVerifier;
import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.Json;
import io.voiceai.testing.internal.wire.WireRequest;
import io.voiceai.testing.internal.wire.WireResponse;
import io.voiceai.testing.internal.wire.Xml;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Alibaba's common gateway: both signatures, GET and POST, parameters in query and form body alike. */
final class AliyunGateway {

    private final AliyunVerifier verifier;
    private final List<Product> products;
    private final Fates fates;
    private final Ids ids;

    AliyunGateway(AliyunVerifier verifier, List<Product> products, Fates fates, Ids ids) {
        this.verifier = verifier;
        this.fates = fates;
        this.ids = ids;
        this.products = products;
    }

    Judged handle(WireRequest request, Instant now) {
        List<Field> fields = new ArrayList<>(request.query());
        fields.addAll(request.form());
        Map<String, String> parameters = new LinkedHashMap<>();
        fields.forEach(field -> parameters.putIfAbsent(field.name(), field.value()));
        String action = name(request, "x-acs-action", parameters, "Action");
        String version = name(request, "x-acs-version", parameters, "Version");
        Optional<Product> product = products.stream()
                .filter(p -> p.vendor().version().equals(version))
                .findFirst();
        Talking talking = new Talking(request, parameters, action, version, product, requestId(), now);
        talking.fault = fates.takeInjected(action);
        try {
            requireKnownMethod(request.method());
            verify(talking, fields);
            return talking.answered(perform(talking));
        } catch (Refusal refusal) {
            return talking.refused(refusal);
        } finally {
            if (talking.authentic && talking.fault == Fault.REQUEST_LOST) {
                verifier.forget(request, fields);
            }
        }
    }

    private void verify(Talking talking, List<Field> fields) {
        try {
            verifier.verify(talking.request, fields, talking.now);
            talking.authentic = true;
        } catch (Refusal refusal) {
            talking.diagnosis = verifier.explain(talking.request, fields, talking.now, refusal);
            throw refusal;
        }
    }

    private static void requireKnownMethod(String method) {
        if (!method.equals("GET") && !method.equals("POST")) {
            throw new Refusal(400, "UnsupportedHTTPMethod", "The HTTP method " + method + " is not supported.");
        }
    }

    private Map<String, @Nullable Object> perform(Talking talking) {
        if (talking.action.isEmpty()) {
            throw new Refusal(400, "MissingAction", "Action is mandatory for this action.");
        }
        if (talking.version.isEmpty()) {
            throw new Refusal(400, "MissingVersion", "Version is mandatory for this action.");
        }
        Product product = talking.product.orElseThrow(
                () -> new Refusal(404, "InvalidVersion", "Specified parameter Version is not valid."));
        Operation operation = product.operations().get(talking.action);
        if (operation == null) {
            throw new Refusal(
                    404, "InvalidAction.NotFound", "Specified api is not found, please check your url and method.");
        }
        Fates.Outcome outcome = fates.perform(
                product.vendor(),
                talking.action,
                new Parameters(talking.parameters),
                talking.now,
                operation,
                talking.fault);
        talking.fault = outcome.fault();
        talking.done = outcome.done();
        if (outcome.refusal() != null) {
            throw outcome.refusal();
        }
        return outcome.fields();
    }

    // RPC names them as parameters and V3 as headers; some clients send both.
    private static String name(WireRequest request, String header, Map<String, String> parameters, String parameter) {
        String named = request.header(header);
        return parameters.getOrDefault(parameter, named == null ? "" : named);
    }

    private String requestId() {
        return ids.uuid().toUpperCase(Locale.ROOT);
    }

    private static final class Talking {
        private final WireRequest request;
        private final Map<String, String> parameters;
        private final String action;
        private final String version;
        private final Optional<Product> product;
        private final Instant now;
        private final String requestId;
        private boolean authentic;
        private boolean done;
        private @Nullable Fault fault;
        private @Nullable SignatureDiagnosis diagnosis;

        Talking(
                WireRequest request,
                Map<String, String> parameters,
                String action,
                String version,
                Optional<Product> product,
                String requestId,
                Instant now) {
            this.request = request;
            this.parameters = parameters;
            this.action = action;
            this.version = version;
            this.product = product;
            this.requestId = requestId;
            this.now = now;
        }

        Judged answered(Map<String, @Nullable Object> fields) {
            Map<String, @Nullable Object> tree = Json.object("RequestId", requestId);
            tree.putAll(fields);
            String code = String.valueOf(fields.getOrDefault("Code", "OK"));
            return judged(respond(200, action + "Response", tree), code);
        }

        Judged refused(Refusal refusal) {
            Optional<Vendor> vendor = product.map(Product::vendor);
            Map<String, @Nullable Object> tree = Json.object(
                    "RequestId", requestId,
                    "HostId", vendor.map(Vendor::host).orElse("aliyuncs.com"),
                    "Code", refusal.code(),
                    "Message", refusal.text(),
                    "Recommend",
                            "https://api.aliyun.com/troubleshoot?q=" + refusal.code() + "&product="
                                    + vendor.map(Vendor::product).orElse("") + "&requestId=" + requestId);
            return judged(respond(refusal.status(), "Error", tree), refusal.code());
        }

        private Judged judged(WireResponse response, String code) {
            Map<String, String> shown = new LinkedHashMap<>(parameters);
            shown.remove("Signature");
            return new Judged(
                    response,
                    new ReceivedRequest(
                            now,
                            product.map(Product::vendor),
                            action,
                            request.method(),
                            Collections.unmodifiableMap(shown),
                            authentic,
                            code,
                            Optional.ofNullable(diagnosis)),
                    fault,
                    done);
        }

        private WireResponse respond(int status, String root, Map<String, @Nullable Object> tree) {
            boolean xml = parameters.getOrDefault("Format", "").equalsIgnoreCase("XML");
            List<Field> headers = List.of(
                    new Field("Content-Type", xml ? "text/xml;charset=utf-8" : "application/json;charset=utf-8"),
                    new Field("x-acs-request-id", requestId));
            return new WireResponse(status, headers, xml ? Xml.write(root, tree) : Json.write(tree));
        }
    }
}
