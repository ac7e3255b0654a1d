/**
 * Alibaba Cloud CCC as a provider: {@link io.voiceai.aliyun.ccc.AliyunCcc}, the options that only this vendor has, and the
 * mapping between the neutral model and the vendor's operations. Wire formats live in {@link io.voiceai.aliyun.ccc.api}.
 */
@NullMarked
package io.voiceai.aliyun.ccc;

import org.jspecify.annotations.NullMarked;
