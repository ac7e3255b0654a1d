/** Whether, when and with which clock a failed attempt is followed by another one. */
@NullMarked
package io.voiceai.internal.repeat;

import org.jspecify.annotations.NullMarked;
