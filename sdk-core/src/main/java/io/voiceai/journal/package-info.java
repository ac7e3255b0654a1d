/**
 * What is remembered of calls from before their first byte, so that none is placed twice and none is lost: one small
 * interface for stores, and one in memory.
 */
@NullMarked
package io.voiceai.journal;

import org.jspecify.annotations.NullMarked;
