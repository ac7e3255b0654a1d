package io.voiceai.policy;

/**
 * What is wrong with a part of the rules.
 *
 * @param member the member that is wrong, such as {@code breaks[1]}
 * @param problem what is wrong with it, without its value
 * @param wayOut what to do
 */
record Mistake(String member, String problem, String wayOut) {}
