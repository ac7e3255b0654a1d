/**
 * The operations of AICCS 1:1, under the vendor's own names. This package follows the vendor: it may change in a
 * minor release, the neutral API may not. Nothing neutral may live here.
 */
@NullMarked
package io.voiceai.aliyun.aiccs.api;

import org.jspecify.annotations.NullMarked;
