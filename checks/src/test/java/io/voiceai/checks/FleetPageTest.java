package io.voiceai.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on fleets: its code compiles, and it names the keys that there are. */
class FleetPageTest {
    private static final String PAGE = House.read(House.ROOT.resolve("docs/fleet.md"));
    private static final Path SCRIPTS = House.ROOT.resolve("integrations/redis/src/main/resources/io/voiceai/redis");

    @TempDir
    Path folder;

    @Test
    void theCodeCompiles() throws Exception {
        Matcher code = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL).matcher(PAGE);
        assertThat(code.find()).isTrue();
        Path source = folder.resolve("Sample.java");
        Files.writeString(source, """
                import io.voiceai.auth.*;
                import io.voiceai.pacing.*;
                import io.voiceai.redis.*;
                import io.voiceai.tencent.ccc.*;
                import java.time.*;

                class Sample {
                    void run() {
                %s
                    }
                }
                """.formatted(code.group(1)));
        ByteArrayOutputStream errors = new ByteArrayOutputStream();

        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, errors, errors, "-proc:none", "-d", folder.toString(), source.toString());

        assertThat(result).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    @Test
    void everyKindOfKeyIsInTheTable() {
        for (Path script : House.files(SCRIPTS, ".lua")) {
            Matcher kind =
                    Pattern.compile("tag \\.\\. '([a-z]+)[:']|key\\('([a-z]+)'").matcher(House.read(script));
            while (kind.find()) {
                String name = kind.group(1) == null ? kind.group(2) : kind.group(1);
                assertThat(PAGE).contains("`" + name);
            }
        }
    }
}
