package io.voiceai;

import io.voiceai.call.AgentInfo;

/** The capability to list the AI agents that were made in the vendor's console. */
public interface Agents extends VoiceProvider {
    /**
     * The AI agents.
     *
     * @return a lazy sequence; nothing is sent before its first item is wanted
     */
    Listing<AgentInfo> agents();
}
