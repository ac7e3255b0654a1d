/** What travels: requests and answers as plain values, their percent encoding, JSON and XML. Knows no vendor and no server. */
@NullMarked
package io.voiceai.testing.internal.wire;

import org.jspecify.annotations.NullMarked;
