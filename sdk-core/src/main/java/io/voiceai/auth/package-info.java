/**
 * Access keys: the {@link io.voiceai.auth.Credentials} themselves and the providers that hand them out, one consistent
 * snapshot per signature. The names of a vendor's environment variables and files live in the vendor's module.
 */
@NullMarked
package io.voiceai.auth;

import org.jspecify.annotations.NullMarked;
