/** What a developer sees of the emulator in a browser: the page, the JSON behind it, its buttons, and the calls' recordings. */
@NullMarked
package io.voiceai.testing.internal.inspector;

import org.jspecify.annotations.NullMarked;
