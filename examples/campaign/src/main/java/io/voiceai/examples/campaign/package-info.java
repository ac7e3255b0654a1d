/**
 * Calls everybody in a file, each once, whatever happens meanwhile. {@link io.voiceai.examples.campaign.Main} has the commands;
 * {@code State} is what survives, {@code Runner} works it off, {@code Course} is the way of one callee.
 */
@NullMarked
package io.voiceai.examples.campaign;

import org.jspecify.annotations.NullMarked;
