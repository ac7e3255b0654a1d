/**
 * The neutral model of a phone call, immutable and without behaviour of its own: what a caller builds is a final class
 * with a builder, what a caller reads is a record. Nothing here talks to anybody and nothing here knows a vendor.
 */
@NullMarked
package io.voiceai.call;

import org.jspecify.annotations.NullMarked;
