package io.voiceai.checks.reliability;

import io.voiceai.spi.Effect;

/** The operation of each kind that the rows use: place a call, hang it up, read something. */
enum Op {
    P(Effect.PLACE),
    H(Effect.END),
    Q(Effect.READ);

    final Effect effect;

    Op(Effect effect) {
        this.effect = effect;
    }
}
