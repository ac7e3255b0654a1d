package io.voiceai.testing.internal.call;

import io.voiceai.testing.SpokenTurn.Speaker;
import java.time.Duration;

/**
 * One line of a script.
 *
 * @param speaker who says it
 * @param text what is said
 * @param start after the answer
 * @param end after the answer
 * @param interrupts whether the speaker cuts in on the line before
 */
public record Turn(Speaker speaker, String text, Duration start, Duration end, boolean interrupts) {}
