package io.voiceai.interop;

import com.aliyuncs.CommonRequest;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.auth.SignatureVersion;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** com.aliyun:aliyun-java-sdk-core with CommonRequest, as the vendor's examples use it. */
final class JavaCore implements OfficialClient {

    enum Mode {
        GET("GET HMAC-SHA1"),
        POST_QUERY("POST query, HMAC-SHA1"),
        POST_BODY("POST body, HMAC-SHA1"),
        V3("POST ACS3-HMAC-SHA256");

        final String signature;

        Mode(String signature) {
            this.signature = signature;
        }
    }

    private final Emulator emulator;
    private final Mode mode;

    JavaCore(Emulator emulator, Mode mode) {
        this.emulator = emulator;
        this.mode = mode;
    }

    @Override
    public String name() {
        return "java aliyun-java-sdk-core";
    }

    @Override
    public String version() {
        return System.getProperty("interop.aliyun-core");
    }

    @Override
    public String signature() {
        return mode.signature;
    }

    @Override
    public boolean speaks(Api api) {
        return !api.tencent();
    }

    @Override
    public JsonObject send(Order order, String secret) throws Refused {
        DefaultAcsClient client =
                new DefaultAcsClient(DefaultProfile.getProfile("cn-hangzhou", emulator.keyId(), secret));
        try {
            return JsonParser.parseString(
                            client.getCommonResponse(request(order)).getData())
                    .getAsJsonObject();
        } catch (ClientException e) {
            throw new Refused(e.getClass().getSimpleName(), e.getErrCode(), e.getMessage());
        } finally {
            client.shutdown();
        }
    }

    private CommonRequest request(Order order) {
        CommonRequest request = new CommonRequest();
        request.setSysDomain(emulator.authority());
        request.setSysProtocol(ProtocolType.HTTP);
        request.setSysVersion(order.api().version);
        request.setSysAction(order.action());
        request.setSysMethod(mode == Mode.GET ? MethodType.GET : MethodType.POST);
        if (mode == Mode.V3) {
            request.setSysSignatureVersion(SignatureVersion.V3);
        }
        boolean form = mode == Mode.POST_BODY;
        order.query().forEach(form ? request::putBodyParameter : request::putQueryParameter);
        order.form()
                .forEach(
                        mode == Mode.POST_BODY || mode == Mode.V3
                                ? request::putBodyParameter
                                : request::putQueryParameter);
        return request;
    }
}
