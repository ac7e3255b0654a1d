/** The vendors' own clients against the emulator, which runs in a process of its own. */
@NullMarked
package io.voiceai.interop;

import org.jspecify.annotations.NullMarked;
