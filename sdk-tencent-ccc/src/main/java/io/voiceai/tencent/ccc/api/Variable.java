package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.WireObject;

/** One variable of an AI call: the type {@code Variable} of the vendor. Both parts are texts, numbers included. */
public final class Variable extends WireObject<Variable> {
    /**
     * Names a value.
     *
     * @param key {@code Key}: the name in the agent's prompt, or one of the vendor's own
     * @param value {@code Value}; may be empty
     */
    public Variable(String key, String value) {
        require("Key", key);
        put("Value", value);
    }
}
