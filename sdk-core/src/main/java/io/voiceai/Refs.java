package io.voiceai;

import io.voiceai.call.CallRef;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.VoiceAiException;

/** Keeps the ids of one vendor from being sent to another, where they may name the call of somebody else. */
final class Refs {
    private Refs() {}

    static CallRef of(VoiceProvider provider, CallRef call) {
        check(provider, "callRef", call.provider());
        return call;
    }

    static CallTaskRef of(VoiceProvider provider, CallTaskRef task) {
        check(provider, "taskRef", task.provider());
        return task;
    }

    static UnresolvedCall of(VoiceProvider provider, UnresolvedCall lost) {
        check(provider, "unresolvedCall", lost.provider());
        return lost;
    }

    private static void check(VoiceProvider provider, String field, String owner) {
        if (!owner.equals(provider.id())) {
            throw VoiceAiException.invalidRequest(
                    field,
                    "belongs to the provider " + owner + " and not to " + provider.id() + ", nothing was sent",
                    "Give it to the provider that made it");
        }
    }
}
