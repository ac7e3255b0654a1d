package io.voiceai.testing.internal.server;

import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.List;

/** Keeps WireMock from loading stubs out of the project that runs the tests, which may have its own. */
final class NoMappings implements MappingsSource {

    @Override
    public void loadMappingsInto(StubMappings stubs) {
        // There are none.
    }

    @Override
    public void save(List<StubMapping> stubs) {
        // Nothing is kept.
    }

    @Override
    public void save(StubMapping stub) {
        // Nothing is kept.
    }

    // On its way out of WireMock, but still abstract.
    @Override
    @SuppressWarnings("removal")
    public void remove(StubMapping stub) {
        // Nothing is kept.
    }

    @Override
    public void removeAll() {
        // Nothing is kept.
    }
}
