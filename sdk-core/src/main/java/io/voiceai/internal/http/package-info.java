/**
 * The pipeline behind the invoker: one exchange over OkHttp, the evidence of what was sent, and what may be repeated.
 * The only package that touches OkHttp.
 */
@NullMarked
package io.voiceai.internal.http;

import org.jspecify.annotations.NullMarked;
