package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Fault;
import io.voiceai.testing.ReceivedRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request, its verdict, and how it was answered.
 *
 * @param number counts from 1 and never begins again
 * @param received the request and the verdict
 * @param status the HTTP status of the answer, whether or not it arrived
 * @param fault what went wrong with it; empty if nothing did
 * @param done whether what was asked was done, whatever the answer says
 * @param took how long it was worked on
 */
public record Exchange(
        long number, ReceivedRequest received, int status, Optional<Fault> fault, boolean done, Duration took) {

    /** How much there is to remember of it. */
    long characters() {
        long signed = received.diagnosis().stream()
                .flatMap(why -> Stream.of(
                        why.serverCanonicalRequest(),
                        why.serverStringToSign(),
                        why.clientCanonicalRequest(),
                        why.clientStringToSign()))
                .flatMap(Optional::stream)
                .mapToLong(String::length)
                .sum();
        return signed
                + received.parameters().entrySet().stream()
                        .mapToLong(parameter -> parameter.getKey().length()
                                + parameter.getValue().length())
                        .sum();
    }
}
