/**
 * Whether a call may be placed at all, asked before dialing: calling hours in the callee's zone, do-not-call lists, caps for each
 * callee, cool-downs after a refusal and evidence of consent. The rules are data, a {@link io.voiceai.policy.PolicyRules}; a
 * {@link io.voiceai.policy.CallPolicy} decides by them and says which rule it was and why.
 */
@NullMarked
package io.voiceai.policy;

import org.jspecify.annotations.NullMarked;
