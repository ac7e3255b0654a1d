package io.voiceai.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README's code compiles and runs as printed, in both languages, and what it says of the build is true. */
class ReadmeTest {
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private static String sample(String readme) {
        Matcher matcher = JAVA.matcher(House.read(House.ROOT.resolve(readme)));
        assertThat(matcher.find()).as(readme + " has a sample").isTrue();
        return matcher.group(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theSampleCompilesAndRuns(String readme) throws Exception {
        String source = """
                import io.voiceai.*;
                import io.voiceai.aliyun.ice.*;
                import io.voiceai.auth.*;
                import io.voiceai.call.*;
                import io.voiceai.testing.*;
                import java.time.*;

                public class Sample {
                    public static void main(String[] args) {
                %s
                    }
                }
                """.formatted(sample(readme));
        compile(source);

        String printed = run();

        assertThat(printed).contains("CALLEE: ", "AI_AGENT: ", "call1.aliyun-ice.");
    }

    /** It is not run: it names a Redis and a file of the user's. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theSampleOfAFleetCompiles(String readme) throws Exception {
        String fleet = blocks(readme).stream()
                .filter(block -> block.contains("RedisFleet"))
                .findFirst()
                .orElseThrow();
        compile("""
                import io.voiceai.*;
                import io.voiceai.aliyun.ice.*;
                import io.voiceai.call.*;
                import io.voiceai.policy.*;
                import io.voiceai.redis.*;
                import io.voiceai.routing.*;
                import io.voiceai.tencent.ccc.*;
                import java.nio.file.*;

                public class Sample {
                    @SuppressWarnings("try")
                    public static void main(String[] args) {
                %s
                    }
                }
                """.formatted(fleet));
    }

    @Test
    void thePageOnTestsNamesEveryScenarioAndCountsThem() {
        String page = House.read(House.ROOT.resolve("docs/testing.md"));
        List<String> rows = Stream.of(Scenario.values())
                .flatMap(scenario -> scenario.suffix().stream().map(end -> "| " + end + " | `" + scenario + "` |"))
                .toList();

        assertThat(page).contains(rows).contains(rows.size() + " of every 10,000");
    }

    private void compile(String source) throws IOException {
        Path file = Files.writeString(folder.resolve("Sample.java"), source);
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        errors,
                        errors,
                        "-encoding",
                        "UTF-8",
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

    private String run() throws Exception {
        PrintStream usual = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (URLClassLoader loader = new URLClassLoader(
                new java.net.URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            loader.loadClass("Sample").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(usual);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theSampleIsShort() {
        assertThat(sample("README.md").lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(15);
    }

    /** The project is built by the profile {@code projects}. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theNewcomersProjectIsPrintedAsItIsBuilt(String readme) {
        assertThat(House.read(House.ROOT.resolve(readme)))
                .contains("```java\n" + newcomer("src/test/java/FirstCallTest.java") + "```")
                .contains("```xml\n" + newcomer("pom.xml") + "```");
    }

    @Test
    void theNewcomersTestIsShortAndNeedsTwoCoordinates() {
        assertThat(newcomer("src/test/java/FirstCallTest.java").lines()).hasSizeLessThan(20);
        assertThat(newcomer("pom.xml").split("<dependency>", -1)).hasSize(3);
    }

    private static String newcomer(String file) {
        return House.read(House.ROOT.resolve("checks/projects/newcomer").resolve(file));
    }

    @Test
    void bothLanguagesShowTheSameCodeAndTheSameCommands() {
        List<String> english = blocks("README.md");
        List<String> chinese = blocks("README.zh-CN.md");

        assertThat(chinese).hasSameSizeAs(english);
        for (int i = 0; i < english.size(); i++) {
            assertThat(withoutComments(chinese.get(i))).isEqualTo(withoutComments(english.get(i)));
        }
    }

    @Test
    void theCoordinatesAreThoseOfTheBuild() {
        assertThat(House.read(House.ROOT.resolve("pom.xml"))).contains("<version>" + version() + "</version>");
        for (String readme : List.of("README.md", "README.zh-CN.md")) {
            assertThat(House.read(House.ROOT.resolve(readme)))
                    .contains("<groupId>io.voiceai</groupId>", "<version>" + version() + "</version>");
        }
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Pattern link = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)");
        for (Path page : House.files(House.ROOT, ".md")) {
            if (page.toString().contains("/target/")) {
                continue;
            }
            Matcher matcher = link.matcher(House.read(page));
            while (matcher.find()) {
                assertThat(page.getParent().resolve(matcher.group(1)))
                        .as(House.ROOT.relativize(page) + " links to " + matcher.group(1))
                        .exists();
            }
        }
    }

    @Test
    void theBillOfMaterialsHasEveryPublishedModuleAtTheVersionOfTheBuild() {
        String bom = House.read(House.ROOT.resolve("sdk-bom/pom.xml"));

        assertThat(bom).contains("<version>" + version() + "</version>");
        assertThat(House.PUBLISHED)
                .map(module -> Path.of(module).getFileName())
                .allSatisfy(module -> assertThat(bom).contains("<artifactId>voiceai-" + module + "</artifactId>"));
    }

    private static String version() {
        Matcher matcher = Pattern.compile("<artifactId>voiceai-parent</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(House.read(House.ROOT.resolve("pom.xml")));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static List<String> blocks(String readme) {
        return Pattern.compile("```[a-z]+\\n(.*?)```", Pattern.DOTALL)
                .matcher(House.read(House.ROOT.resolve(readme)))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static String withoutComments(String code) {
        return code.replaceAll("(?m)\\s*(//|#).*$", "");
    }
}
