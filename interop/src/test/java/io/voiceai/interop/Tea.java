package io.voiceai.interop;

import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** com.aliyun:tea-openapi, on which the vendor's newer SDKs stand, with callApi as they call it. */
final class Tea implements OfficialClient {

    private final Emulator emulator;
    private final @Nullable String signatureAlgorithm;

    /**
     * Chooses a signature.
     *
     * @param signatureAlgorithm "v2"; null for the client's default
     */
    Tea(Emulator emulator, @Nullable String signatureAlgorithm) {
        this.emulator = emulator;
        this.signatureAlgorithm = signatureAlgorithm;
    }

    @Override
    public String name() {
        return "java tea-openapi";
    }

    @Override
    public String version() {
        return System.getProperty("interop.tea-openapi");
    }

    @Override
    public String signature() {
        return signatureAlgorithm == null ? "POST ACS3-HMAC-SHA256" : "POST HMAC-SHA1";
    }

    @Override
    public boolean speaks(Api api) {
        return !api.tencent();
    }

    @Override
    public JsonObject send(Order order, String secret) throws Refused {
        try {
            Object body = new Client(config(secret))
                    .callApi(params(order), request(order), new RuntimeOptions())
                    .get("body");
            return new Gson().toJsonTree(body).getAsJsonObject();
        } catch (TeaException e) {
            throw new Refused(e.getClass().getSimpleName(), e.getCode(), e.getMessage());
        } catch (Exception e) {
            throw new AssertionError("the client failed", e);
        }
    }

    private Config config(String secret) {
        Config config = new Config()
                .setAccessKeyId(emulator.keyId())
                .setAccessKeySecret(secret)
                .setEndpoint(emulator.authority())
                .setProtocol("http");
        return signatureAlgorithm == null ? config : config.setSignatureAlgorithm(signatureAlgorithm);
    }

    private static Params params(Order order) {
        return new Params()
                .setAction(order.action())
                .setVersion(order.api().version)
                .setProtocol("HTTP")
                .setPathname("/")
                .setMethod("POST")
                .setAuthType("AK")
                .setStyle("RPC")
                .setReqBodyType("formData")
                .setBodyType("json");
    }

    private static OpenApiRequest request(Order order) {
        OpenApiRequest request = new OpenApiRequest().setQuery(order.query());
        return order.form().isEmpty() ? request : request.setBody(order.form());
    }
}
