package io.voiceai.testing.internal.wire;

/**
 * One name and its value: a query parameter, a form field or a header.
 *
 * @param name as sent
 * @param value as sent, decoded
 */
public record Field(String name, String value) {}
