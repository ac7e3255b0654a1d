/** The four products: their operations, their error codes and the two gateways in front of them. Spellings and types are the vendors' own. */
@NullMarked
package io.voiceai.testing.internal.vendor;

import org.jspecify.annotations.NullMarked;
