package io.voiceai.internal.placing;

import io.voiceai.call.CallOptions;
import io.voiceai.call.RouteDecision;
import java.time.Duration;

/**
 * What the choice of a route means for the placing of a call. It travels with the call; no vendor sees it.
 *
 * @param route the route's name
 * @param calls how many calls at a time the route takes; zero for no limit
 * @param longestWait how long to wait for room before another route is better
 * @param decision why this route
 */
public record RouteChoice(String route, int calls, Duration longestWait, RouteDecision decision)
        implements CallOptions {}
