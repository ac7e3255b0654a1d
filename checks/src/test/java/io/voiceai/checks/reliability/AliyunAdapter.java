package io.voiceai.checks.reliability;

import io.voiceai.aliyun.rpc.AliyunProviderBuilder;
import io.voiceai.pacing.CallLimits;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the three products of Alibaba Cloud share: the gateway's envelope and codes, parameters in a form. */
abstract class AliyunAdapter implements Adapter {
    static <B extends AliyunProviderBuilder<B>> B set(B builder, Setup setup) {
        return builder.endpoint(setup.endpoint())
                .plainHttpOnLoopback()
                .http(setup.http())
                .credentials(setup.credentials())
                .clock(setup.clock())
                .journal(setup.journal())
                .limits(CallLimits.none().requestsPerSecond(1))
                .pacer(setup.pacer());
    }

    /** The action that places a call. */
    abstract String placeAction();

    /** The correlation id in the parameter that carries it. */
    abstract @Nullable String carried(Received request);

    /** The codes of the product itself. */
    abstract Optional<String> productCode(Refusal refusal);

    @Override
    public String key(String reference, String callee) {
        return reference;
    }

    @Override
    public @Nullable String keyOf(Received request) {
        return placeAction().equals(parameter(request, "Action")) ? carried(request) : null;
    }

    static @Nullable String parameter(Received request, String name) {
        String form = new String(request.body(), StandardCharsets.UTF_8);
        for (String pair : form.split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    @Override
    public String signature(Received request) {
        return parameter(request, "SignatureNonce") + " " + parameter(request, "Signature");
    }

    @Override
    public Instant signedAt(Received request) {
        return Instant.parse(parameter(request, "Timestamp"));
    }

    @Override
    public Optional<String> code(Refusal refusal) {
        return switch (refusal) {
            case RATE -> Optional.of("Throttling.User");
            case FAULT -> Optional.of("InternalError");
            case SIGNATURE -> Optional.of("SignatureDoesNotMatch");
            case CLOCK -> Optional.of("InvalidTimeStamp.Expired");
            case NONCE -> Optional.of("SignatureNonceUsed");
            case TOKEN -> Optional.of("InvalidSecurityToken.Expired");
            case PERMISSION -> Optional.of("Forbidden.RAM");
            case UNLISTED -> Optional.of("Tomorrows.Code");
            case BUSINESS -> Optional.of(businessCodes().get(0));
            case CONCURRENCY, CALL_FAILED, GONE -> productCode(refusal);
        };
    }

    @Override
    public List<String> businessCodes() {
        return List.of("InsufficientBalance");
    }

    @Override
    public String error(String code, String message) {
        return "{\"RequestId\":\"request-1\",\"HostId\":\"vendor.example\",\"Code\":\"" + code + "\",\"Message\":\""
                + message + "\",\"Recommend\":\"https://vendor.example\"}";
    }

    @Override
    public int errorStatus(Refusal refusal) {
        return refusal == Refusal.FAULT ? 500 : 400;
    }

    static String members(String first, String... more) {
        return more.length == 0 ? first : first + "," + String.join(",", more);
    }

    @Override
    public String toString() {
        return name();
    }
}
