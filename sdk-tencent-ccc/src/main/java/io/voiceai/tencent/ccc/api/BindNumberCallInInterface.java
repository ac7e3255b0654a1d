package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Makes the vendor ask an address of the customer's what to do with the calls to a number. How it asks is not
 * documented. Execute once: calls come in differently from then on. Rests on Tencent Cloud's page of the
 * operation, API 2020-02-10, read 2026-08.
 */
public final class BindNumberCallInInterface {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("BindNumberCallInInterface", "", Response::read);

    private BindNumberCallInInterface() {}

    /**
     * The parameters of BindNumberCallInInterface.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param sdkAppId {@code SdkAppId}: the application, from the console
         * @param number {@code Number}
         * @param callInInterface {@code CallInInterface}: the address
         */
        public Request(long sdkAppId, String number, Interface callInInterface) {
            put("SdkAppId", sdkAppId);
            require("Number", number);
            put("CallInInterface", callInInterface);
        }

        /**
         * Sets {@code NumberType}: number, inner.
         *
         * @param value the value
         * @return this
         */
        public Request numberType(String value) {
            return put("NumberType", value);
        }

        /**
         * The part {@code CallInInterface}.
         */
        public static final class Interface extends WireObject<Interface> {
            /**
             * Starts with what is required.
             *
             * @param url {@code URL}
             */
            public Interface(String url) {
                require("URL", url);
            }
        }
    }

    /**
     * The answer of BindNumberCallInInterface. {@code toString} shows only what may be logged.
     *
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(@Nullable String requestId, String raw) {

        static Response read(JsonObject json) {
            return new Response(json.text("RequestId"), json.raw());
        }

        @Override
        public String toString() {
            return "BindNumberCallInInterface.Response[requestId " + requestId + "]";
        }
    }
}
