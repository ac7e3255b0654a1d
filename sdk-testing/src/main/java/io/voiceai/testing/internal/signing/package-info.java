/** A second, independent reading of the vendors' three signature schemes, on the JDK alone, so that a mistake in the SDK's signing cannot hide behind the same mistake here. */
@NullMarked
package io.voiceai.testing.internal.signing;

import org.jspecify.annotations.NullMarked;
