/** Keeps the book of placements: who may place, what became of it, and who waits for the same. */
@NullMarked
package io.voiceai.internal.placing;

import org.jspecify.annotations.NullMarked;
