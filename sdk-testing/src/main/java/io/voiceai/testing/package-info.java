/** The emulator as a test meets it. */
@NullMarked
package io.voiceai.testing;

import org.jspecify.annotations.NullMarked;
