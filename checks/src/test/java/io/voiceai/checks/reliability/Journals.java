package io.voiceai.checks.reliability;

import io.voiceai.journal.CallJournal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/** Journals such as a user may write them. */
final class Journals {
    private Journals() {}

    /**
     * A journal that does something before it does what it is asked for.
     *
     * @param inner the journal
     * @param first is given the method's name; what it throws is thrown instead
     */
    static CallJournal before(CallJournal inner, Consumer<String> first) {
        return (CallJournal) Proxy.newProxyInstance(
                CallJournal.class.getClassLoader(), new Class<?>[] {CallJournal.class}, (self, method, arguments) -> {
                    first.accept(method.getName());
                    try {
                        return method.invoke(inner, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
