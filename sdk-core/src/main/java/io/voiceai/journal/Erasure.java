package io.voiceai.journal;

/**
 * What an erasure did.
 *
 * @param erased how many calls were erased
 * @param kept how many calls are still being placed or have an unknown outcome: reconcile them and ask again
 */
public record Erasure(int erased, int kept) {}
