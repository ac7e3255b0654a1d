package io.voiceai.call;

/**
 * Options that only one vendor has. Each vendor module has its own type; a provider reads its own and ignores the
 * others', so one request can go to any vendor. Implementations are immutable.
 */
public interface CallOptions {}
