package io.voiceai.spi;

import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * The settings of one vendor's builder by name: what a {@link ProviderFactory} is made of. Set up once; thread-safe after
 * that.
 *
 * @param <B> the vendor's builder
 */
public final class ProviderSettings<B extends ProviderBuilder<?>> {
    private record Entry<B>(ProviderSetting described, BiConsumer<? super B, String> setter) {}

    private final String provider;
    private final Map<String, Entry<B>> entries = new LinkedHashMap<>();

    private ProviderSettings(String provider) {
        this.provider = provider;
    }

    /**
     * Starts without any.
     *
     * @param <B> the vendor's builder
     * @param provider the provider's usual id, which failures name
     * @return no settings yet
     */
    public static <B extends ProviderBuilder<?>> ProviderSettings<B> of(String provider) {
        return new ProviderSettings<>(provider);
    }

    /**
     * Adds a setting without which {@link ProviderBuilder#build} fails.
     *
     * @param name in kebab case
     * @param meaning what it is, one line without a full stop
     * @param example a value that the emulator takes
     * @param setter reads the text and sets it; an {@link IllegalArgumentException} says that it cannot be read
     * @return this
     * @throws VoiceAiException of kind {@code CONFIG} if the name is not in kebab case
     */
    public ProviderSettings<B> required(
            String name, String meaning, String example, BiConsumer<? super B, String> setter) {
        return add(new ProviderSetting(name, true, meaning, example), setter);
    }

    /**
     * Adds a setting that has a default.
     *
     * @param name in kebab case
     * @param meaning what it is, one line without a full stop
     * @param example a value that the emulator takes
     * @param setter reads the text and sets it; an {@link IllegalArgumentException} says that it cannot be read
     * @return this
     * @throws VoiceAiException of kind {@code CONFIG} if the name is not in kebab case
     */
    public ProviderSettings<B> optional(
            String name, String meaning, String example, BiConsumer<? super B, String> setter) {
        return add(new ProviderSetting(name, false, meaning, example), setter);
    }

    private ProviderSettings<B> add(ProviderSetting setting, BiConsumer<? super B, String> setter) {
        entries.put(setting.name(), new Entry<>(setting, Objects.requireNonNull(setter, "setter")));
        return this;
    }

    /**
     * All of them.
     *
     * @return in the order added
     */
    public List<ProviderSetting> described() {
        return entries.values().stream().map(Entry::described).toList();
    }

    /**
     * Sets what is given.
     *
     * @param builder where to
     * @param given values by name; what is not given keeps its default
     * @return the builder
     * @throws VoiceAiException of kind {@code CONFIG} that names the setting, if there is none of a name or it cannot have
     *     this value
     */
    public B apply(B builder, Map<String, String> given) {
        given.forEach((name, value) -> set(builder, name, value));
        return builder;
    }

    private void set(B builder, String name, String value) {
        Entry<B> entry = entries.get(name);
        if (entry == null) {
            throw failure(name, "is not a setting of this provider", "It has " + String.join(", ", entries.keySet()));
        }
        try {
            entry.setter().accept(builder, value.strip());
        } catch (VoiceAiException e) {
            // The builder speaks of its method; whoever wrote the file knows the setting by this name.
            throw e.failure().toBuilder().at(provider, null).field(name).toException();
        } catch (IllegalArgumentException e) {
            throw failure(
                    name, "cannot be read", "Give it like " + entry.described().example());
        }
    }

    private VoiceAiException failure(String name, String problem, String wayOut) {
        return Failure.of(FailureKind.CONFIG, name + ": " + problem)
                .at(provider, null)
                .field(name)
                .wayOut(wayOut)
                .toException();
    }
}
