/**
 * Alibaba Cloud ICE (IMS AI agent) as a provider: {@link io.voiceai.aliyun.ice.AliyunIce}, the options that only this
 * vendor has, and the mapping between the neutral model and the vendor's operations. Wire formats live in
 * {@link io.voiceai.aliyun.ice.api}.
 */
@NullMarked
package io.voiceai.aliyun.ice;

import org.jspecify.annotations.NullMarked;
