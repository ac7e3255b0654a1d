package com.example;

import io.voiceai.VoiceAi;
import io.voiceai.call.OutboundCall;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Calls {
    private final VoiceAi voice;

    Calls(VoiceAi voice) {
        this.voice = voice;
    }

    record Wish(String provider, String callee) {}

    record Placed(String ref) {}

    @PostMapping("/calls")
    Placed place(@RequestBody Wish wish) {
        return new Placed(voice.place(OutboundCall.to(wish.callee())
                        .from("+8618300000333")
                        .agent("15")
                        .provider(wish.provider())
                        .build())
                .ref()
                .toString());
    }
}
