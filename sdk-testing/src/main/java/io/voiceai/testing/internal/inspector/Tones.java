package io.voiceai.testing.internal.inspector;

import io.voiceai.testing.EmulatedCall;
import io.voiceai.testing.SpokenTurn;
import io.voiceai.testing.SpokenTurn.Speaker;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** The sound of a call: a low tone while the agent talks, a higher one while the callee does, and silence in between. */
final class Tones {

    static final int RATE = 8000;
    static final int HEADER = 44;

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final double AGENT_HERTZ = 220;
    private static final double CALLEE_HERTZ = 440;
    private static final double LOUDNESS = 6000;
    // Turns follow each other without a gap; whoever listens wants to hear where one ends.
    private static final int BREATH = RATE / 5;
    private static final int FADE = RATE / 50;

    private Tones() {}

    /** A whole WAV file: 16 bit PCM, mono, 8 kHz; of a call that was not answered it holds no sound. */
    static byte[] wav(EmulatedCall call) {
        short[] samples = new short[samples(call)];
        call.answeredAt().ifPresent(answered -> call.turns().forEach(turn -> add(samples, answered, turn)));
        ByteBuffer file = header(samples.length);
        for (short sample : samples) {
            file.putShort(sample);
        }
        return file.array();
    }

    private static int samples(EmulatedCall call) {
        return call.answeredAt()
                .flatMap(answered -> call.endedAt().map(ended -> Duration.between(answered, ended)))
                .map(talk -> talk.compareTo(LONGEST) > 0 ? LONGEST : talk)
                .map(Tones::position)
                .orElse(0);
    }

    private static void add(short[] samples, Instant answered, SpokenTurn turn) {
        int start = position(Duration.between(answered, turn.startedAt()));
        int end = position(Duration.between(answered, turn.endedAt())) - BREATH;
        double hertz = turn.speaker() == Speaker.AGENT ? AGENT_HERTZ : CALLEE_HERTZ;
        for (int i = start; i < Math.min(end, samples.length); i++) {
            double fade = Math.min(1, Math.min(i - start, end - i) / (double) FADE);
            double wave = Math.sin(2 * Math.PI * hertz * (i - start) / RATE) * LOUDNESS * fade;
            // Two may talk at once.
            samples[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, samples[i] + wave));
        }
    }

    private static int position(Duration time) {
        Duration within = time.compareTo(LONGEST) > 0 ? LONGEST : time;
        return (int) (within.toMillis() * RATE / 1000);
    }

    private static ByteBuffer header(int samples) {
        int bytes = samples * Short.BYTES;
        return ByteBuffer.allocate(HEADER + bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(HEADER - 8 + bytes)
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(RATE * Short.BYTES)
                .putShort((short) Short.BYTES)
                .putShort((short) Short.SIZE)
                .put(ascii("data"))
                .putInt(bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
