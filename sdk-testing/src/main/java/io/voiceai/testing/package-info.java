/**
 * A vendor on the developer's own machine, as a test or a shell meets it.
 *
 * <p>{@link io.voiceai.testing.VendorEmulator} speaks the wire formats of four products on one port, verifies every
 * signature as the vendor does and keeps the state of calls. {@link io.voiceai.testing.Scenario} says which callees are
 * busy or refused, as test cards do at payment companies. {@link io.voiceai.testing.Standalone} is the same emulator as
 * a program, for clients in any language. Everything in the packages below is hidden.
 */
@NullMarked
package io.voiceai.testing;

import org.jspecify.annotations.NullMarked;
