package io.voiceai.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public type and member of an exported package has Javadoc; the Javadoc tool checks the rest of it. */
class JavadocTest {
    private static final Pattern MEMBER =
            Pattern.compile("^\\s*(public|protected)\\s.*[({;]\\s*$|^\\s*(public|protected)\\s.*\\)$");
    private static final Pattern COMPACT_CONSTRUCTOR = Pattern.compile("^\\s*public [A-Z]\\w* \\{$");

    static List<String> modules() {
        return House.PUBLISHED;
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nothingPublicIsWithoutJavadoc(String module) {
        List<String> bare = new ArrayList<>();
        for (Path file : House.mainSources(module)) {
            if (!file.toString().contains("/internal/")) {
                bare.addAll(bareMembers(file));
            }
        }
        assertThat(bare).isEmpty();
    }

    private static List<String> bareMembers(Path file) {
        List<String> lines = House.read(file).lines().toList();
        boolean publicFile = lines.stream().anyMatch(line -> line.matches("^public .*"));
        List<String> bare = new ArrayList<>();
        for (int i = 0; publicFile && i < lines.size(); i++) {
            String line = lines.get(i);
            boolean member = MEMBER.matcher(line).matches()
                    && !COMPACT_CONSTRUCTOR.matcher(line).matches();
            if (member && !isDocumented(lines, i)) {
                bare.add(file.getFileName() + ":" + (i + 1) + " " + line.strip());
            }
        }
        return bare;
    }

    /** An override says what the overridden method says. */
    private static boolean isDocumented(List<String> lines, int member) {
        for (int i = member - 1; i >= 0; i--) {
            String before = lines.get(i).strip();
            if (before.equals("@Override") || before.endsWith("*/")) {
                return true;
            }
            if (!before.startsWith("@")) {
                return false;
            }
        }
        return false;
    }
}
