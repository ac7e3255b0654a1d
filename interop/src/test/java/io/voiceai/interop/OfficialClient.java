package io.voiceai.interop;

import com.google.gson.JsonObject;

/** One of the vendors' own clients in one of its ways to be used. */
interface OfficialClient {

    /** The library and how it is used. */
    String name();

    /** The library's version. */
    String version();

    /** The method and the signature that it uses. */
    String signature();

    /** Whether it is made for this product. */
    boolean speaks(Api api);

    /** The code that it tells where the secret is wrong. */
    default String codeOfAWrongSecret() {
        return "SignatureDoesNotMatch";
    }

    /**
     * Sends a request.
     *
     * @param order what is asked for
     * @param secret the secret to sign with
     * @return the answer's body
     * @throws Refused if the vendor refuses
     */
    JsonObject send(Order order, String secret) throws Refused;
}
