/** Chooses the route of a call, and another one if that is safe. */
@NullMarked
package io.voiceai.internal.routing;

import org.jspecify.annotations.NullMarked;
