/** What the vendors push by themselves: what is to be told, to whom, in which envelope and how often. */
@NullMarked
package io.voiceai.testing.internal.callback;

import org.jspecify.annotations.NullMarked;
