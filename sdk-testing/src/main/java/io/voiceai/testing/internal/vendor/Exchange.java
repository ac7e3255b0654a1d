package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Fault;
import io.voiceai.testing.ReceivedRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * A request, its verdict, and how it was answered.
 *
 * @param number counts from 1 and never begins again
 * @param received the request and the verdict
 * @param status the HTTP status of the answer, whether or not it arrived
 * @param fault what went wrong with it; empty if nothing did
 * @param took how long it was worked on
 */
public record Exchange(long number, ReceivedRequest received, int status, Optional<Fault> fault, Duration took) {}
