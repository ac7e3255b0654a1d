package io.voiceai.examples.campaign;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ctrl-C and its like, counted instead of obeyed: the first asks the campaign to end in good order, the second ends it at once.
 * The JDK has no supported way to see the second one; without the class that it has, a signal just ends the process, which the
 * state survives too.
 */
final class Interrupts {
    static final int EXIT = 130;

    private final AtomicInteger seen = new AtomicInteger();

    static Interrupts watch() {
        Interrupts interrupts = new Interrupts();
        interrupts.handle("INT");
        interrupts.handle("TERM");
        return interrupts;
    }

    boolean seen() {
        return seen.get() > 0;
    }

    void raise() {
        if (seen.incrementAndGet() > 1) {
            Runtime.getRuntime().halt(EXIT);
        }
    }

    private void handle(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object raising = Proxy.newProxyInstance(
                    handler.getClassLoader(),
                    new Class<?>[] {handler},
                    (proxy, method, args) -> called(proxy, method, args));
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), raising);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // There is no such signal, or no such class, here.
        }
    }

    private @org.jspecify.annotations.Nullable Object called(Object proxy, Method method, Object[] args) {
        return switch (method.getName()) {
            case "handle" -> {
                raise();
                yield null;
            }
            case "equals" -> proxy == args[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "Interrupts";
        };
    }
}
