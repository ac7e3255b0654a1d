package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Row I1: what objects of all public types say of themselves, made with secrets and numbers wherever that can be. */
class ShownValuesTest {
    private static Stream<JavaClass> types() {
        return Published.CLASSES.stream()
                .filter(type -> !type.getPackageName().startsWith("io.voiceai.checks")
                        && !type.getPackageName().startsWith("io.voiceai.examples"))
                .filter(type -> !type.getPackageName().contains(".internal"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.isInterface() && !type.isAnonymousClass());
    }

    @Test
    @Row("I1")
    void nothingShowsASecretOrANumber() {
        Map<String, List<String>> shown = new TreeMap<>();
        List<String> none = new ArrayList<>();
        AtomicInteger made = new AtomicInteger();
        types().map(JavaClass::reflect).forEach(type -> {
            List<Object> specimens = Specimens.of(type);
            made.addAndGet(specimens.size());
            if (specimens.isEmpty()) {
                none.add(type.getName());
            }
            for (Object specimen : specimens) {
                List<String> found = Canary.in(told(specimen));
                if (!found.isEmpty()) {
                    shown.computeIfAbsent(type.getName(), name -> new ArrayList<>())
                            .add(found + " in " + told(specimen));
                }
            }
        });
        shown.values().forEach(each -> each.subList(1, each.size()).clear());
        assertThat(shown).isEmpty();
        assertThat(made).as("objects looked at").hasValueGreaterThan(1_000);
        // Providers and what holds their threads are looked at in the rows, which build them.
        assertThat(none)
                .as("types of which no object can be made here")
                .hasSizeLessThan(30)
                .doesNotContain(
                        "io.voiceai.auth.Credentials",
                        "io.voiceai.http.HttpSettings",
                        "io.voiceai.call.OutboundCall",
                        "io.voiceai.call.CallDetail",
                        "io.voiceai.error.VoiceAiException");
        assertThat(Specimens.REFUSALS)
                .allSatisfy(
                        refusal -> assertThat(Canary.in(refusal)).as(refusal).isEmpty());
    }

    private static String told(Object specimen) {
        StringBuilder told = new StringBuilder(specimen + " hash: " + specimen.hashCode());
        if (specimen instanceof Throwable thrown) {
            StringWriter stack = new StringWriter();
            thrown.printStackTrace(new PrintWriter(stack));
            told.append(stack);
        }
        if (specimen instanceof Throwable && specimen instanceof Serializable) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(specimen);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            told.append(bytes.toString(StandardCharsets.ISO_8859_1));
        }
        return told.toString();
    }
}
