package io.voiceai.interop;

import com.google.gson.Gson;
import com.google.gson.JsonObject;

/** One client for Node in one of its ways to be used. */
final class NodeClient implements OfficialClient {

    private final Node node;
    private final String name;
    private final String signature;
    private String version = "not asked yet";

    NodeClient(Node node, String name, String signature) {
        this.node = node;
        this.name = name;
        this.signature = signature;
    }

    @Override
    public String name() {
        return "node " + name;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String signature() {
        return signature;
    }

    @Override
    public boolean speaks(Api api) {
        return api.tencent() == name.startsWith("tencent");
    }

    @Override
    public String codeOfAWrongSecret() {
        return name.startsWith("tencent") ? "AuthFailure.SignatureFailure" : OfficialClient.super.codeOfAWrongSecret();
    }

    @Override
    public JsonObject send(Order order, String secret) throws Refused {
        JsonObject line = new JsonObject();
        line.addProperty("client", name);
        line.addProperty("version", order.api().version);
        line.addProperty("action", order.action());
        line.addProperty("secret", secret);
        line.add(order.api().tencent() ? "json" : "query", order.parameters());
        line.add("form", new Gson().toJsonTree(order.form()));
        JsonObject reply = node.ask(line);
        version = reply.get("version").getAsString();
        if (reply.has("answer")) {
            return reply.getAsJsonObject("answer");
        }
        throw new Refused(
                reply.get("type").getAsString(),
                reply.get("code").getAsString(),
                reply.get("message").getAsString());
    }
}
