package io.voiceai.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's folders, as the build sees them. */
public final class House {
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static final List<String> PUBLISHED = List.of(
            "sdk-core",
            "sdk-aliyun-rpc",
            "sdk-aliyun-aiccs",
            "sdk-aliyun-ccc",
            "sdk-aliyun-ice",
            "sdk-tencent-ccc",
            "sdk-testing",
            "integrations/jdbc",
            "integrations/redis");

    private House() {}

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> mainSources(String module) {
        return files(ROOT.resolve(module).resolve("src/main/java"), ".java");
    }

    public static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
