/** The front door. */
@NullMarked
package io.voiceai;

import org.jspecify.annotations.NullMarked;
