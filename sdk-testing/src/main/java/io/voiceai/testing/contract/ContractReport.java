package io.voiceai.testing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Writes down what a provider was seen to do, as a specification: {@code provider-contract/<test class>.md} in the folder that the
 * system property {@code voiceai.contract.reports} names, {@code target} by default. A folder that cannot be written to is an
 * error, since a build may publish the report.
 */
final class ContractReport implements TestWatcher, AfterAllCallback {
    // The chapters stand in the order in which the contract names its parts.
    private static final List<Class<?>> PARTS = List.of(ProviderContract.class.getInterfaces());
    private static final Comparator<Line> ORDER =
            Comparator.comparing(Line::place).thenComparing(Line::chapter).thenComparing(Line::sentence);

    private final ConcurrentLinkedQueue<Line> lines = new ConcurrentLinkedQueue<>();

    ContractReport() {}

    @Override
    public void testSuccessful(ExtensionContext test) {
        add(test, "[x]", "");
    }

    @Override
    public void testAborted(ExtensionContext test, Throwable cause) {
        add(test, "[ ]", " (not offered: " + reason(cause) + ")");
    }

    @Override
    public void testFailed(ExtensionContext test, Throwable cause) {
        add(test, "[!]", " **FAILED**: " + reason(cause));
    }

    @Override
    public void testDisabled(ExtensionContext test, Optional<String> reason) {
        add(test, "[ ]", " (disabled: " + reason.orElse("no reason given") + ")");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        write(context.getRequiredTestClass());
    }

    private void add(ExtensionContext test, String mark, String rest) {
        Method method = test.getRequiredTestMethod();
        Class<?> part = method.getDeclaringClass();
        Chapter chapter = part.getAnnotation(Chapter.class);
        int place = PARTS.contains(part) ? PARTS.indexOf(part) : PARTS.size();
        String heading = chapter == null ? "Of this provider alone" : chapter.value();
        lines.add(new Line(place, heading, mark, Sentences.of(method), rest));
    }

    private static String reason(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.replaceFirst("^Assumption failed: ", "")
                .lines()
                .findFirst()
                .orElse("")
                .replace("|", "\\|");
    }

    private void write(Class<?> suite) {
        Path file = Path.of(System.getProperty("voiceai.contract.reports", "target"), "provider-contract")
                .resolve(suite.getName() + ".md");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(suite));
        } catch (IOException e) {
            throw new UncheckedIOException("the report of the provider contract cannot be written to " + file, e);
        }
    }

    private String text(Class<?> suite) {
        Map<String, List<Line>> chapters = lines.stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(Line::chapter, LinkedHashMap::new, Collectors.toList()));
        StringBuilder text =
                new StringBuilder("# What ").append(suite.getSimpleName()).append(" was seen to keep\n");
        text.append("\n").append(count("[x]")).append(" kept, ");
        text.append(count("[ ]")).append(" not offered, ");
        text.append(count("[!]")).append(" broken.\n");
        chapters.forEach((heading, of) -> {
            text.append("\n## ").append(heading).append("\n\n");
            of.forEach(line -> text.append("- ")
                    .append(line.mark())
                    .append(' ')
                    .append(line.sentence())
                    .append(line.rest())
                    .append('\n'));
        });
        return text.toString();
    }

    private long count(String mark) {
        return lines.stream().filter(line -> line.mark().equals(mark)).count();
    }

    private record Line(int place, String chapter, String mark, String sentence, String rest) {}
}
