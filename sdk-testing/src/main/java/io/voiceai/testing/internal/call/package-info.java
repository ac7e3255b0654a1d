/** The life of an emulated call. Its phase is worked out from the clock whenever somebody asks, so there is no thread and no timer, and a test moves a call on by moving the clock. */
@NullMarked
package io.voiceai.testing.internal.call;

import org.jspecify.annotations.NullMarked;
