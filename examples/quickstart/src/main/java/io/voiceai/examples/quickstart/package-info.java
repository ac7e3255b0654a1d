/** The main job in one program: place, hang up, leave and read AI calls through one API. */
@NullMarked
package io.voiceai.examples.quickstart;

import org.jspecify.annotations.NullMarked;
