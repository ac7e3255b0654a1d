package io.voiceai.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** The library for circuit breakers is not needed by those who do not use it. */
class OptionalBreakerTest {
    /** Runs where the class path has no circuit breakers. */
    public static final class PlacesOverRoutes implements Callable<String> {
        @Override
        public String call() {
            return io.voiceai.RoutedSample.placed();
        }
    }

    private static URLClassLoader withoutBreakers() throws Exception {
        List<URL> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.contains("resilience4j")) {
                path.add(Path.of(entry).toUri().toURL());
            }
        }
        return new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    @Test
    void routesWorkWithoutIt() throws Exception {
        try (URLClassLoader loader = withoutBreakers()) {
            Object sample = loader.loadClass(PlacesOverRoutes.class.getName())
                    .getConstructor()
                    .newInstance();

            assertThat(((Callable<?>) sample).call()).isEqualTo("two");
        }
    }

    @Test
    void onlyItsOwnClassNeedsIt() throws Exception {
        try (URLClassLoader loader = withoutBreakers()) {
            Class<?> health = loader.loadClass("io.voiceai.routing.CircuitBreakerHealth");

            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> health.getMethod("usual").invoke(null)))
                    .hasRootCauseInstanceOf(ClassNotFoundException.class);
        }
    }
}
