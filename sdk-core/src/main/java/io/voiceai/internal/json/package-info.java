/**
 * The tolerant JSON reader and writer over Jackson's streaming parser. The only package that touches Jackson.
 */
@NullMarked
package io.voiceai.internal.json;

import org.jspecify.annotations.NullMarked;
