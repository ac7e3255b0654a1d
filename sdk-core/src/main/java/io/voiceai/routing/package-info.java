/**
 * Routes: through which provider, with which AI agent and from which caller numbers a call goes out, what happens when that
 * fails, and why.
 */
@NullMarked
package io.voiceai.routing;

import org.jspecify.annotations.NullMarked;
