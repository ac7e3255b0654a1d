package io.voiceai.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.auth.Credentials;
import io.voiceai.tencent.ccc.TencentCcc;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on routes: its code compiles and explains what the page says. */
class RoutingPageTest {
    private static final String PAGE = House.read(House.ROOT.resolve("docs/routing.md"));

    @TempDir
    Path folder;

    private static List<String> blocks(String language) {
        Matcher blocks = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(PAGE);
        return blocks.results().map(block -> block.group(1)).toList();
    }

    @Test
    void theCodeExplainsWhatThePageSays() throws Exception {
        compile("""
                import io.voiceai.*;
                import io.voiceai.aliyun.ice.*;
                import io.voiceai.call.*;
                import io.voiceai.routing.*;
                import io.voiceai.tencent.ccc.*;

                public class Sample {
                    public static String explained(AliyunIce ice, TencentCcc tencent, String callee) {
                %s
                        StringBuilder lines = new StringBuilder();
                        voice.explain(OutboundCall.to(callee).build()).considered()
                                .forEach(line -> lines.append(line).append('\\n'));
                        voice.close();
                        return lines.toString();
                    }
                }
                """.formatted(blocks("java").get(0)));

        assertThat(explained("+8617300000533")).isEqualTo(blocks("text").get(0));
        assertThat(explained("+85251234567")).isEqualTo(blocks("text").get(1));
    }

    private String explained(String callee) throws Exception {
        Credentials key = Credentials.of("test-key-id", "test-key-secret");
        URI nowhere = URI.create("http://127.0.0.1:1");
        AliyunIce ice = AliyunIce.builder()
                .endpoint(nowhere)
                .plainHttpOnLoopback()
                .credentials(key)
                .build();
        TencentCcc tencent = TencentCcc.builder()
                .endpoint(nowhere)
                .plainHttpOnLoopback()
                .credentials(key)
                .sdkAppId(1_400_000_000L)
                .build();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            return (String) loader.loadClass("Sample")
                    .getMethod("explained", AliyunIce.class, TencentCcc.class, String.class)
                    .invoke(null, ice, tencent, callee);
        }
    }

    private void compile(String source) throws Exception {
        Path file = Files.writeString(folder.resolve("Sample.java"), source);
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        errors,
                        errors,
                        "-Xlint:all,-path",
                        "-Werror",
                        "-proc:none",
                        "-d",
                        folder.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        file.toString());
        assertThat(result).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }
}
