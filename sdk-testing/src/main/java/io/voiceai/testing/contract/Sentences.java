package io.voiceai.testing.contract;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Shows a test's name as the sentence that it is. */
final class Sentences extends DisplayNameGenerator.Standard {
    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    Sentences() {}

    @Override
    public String generateDisplayNameForMethod(
            List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
        return of(testMethod);
    }

    /** {@code aBusyCallEnds} as "A busy call ends"; abbreviations keep their capitals. */
    static String of(Method test) {
        StringBuilder sentence = new StringBuilder();
        for (String word : WORD.split(test.getName())) {
            boolean abbreviation = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            sentence.append(sentence.isEmpty() ? "" : " ").append(abbreviation ? word : word.toLowerCase(Locale.ROOT));
        }
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
