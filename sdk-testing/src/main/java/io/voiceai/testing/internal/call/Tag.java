package io.voiceai.testing.internal.call;

/**
 * What the vendor's analysis says of a conversation.
 *
 * @param id the vendor's id of the tag
 * @param name the tag
 * @param description what it stands for
 * @param value the value on its own; AICCS wraps it in JSON inside the string
 */
public record Tag(String id, String name, String description, String value) {}
