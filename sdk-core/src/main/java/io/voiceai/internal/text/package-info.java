/**
 * Masking and sanitizing of text that leaves the SDK in messages, logs and {@code toString}.
 */
@NullMarked
package io.voiceai.internal.text;

import org.jspecify.annotations.NullMarked;
