/**
 * The emulator as an extension of JUnit 5.12 or newer, 6 included: {@link io.voiceai.testing.junit.VoiceAiEmulator} on a test
 * class or method starts it, and gives tests what they ask for by the type of a parameter.
 */
@NullMarked
package io.voiceai.testing.junit;

import org.jspecify.annotations.NullMarked;
