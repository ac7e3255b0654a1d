package io.voiceai.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallRefTest {
    private static final CallRef REF = CallRef.of(
            "aliyun-aiccs",
            Map.of("CallId", "147776720000^134522720000"),
            Instant.parse("2026-11-21T08:00:00.123456Z"));

    @Test
    void roundTripsThroughOneWordOfText() {
        String text = REF.toString();

        assertThat(text).matches("[A-Za-z0-9._-]+");
        CallRef read = CallRef.parse(text);
        assertThat(read).isEqualTo(REF).hasSameHashCodeAs(REF);
        assertThat(read.provider()).isEqualTo("aliyun-aiccs");
        assertThat(read.require("CallId")).isEqualTo("147776720000^134522720000");
        assertThat(read.placedAt()).isEqualTo("2026-11-21T08:00:00.123Z");
    }

    /** Stored references must be readable by later versions: this text may never change. */
    @Test
    void readsWhatTheFirstVersionWrote() {
        String stored = "call1.aliyun-ice.MTc5NTI0ODAwMDAwMB9JbnN0YW5jZUlkH2FiYw.ce048b7d";

        CallRef ref = CallRef.parse(stored);

        assertThat(ref.require("InstanceId")).isEqualTo("abc");
        assertThat(ref.placedAt()).isEqualTo(Instant.ofEpochMilli(1795248000000L));
        assertThat(ref).asString().isEqualTo(stored);
    }

    @Property(tries = 500)
    void everyReferenceRoundTrips(
            @ForAll @AlphaChars @NotBlank @StringLength(max = 20) String name,
            @ForAll @NumericChars @AlphaChars @NotBlank @StringLength(max = 60) String value,
            @ForAll @IntRange(min = 0) int second) {
        CallRef ref = CallRef.of("p", Map.of(name, value, "#", "中文 ~^|="), Instant.ofEpochSecond(second));

        assertThat(CallRef.parse(ref.toString())).isEqualTo(ref);
    }

    @Test
    void everySingleChangedCharacterIsNoticed() {
        String text = REF.toString();
        for (int i = 0; i < text.length(); i++) {
            String changed = text.substring(0, i) + (text.charAt(i) == 'q' ? 'r' : 'q') + text.substring(i + 1);
            assertThatThrownBy(() -> CallRef.parse(changed))
                    .as("change at %d", i)
                    .isInstanceOfSatisfying(
                            VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.INVALID_REQUEST));
        }
    }

    @Test
    void everyCutIsNoticed() {
        String text = REF.toString();
        for (int length = 0; length < text.length(); length++) {
            String cut = text.substring(0, length);
            assertThatThrownBy(() -> CallRef.parse(cut)).isInstanceOf(VoiceAiException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "call1", "call1...", "a.b.c.d", "call1.p.!!!!.00000000"})
    void refusesWhatIsNoReference(String text) {
        assertThatThrownBy(() -> CallRef.parse(text))
                .isInstanceOf(VoiceAiException.class)
                .hasMessageStartingWith("callRef: ")
                .hasMessageEndingWith("Use the string exactly as CallRef.toString gave it.");
    }

    @Test
    void saysThatANewerVersionWroteIt() {
        assertThatThrownBy(() -> CallRef.parse("call2.p.x.00000000"))
                .hasMessageContaining("was written by another version of this library");
    }

    @Test
    void namesTheIdThatIsMissing() {
        assertThatThrownBy(() -> REF.require("DetailId")).hasMessageContaining("has no DetailId");
    }

    @Test
    void refusesToBeMadeWithoutWhatMakesIt() {
        Instant now = Instant.EPOCH;
        assertThatThrownBy(() -> CallRef.of("Upper", Map.of("a", "b"), now)).isInstanceOf(VoiceAiException.class);
        assertThatThrownBy(() -> CallRef.of("p", Map.of(), now)).isInstanceOf(VoiceAiException.class);
        assertThatThrownBy(() -> CallRef.of("p", Map.of("a", " "), now)).isInstanceOf(VoiceAiException.class);
        assertThatThrownBy(() -> CallRef.of("p", Map.of("a", "x\u001Fy"), now)).isInstanceOf(VoiceAiException.class);
    }
}
