package io.voiceai.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.call.PhoneNumber;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoNotCallListTest {
    @TempDir
    Path folder;

    @Test
    void aFileHasOneNumberALineAndRemarks() throws IOException {
        Path file = Files.writeString(
                folder.resolve("list.txt"), "\uFEFF# asked by letter\r\n+86 173-0000-0533 # 2026\r\n\r\n95533\n");

        DoNotCallList list = DoNotCallList.read(file);

        assertThat(list.contains(PhoneNumber.asGiven("17300000533"))).isTrue();
        assertThat(list.contains(PhoneNumber.of("95533"))).isTrue();
        assertThat(list.contains(PhoneNumber.of("+8617300000534"))).isFalse();
    }

    @Test
    void aLineThatIsNoNumberIsRefusedByItsNumberOnly() throws IOException {
        Path file = Files.writeString(folder.resolve("list.txt"), "+8617300000533\n\n17300000534\n");

        VoiceAiException refused = catchThrowableOfType(VoiceAiException.class, () -> DoNotCallList.read(file));

        assertThat(refused.kind()).isEqualTo(FailureKind.CONFIG);
        assertThat(refused).hasMessageStartingWith("do-not-call list: line 3 is not a phone number");
        assertThat(refused.getMessage()).doesNotContain("1730");
    }

    @Test
    void aFileThatCannotBeReadIsAFaultOfConfiguration() throws IOException {
        Path none = folder.resolve("none");
        Path latin = Files.write(folder.resolve("latin"), new byte[] {(byte) 0xFC, '\n'});

        for (Path file : new Path[] {none, latin}) {
            VoiceAiException list = catchThrowableOfType(VoiceAiException.class, () -> DoNotCallList.read(file));
            VoiceAiException rules = catchThrowableOfType(VoiceAiException.class, () -> PolicyRules.read(file));
            assertThat(list.kind()).isEqualTo(FailureKind.CONFIG);
            assertThat(rules).hasMessageStartingWith("policy rules: the file cannot be read, ");
        }
    }
}
