/**
 * The front door: {@link io.voiceai.VoiceAi}, the {@link io.voiceai.VoiceProvider} that stands behind it, and the
 * capabilities that a provider may have. What a call looks like lives in {@link io.voiceai.call}, what can go wrong in
 * {@link io.voiceai.error}. No vendor's name may appear here.
 */
@NullMarked
package io.voiceai;

import org.jspecify.annotations.NullMarked;
