/**
 * Alibaba Cloud AICCS as a provider: {@link io.voiceai.aliyun.aiccs.AliyunAiccs}, the options that only this vendor has,
 * and the mapping between the neutral model and the vendor's operations. Wire formats live in
 * {@link io.voiceai.aliyun.aiccs.api}.
 */
@NullMarked
package io.voiceai.aliyun.aiccs;

import org.jspecify.annotations.NullMarked;
