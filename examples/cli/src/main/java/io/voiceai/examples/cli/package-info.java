/** The SDK from a terminal. Each command is a class; what several need stands beside them. */
@NullMarked
package io.voiceai.examples.cli;

import org.jspecify.annotations.NullMarked;
