/**
 * What can go wrong: one unchecked family, {@link io.voiceai.error.VoiceAiException}, with the few kinds and the facts
 * that tell a caller what happened and what to do. Failures are made in one place of the pipeline, never in an adapter.
 */
@NullMarked
package io.voiceai.error;

import org.jspecify.annotations.NullMarked;
