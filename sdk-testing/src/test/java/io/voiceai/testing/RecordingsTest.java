package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calls' recordings, as the addresses that the vendors tell lead to them. */
class RecordingsTest extends InspectorFixture {

    private static final int A_SECOND = 8000;
    private static final int HEADER = 44;

    @Test
    void recordingIsAsLongAsTheTalkAndPlayersKnowIt() throws Exception {
        HttpResponse<byte[]> answer = get(recorded());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("audio/wav");
        assertThat(answer.headers().firstValue("accept-ranges")).contains("bytes");
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(sound.getFormat().getEncoding()).isEqualTo(AudioFormat.Encoding.PCM_SIGNED);
            assertThat(sound.getFormat().getSampleRate()).isEqualTo(A_SECOND);
            assertThat(sound.getFormat().getChannels()).isEqualTo(1);
            assertThat(sound.getFormat().getSampleSizeInBits()).isEqualTo(16);
            assertThat(sound.getFormat().isBigEndian()).isFalse();
            assertThat(sound.getFrameLength()).isEqualTo(12 * A_SECOND);
        }
        assertThat(answer.body()).hasSize(HEADER + 12 * A_SECOND * 2);
        assertThat(ByteBuffer.wrap(answer.body()).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
                .isEqualTo(answer.body().length - 8);
    }

    @Test
    void agentSoundsLowCalleeHighAndNobodyTalksInBetween() {
        byte[] wav = get(recorded()).body();
        assertThat(hertz(wav, 0.5, 2.0)).isBetween(215L, 225L);
        assertThat(hertz(wav, 2.6, 3.7)).isBetween(435L, 445L);
        assertThat(hertz(wav, 4.1, 6.2)).isBetween(215L, 225L);
        for (double pause : new double[] {2.3, 3.8, 6.3, 8.3, 10.3, 11.8}) {
            assertThat(loudest(wav, pause + 0.02, pause + 0.18))
                    .as("at %s s", pause)
                    .isZero();
        }
        assertThat(loudest(wav, 0, 12)).isBetween(3000, Short.MAX_VALUE - 1);
    }

    @Test
    void onlyACallThatWasAnsweredAndIsOverHasOne() {
        String id = place(CALLEE);
        String path = "/_emulator/recordings/" + escaped(id) + ".wav";
        assertThat(get(path).statusCode()).isEqualTo(404);
        clock.advance(UNTIL_TALKING);
        assertThat(get(path).statusCode()).isEqualTo(404);
        clock.advance(UNTIL_OVER);
        assertThat(get(path).statusCode()).isEqualTo(200);
        String busy = place("13800000486");
        clock.advance(UNTIL_OVER);
        assertThat(get("/_emulator/recordings/" + escaped(busy) + ".wav").statusCode())
                .isEqualTo(404);
        assertThat(get("/_emulator/recordings/" + escaped(id)).statusCode()).isEqualTo(404);
        assertThat(send("DELETE", path, "", "X-Emulator", "1").statusCode()).isEqualTo(405);
    }

    @Test
    void talkThatLastsForeverIsCutAfterFiveMinutes() {
        emulator.talk(
                io.voiceai.call.PhoneNumber.of("+86" + CALLEE),
                Talk.builder().agent("好").pause(Duration.ofHours(2)).callee("好").build());
        String id = place(CALLEE);
        clock.advance(Duration.ofHours(3));
        assertThat(get("/_emulator/recordings/" + escaped(id) + ".wav").body()).hasSize(HEADER + 5 * 60 * A_SECOND * 2);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-,0,192043",
        "bytes=0-43,0,43",
        "bytes=100-199,100,199",
        "bytes=192000-999999,192000,192043",
        "bytes=192043-192043,192043,192043"
    })
    void playersMayAskForAPart(String range, int first, int last) {
        String path = recorded();
        byte[] whole = get(path).body();
        HttpResponse<byte[]> part = get(path, "Range", range);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("content-range")).contains("bytes " + first + "-" + last + "/192044");
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, first, last + 1));
    }

    @Test
    void partThatIsNotThereIsRefusedAndARangeThatCannotBeReadMeansAll() {
        String path = recorded();
        HttpResponse<byte[]> beyond = get(path, "Range", "bytes=192044-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("content-range")).contains("bytes */192044");
        assertThat(get(path, "Range", "bytes=9-8").statusCode()).isEqualTo(416);
        for (String odd : new String[] {"bytes=-5", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b"}) {
            assertThat(get(path, "Range", odd).statusCode()).as(odd).isEqualTo(200);
        }
    }

    private String recorded() {
        String id = place(CALLEE);
        clock.advance(UNTIL_OVER);
        return emulator.call(id)
                .orElseThrow()
                .recording()
                .orElseThrow()
                .toString()
                .substring(emulator.uri().toString().length());
    }

    private static int sample(byte[] wav, int index) {
        return ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getShort(HEADER + 2 * index);
    }

    private static long hertz(byte[] wav, double from, double to) {
        int rising = 0;
        for (int i = (int) (from * A_SECOND) + 1; i < to * A_SECOND; i++) {
            rising += sample(wav, i - 1) < 0 && sample(wav, i) >= 0 ? 1 : 0;
        }
        return Math.round(rising / (to - from));
    }

    private static int loudest(byte[] wav, double from, double to) {
        int loudest = 0;
        for (int i = (int) (from * A_SECOND); i < to * A_SECOND; i++) {
            loudest = Math.max(loudest, Math.abs(sample(wav, i)));
        }
        return loudest;
    }
}
