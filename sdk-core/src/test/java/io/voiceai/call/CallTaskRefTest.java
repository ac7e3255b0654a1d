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
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTaskRefTest {
    private static final CallTaskRef REF = CallTaskRef.of(
            "tencent-ccc", Map.of("TaskIds", "1,2,3", "名", "a.b ~^|="), Instant.parse("2026-11-21T08:00:00.123456Z"));

    @Test
    void roundTripsThroughOneWordOfText() {
        assertThat(REF.toString()).matches("task1\\.[A-Za-z0-9._-]+");
        CallTaskRef read = CallTaskRef.parse(" " + REF + "\n");
        assertThat(read).isEqualTo(REF).hasSameHashCodeAs(REF);
        assertThat(read.provider()).isEqualTo("tencent-ccc");
        assertThat(read.require("TaskIds")).isEqualTo("1,2,3");
        assertThat(read.key("名")).contains("a.b ~^|=");
        assertThat(read.key("none")).isEmpty();
        assertThat(read.createdAt()).isEqualTo("2026-11-21T08:00:00.123Z");
    }

    @Property(tries = 300)
    void everyReferenceRoundTrips(
            @ForAll @AlphaChars @NotBlank @StringLength(max = 20) String name,
            @ForAll @AlphaChars @NotBlank @StringLength(max = 600) String value,
            @ForAll @IntRange(min = -5) int second) {
        CallTaskRef ref = CallTaskRef.of("p", Map.of(name, value, "#", "1"), Instant.ofEpochSecond(second));

        assertThat(CallTaskRef.parse(ref.toString())).isEqualTo(ref);
    }

    @Test
    void manyTasksFitIn() {
        CallTaskRef ref = CallTaskRef.of("p", Map.of("Ids", "x".repeat(65_536)), Instant.EPOCH);

        assertThat(CallTaskRef.parse(ref.toString())).isEqualTo(ref);
        assertThatThrownBy(() -> CallTaskRef.of("p", Map.of("Ids", "x".repeat(65_537)), Instant.EPOCH))
                .hasMessageStartingWith("taskRef: ");
    }

    @Test
    void everyChangeAndEveryCutIsNoticed() {
        String text = REF.toString();
        for (int i = 0; i < text.length(); i++) {
            String changed = text.substring(0, i) + (text.charAt(i) == 'q' ? 'r' : 'q') + text.substring(i + 1);
            String cut = text.substring(0, i);
            for (String broken : new String[] {changed, cut}) {
                assertThatThrownBy(() -> CallTaskRef.parse(broken))
                        .isInstanceOfSatisfying(
                                VoiceAiException.class,
                                e -> assertThat(e.kind()).isEqualTo(FailureKind.INVALID_REQUEST));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "task1", "task1...", "task1.p.!!!!.00000000"})
    void refusesWhatIsNoReference(String text) {
        assertThatThrownBy(() -> CallTaskRef.parse(text))
                .hasMessageStartingWith("taskRef: ")
                .hasMessageEndingWith("Use the string exactly as CallTaskRef.toString gave it.");
    }

    @Test
    void aCallIsNoTask() {
        CallRef call = CallRef.of("tencent-ccc", Map.of("SessionId", "1"), Instant.EPOCH);

        assertThatThrownBy(() -> CallTaskRef.parse(call.toString()))
                .hasMessageContaining("is not a task reference or was cut");
        assertThatThrownBy(() -> CallRef.parse(REF.toString()))
                .hasMessageContaining("is not a call reference or was cut");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> CallTaskRef.parse("task2.p.x.00000000")).hasMessageContaining("another version");
        assertThatThrownBy(() -> REF.require("JobGroupId"))
                .hasMessage("taskRef: has no JobGroupId, which this operation needs. "
                        + "Use the reference that creating the task or importing callees returned.");
        assertThatThrownBy(() -> CallTaskRef.of("p", Map.of(), Instant.EPOCH)).isInstanceOf(VoiceAiException.class);
        assertThatThrownBy(() -> CallTaskRef.of("P", Map.of("a", "b"), Instant.EPOCH))
                .isInstanceOf(VoiceAiException.class);
        assertThatThrownBy(() -> CallTaskRef.of("p", Map.of("a", "x\u001Fy"), Instant.EPOCH))
                .isInstanceOf(VoiceAiException.class);
    }
}
