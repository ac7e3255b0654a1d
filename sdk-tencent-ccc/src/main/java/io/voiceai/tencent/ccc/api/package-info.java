/**
 * The operations of Tencent Cloud Contact Center 1:1, under the vendor's own names. This package follows the vendor: it may
 * change in a minor release, the neutral API may not. Nothing neutral may live here.
 */
@NullMarked
package io.voiceai.tencent.ccc.api;

import org.jspecify.annotations.NullMarked;
