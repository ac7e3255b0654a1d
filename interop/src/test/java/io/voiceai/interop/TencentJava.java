package io.voiceai.interop;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.tencentcloudapi.ccc.v20200210.CccClient;
import com.tencentcloudapi.ccc.v20200210.models.CreateAIAgentCallRequest;
import com.tencentcloudapi.ccc.v20200210.models.DescribeTelCdrRequest;
import com.tencentcloudapi.ccc.v20200210.models.DescribeTelSessionRequest;
import com.tencentcloudapi.ccc.v20200210.models.HangUpCallRequest;
import com.tencentcloudapi.common.AbstractModel;
import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.CommonRequest;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;

/** com.tencentcloudapi:tencentcloud-sdk-java, its typed client of the product and the one without types. */
final class TencentJava implements OfficialClient {

    private static final String REGION = "ap-guangzhou";

    private final Emulator emulator;
    private final boolean typed;

    TencentJava(Emulator emulator, boolean typed) {
        this.emulator = emulator;
        this.typed = typed;
    }

    @Override
    public String name() {
        return "java tencentcloud-sdk-java " + (typed ? "CccClient" : "CommonClient");
    }

    @Override
    public String version() {
        return System.getProperty("interop.tencentcloud");
    }

    @Override
    public String signature() {
        return "POST TC3-HMAC-SHA256";
    }

    @Override
    public boolean speaks(Api api) {
        return api.tencent();
    }

    @Override
    public String codeOfAWrongSecret() {
        return "AuthFailure.SignatureFailure";
    }

    @Override
    public JsonObject send(Order order, String secret) throws Refused {
        Credential credential = new Credential(emulator.keyId(), secret);
        String json = order.parameters().toString();
        try {
            String answer = typed
                    ? typed(new CccClient(credential, REGION, profile()), order.action(), json)
                    : untyped(new CommonClient("ccc", order.api().version, credential, REGION, profile()), order, json);
            JsonObject tree = JsonParser.parseString(answer).getAsJsonObject();
            return tree.has("Response") ? tree.getAsJsonObject("Response") : tree;
        } catch (TencentCloudSDKException e) {
            throw new Refused(e.getClass().getSimpleName(), e.getErrorCode(), e.getMessage());
        }
    }

    private ClientProfile profile() {
        HttpProfile http = new HttpProfile();
        http.setEndpoint(emulator.authority());
        http.setProtocol(HttpProfile.REQ_HTTP);
        ClientProfile profile = new ClientProfile();
        profile.setHttpProfile(http);
        return profile;
    }

    private static String typed(CccClient client, String action, String json) throws TencentCloudSDKException {
        return switch (action) {
            case "CreateAIAgentCall" ->
                AbstractModel.toJsonString(client.CreateAIAgentCall(read(json, CreateAIAgentCallRequest.class)));
            case "HangUpCall" -> AbstractModel.toJsonString(client.HangUpCall(read(json, HangUpCallRequest.class)));
            case "DescribeTelSession" ->
                AbstractModel.toJsonString(client.DescribeTelSession(read(json, DescribeTelSessionRequest.class)));
            case "DescribeTelCdr" ->
                AbstractModel.toJsonString(client.DescribeTelCdr(read(json, DescribeTelCdrRequest.class)));
            default -> throw new IllegalArgumentException(action);
        };
    }

    private static <T> T read(String json, Class<T> type) {
        return AbstractModel.fromJsonString(json, type);
    }

    private static String untyped(CommonClient client, Order order, String json) throws TencentCloudSDKException {
        return client.commonRequest(new CommonRequest(json), order.action());
    }
}
