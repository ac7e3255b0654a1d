package io.voiceai.spi;

import io.voiceai.VoiceProvider;
import io.voiceai.error.VoiceAiException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * How programs that know no vendor find those that are there, and make providers of text: a service of
 * {@link ServiceLoader}, of which every vendor module has one. Who knows the vendor calls its {@code builder()} instead.
 *
 * <p>A vendor module names its implementation, a public class with a public constructor without parameters, both in its
 * module descriptor and under {@code META-INF/services}. It is thread-safe and keeps nothing.
 */
public interface ProviderFactory {
    /**
     * All that are there.
     *
     * @param loader where to look, such as that of the program's own classes
     * @return ordered by {@link #id}, so that the order of the class path changes nothing
     * @throws java.util.ServiceConfigurationError if one cannot be loaded
     */
    static List<ProviderFactory> available(ClassLoader loader) {
        return ServiceLoader.load(ProviderFactory.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(ProviderFactory::id))
                .toList();
    }

    /**
     * The usual id of its providers, under which a configuration file has their settings.
     *
     * @return such as {@code aliyun-ice}
     */
    String id();

    /**
     * The class of its providers.
     *
     * @return what {@link ProviderBuilder#build} returns
     */
    Class<? extends VoiceProvider> type();

    /**
     * What can be set by name: what only this vendor's builder has. The rest, such as endpoint, keys and clock, is the same
     * for all and set on the builder.
     *
     * @return in the order in which a page should show them
     */
    List<ProviderSetting> settings();

    /**
     * A builder with these settings, to be set up further.
     *
     * @param settings values by the names of {@link #settings}; what is not given keeps its default
     * @return a new builder; {@link ProviderBuilder#build} fails if a required setting is given neither here nor there
     * @throws VoiceAiException of kind {@code CONFIG} that names the setting, if there is none of a name or it cannot have
     *     this value
     */
    ProviderBuilder<?> builder(Map<String, String> settings);
}
