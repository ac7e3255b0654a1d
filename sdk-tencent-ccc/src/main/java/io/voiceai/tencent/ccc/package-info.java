/**
 * Tencent Cloud Contact Center (CCC) as a provider: {@link io.voiceai.tencent.ccc.TencentCcc}, the options that only this
 * vendor has, the mapping between the neutral model and the vendor's operations, and the vendor's protocol: TC3 signing,
 * envelope, error codes, places of keys. Wire formats live in {@link io.voiceai.tencent.ccc.api}.
 */
@NullMarked
package io.voiceai.tencent.ccc;

import org.jspecify.annotations.NullMarked;
