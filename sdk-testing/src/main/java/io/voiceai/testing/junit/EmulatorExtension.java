package io.voiceai.testing.junit;

import io.voiceai.testing.junit.VoiceAiEmulator.Per;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link VoiceAiEmulator} registers: finds the emulator that counts for a parameter and asks it for a value. */
public final class EmulatorExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(EmulatorExtension.class);

    /** For JUnit; use the annotation. */
    public EmulatorExtension() {}

    /** Lets the constructor of a test share the test's emulator. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Injectable.mayBe(type(parameter), loader(context));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext annotated = annotated(context);
        VoiceAiEmulator settings = annotation(annotated).orElseThrow();
        ExtensionContext owner = owner(settings, annotated, context);
        // Stores hand down what they hold, so that a key without the owner's name might find the emulator of another.
        return owner.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        owner.getUniqueId(), id -> new EmulatorSession(settings, loader(owner)), EmulatorSession.class)
                .get(type(parameter));
    }

    private static ExtensionContext annotated(ExtensionContext context) {
        ExtensionContext at = context;
        while (annotation(at).isEmpty()) {
            at = at.getParent()
                    .orElseThrow(() -> new ParameterResolutionException("There is no @VoiceAiEmulator on this class"));
        }
        return at;
    }

    private static Optional<VoiceAiEmulator> annotation(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), VoiceAiEmulator.class);
    }

    private static ExtensionContext owner(
            VoiceAiEmulator settings, ExtensionContext annotated, ExtensionContext asking) {
        boolean onMethod = annotated.getTestMethod().isPresent();
        if (settings.per() == Per.CLASS) {
            if (onMethod) {
                throw new ParameterResolutionException(
                        "@VoiceAiEmulator(per = CLASS) cannot stand on a method: put it on the class");
            }
            return annotated;
        }
        if (asking.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "With @VoiceAiEmulator(per = METHOD) there is no emulator before or after all tests,"
                            + " nor for an instance that all tests share: use per = CLASS, or ask in the test");
        }
        return asking;
    }

    private static Class<?> type(ParameterContext parameter) {
        return parameter.getParameter().getType();
    }

    private static ClassLoader loader(ExtensionContext context) {
        return context.getRequiredTestClass().getClassLoader();
    }
}
