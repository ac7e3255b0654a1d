/**
 * What vendors push: call events parsed from callbacks and queue messages, and the receiver that checks, de-duplicates and
 * acknowledges them. No web framework: {@link io.voiceai.event.CallbackRequest} in,
 * {@link io.voiceai.event.CallbackReply} out.
 */
@NullMarked
package io.voiceai.event;

import org.jspecify.annotations.NullMarked;
