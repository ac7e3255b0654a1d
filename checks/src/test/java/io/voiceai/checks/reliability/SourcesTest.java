package io.voiceai.checks.reliability;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.voiceai.checks.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Row I5: what code must not do that sees secrets. */
class SourcesTest {
    /** The programs, which print for people, and the emulator that is started as one. */
    private static final String[] PROGRAMS = {"io.voiceai.examples..", "io.voiceai.checks..", "io.voiceai.testing"};

    private static final Pattern LOGGING = Pattern.compile(
            "\\bLOG\\s*\\.\\s*(trace|debug|info|warn|error|atLevel|atDebug|atInfo|atWarn|atError)\\s*\\(");
    private static final Pattern FORMAT = Pattern.compile("\\bString\\s*\\.\\s*format\\s*\\(|\\.formatted\\s*\\(");
    private static final Pattern LITERAL = Pattern.compile("^\\s*(\"([^\"\\\\]|\\\\.)*\"\\s*(\\+\\s*)?)+\\s*[,)]");

    /** What has a body, headers or a key in it, as an argument of a log line. */
    private static final Pattern OBJECT = Pattern.compile(
            "^(request|answer|response|signed|body|headers|header|credentials|call|recording|url|detail|event)$"
                    + "|\\.(body|headers|secret|token|fields|raw|query|toString|getMessage|message)\\(\\)$");

    @Test
    @Row("I5")
    void nothingPrints() {
        noClasses()
                .that(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(PROGRAMS)))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethodWhere(target(nameMatching("printStackTrace|dumpStack")))
                .check(Published.CLASSES);
        List<String> printing = Published.CLASSES.stream()
                .filter(type -> type.getPackageName().equals("io.voiceai.testing"))
                .filter(type -> type.getFieldAccessesFromSelf().stream()
                        .anyMatch(access -> access.getTarget().getFullName().startsWith("java.lang.System.")))
                .map(JavaClass::getSimpleName)
                .toList();
        assertThat(printing).allMatch(name -> name.startsWith("Standalone"));
    }

    @Test
    @Row("I5")
    void everyFormatIsConstantAndNoObjectWithSecretsIsLogged() throws IOException {
        List<String> problems = new ArrayList<>();
        int[] lines = new int[1];
        for (Path file : sources()) {
            String source = House.read(file);
            for (Pattern call : List.of(LOGGING, FORMAT)) {
                Matcher found = call.matcher(source);
                while (found.find()) {
                    lines[0]++;
                    check(file, source, found, problems);
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(lines[0]).as("calls looked at").isGreaterThan(10);
    }

    private static void check(Path file, String source, Matcher found, List<String> problems) {
        String arguments = arguments(source, found.end());
        String where = file.getFileName() + ": " + found.group() + arguments;
        if (found.group().contains("formatted")) {
            if (!source.substring(0, found.start()).stripTrailing().endsWith("\"")) {
                problems.add(where);
            }
            return;
        }
        if (!LITERAL.matcher(arguments).find()) {
            problems.add(where);
        }
        for (String argument : arguments.substring(0, arguments.length() - 1).split(",\\s*")) {
            if (OBJECT.matcher(argument.strip()).find() && !isFailureOfOurs(argument.strip())) {
                problems.add(where);
            }
        }
    }

    /** Messages of our own failures are made to be logged. */
    private static boolean isFailureOfOurs(String argument) {
        return argument.equals("failure.getMessage()");
    }

    /** The text to the parenthesis that closes the call. */
    private static String arguments(String source, int from) {
        int depth = 1;
        int at = from;
        boolean quoted = false;
        while (depth > 0) {
            char c = source.charAt(at);
            if (c == '"' && source.charAt(at - 1) != '\\') {
                quoted = !quoted;
            }
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            at++;
        }
        return source.substring(from, at);
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> modules = Files.list(House.ROOT)) {
            for (Path module : modules.filter(
                            path -> path.getFileName().toString().startsWith("sdk-"))
                    .toList()) {
                Path folder = module.resolve("src/main/java");
                if (Files.isDirectory(folder)) {
                    try (Stream<Path> files = Files.walk(folder)) {
                        files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
                    }
                }
            }
        }
        return all;
    }
}
