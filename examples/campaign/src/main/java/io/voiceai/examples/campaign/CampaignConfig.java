package io.voiceai.examples.campaign;

import io.voiceai.pacing.CallLimits;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a campaign needs beside its callees.
 *
 * @param name part of what references are made of
 * @param policy the file with the rules
 * @param doNotCall the file with numbers that must not be called
 * @param inFlight how many callees are being dealt with at a time
 * @param tries how often a call that certainly was not made is tried
 * @param placeWithin how long placing one call may take
 * @param patience how long a lost call is looked for
 * @param longestCall how long the end of a call is waited for
 * @param longestDeferral how long the campaign waits for a callee who may be called later
 * @param goneAfter after which time a call without a record does not exist
 * @param providers the vendors' accounts
 * @param routes the ways that calls may take
 */
record CampaignConfig(
        String name,
        Optional<Path> policy,
        Optional<Path> doNotCall,
        int inFlight,
        int tries,
        Duration placeWithin,
        Duration patience,
        Duration longestCall,
        Duration longestDeferral,
        Duration goneAfter,
        List<Account> providers,
        List<Way> routes) {

    /**
     * An account at a vendor.
     *
     * @param id its name here
     * @param type the usual id of such providers
     * @param endpoint where it is, absent for the vendor's own address
     * @param plainHttp whether it is an emulator on this machine
     * @param limits limits of our own; absent for those that the vendor documents
     * @param settings what only this vendor has
     */
    record Account(
            String id,
            String type,
            Optional<URI> endpoint,
            boolean plainHttp,
            Optional<CallLimits> limits,
            Map<String, String> settings) {}

    /**
     * A way that calls may take.
     *
     * @param name its name
     * @param provider the name of the account
     * @param agent the AI agent
     * @param callers the caller numbers
     * @param priority lower ones first
     * @param weight its share among those of the same priority
     * @param calls how many calls at a time, 0 for no limit
     */
    record Way(
            String name,
            String provider,
            Optional<String> agent,
            List<String> callers,
            int priority,
            int weight,
            int calls) {}

    static CampaignConfig read(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        return of(Settings.read(file), folder);
    }

    /** Files are named from the folder of the configuration. */
    static CampaignConfig of(Settings settings, Path folder) {
        CampaignConfig config = new CampaignConfig(
                settings.required("campaign"),
                settings.text("policy").map(folder::resolve),
                settings.text("do-not-call").map(folder::resolve),
                settings.number("in-flight", 1, 100),
                settings.number("tries", 1, 5),
                settings.duration("place-within", Duration.ofSeconds(30)),
                settings.duration("patience", Duration.ofMinutes(30)),
                settings.duration("longest-call", Duration.ofHours(2)),
                settings.duration("longest-deferral", Duration.ofHours(1)),
                settings.duration("gone-after", Duration.ofHours(3)),
                settings.names("provider.").stream()
                        .map(id -> account(settings, id))
                        .toList(),
                settings.names("route.").stream()
                        .map(name -> way(settings, name))
                        .toList());
        settings.nothingElse();
        if (config.routes.isEmpty()) {
            throw new BadInputException("the configuration has no route: write route.NAME.provider = ID");
        }
        return config;
    }

    private static Account account(Settings settings, String id) {
        String at = "provider." + id + ".";
        return new Account(
                id,
                settings.text(at + "type").orElse(id),
                settings.text(at + "endpoint").map(text -> uri(at + "endpoint", text)),
                settings.isTrue(at + "plain-http-on-loopback"),
                limits(settings, at + "limits."),
                settings.below(at + "settings."));
    }

    private static URI uri(String name, String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw Settings.wrong(name, "is no address");
        }
    }

    private static Optional<CallLimits> limits(Settings settings, String at) {
        int requests = settings.number(at + "requests-per-second", 0, -1);
        int perCaller = settings.number(at + "calls-per-caller", 0, -1);
        int calls = settings.number(at + "calls", 0, -1);
        if (requests < 0 && perCaller < 0 && calls < 0) {
            return Optional.empty();
        }
        return Optional.of(CallLimits.none()
                .requestsPerSecond(Math.max(0, requests))
                .callsPerCaller(Math.max(0, perCaller))
                .calls(Math.max(0, calls)));
    }

    private static Way way(Settings settings, String name) {
        String at = "route." + name + ".";
        return new Way(
                name,
                settings.required(at + "provider"),
                settings.text(at + "agent"),
                settings.list(at + "callers"),
                settings.number(at + "priority", Integer.MIN_VALUE, 0),
                settings.number(at + "weight", 0, 1),
                settings.number(at + "calls", 0, 0));
    }

    /** The same against an emulator, whatever the addresses are. */
    CampaignConfig at(URI emulator) {
        List<Account> there = providers.stream()
                .map(one ->
                        new Account(one.id(), one.type(), Optional.of(emulator), true, one.limits(), one.settings()))
                .toList();
        return new CampaignConfig(
                name,
                policy,
                doNotCall,
                inFlight,
                tries,
                placeWithin,
                patience,
                longestCall,
                longestDeferral,
                goneAfter,
                there,
                routes);
    }
}
