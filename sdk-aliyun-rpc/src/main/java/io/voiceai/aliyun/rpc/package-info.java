/**
 * Alibaba Cloud's RPC protocol as AICCS, CCC and ICE share it: the signatures, the envelope, the gateway's error codes, the
 * places of keys, the endpoints. No operation of a product may live here.
 */
@NullMarked
package io.voiceai.aliyun.rpc;

import org.jspecify.annotations.NullMarked;
