package io.voiceai.routing;

import java.time.Duration;

/** Leaves no route in peace. */
enum AlwaysHealthy implements RouteHealth {
    INSTANCE;

    @Override
    public boolean isHealthy(String route) {
        return true;
    }

    @Override
    public boolean admit(String route) {
        return true;
    }

    @Override
    public void tell(String route, Result result, Duration took) {
        // Nobody wants to know.
    }
}
