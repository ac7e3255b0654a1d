package io.voiceai.examples.campaign;

import io.voiceai.OutboundCalls;
import io.voiceai.VoiceAi;
import io.voiceai.VoiceAiBuilder;
import io.voiceai.VoiceProvider;
import io.voiceai.auth.Credentials;
import io.voiceai.error.VoiceAiException;
import io.voiceai.examples.campaign.CampaignConfig.Account;
import io.voiceai.examples.campaign.CampaignConfig.Way;
import io.voiceai.http.HttpSettings;
import io.voiceai.journal.CallJournal;
import io.voiceai.policy.CallHistory;
import io.voiceai.policy.CallPolicy;
import io.voiceai.policy.DoNotCallList;
import io.voiceai.policy.PolicyRules;
import io.voiceai.routing.CircuitBreakerHealth;
import io.voiceai.spi.ProviderBuilder;
import io.voiceai.spi.ProviderFactory;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens the door to the vendors as the configuration says. It knows no vendor: they are found on the class path. */
final class Switchboard {
    /** What an emulator knows by default. */
    private static final Credentials EMULATORS = Credentials.of("testAccessKeyId", "testAccessKeySecret");

    /** What waits for the vendors' answers are few threads: a callee who is dealt with holds none in between. */
    private static final int THREADS = 12;

    private final CampaignConfig config;
    private final CallJournal journal;
    private final @Nullable URI emulator;

    Switchboard(CampaignConfig config, CallJournal journal, @Nullable URI emulator) {
        this.config = emulator == null ? config : config.at(emulator);
        this.journal = journal;
        this.emulator = emulator;
    }

    VoiceAi open() {
        Map<String, VoiceProvider> open = new LinkedHashMap<>();
        try {
            config.providers().forEach(account -> open.put(account.id(), provider(account)));
            VoiceAiBuilder voice =
                    VoiceAi.builder().health(CircuitBreakerHealth.usual()).within(config.placeWithin());
            open.values().forEach(voice::provider);
            config.routes().forEach(way -> route(voice, way, open));
            policy().ifPresent(voice::policy);
            return voice.build();
        } catch (RuntimeException e) {
            open.values().forEach(VoiceProvider::close);
            throw e;
        }
    }

    private VoiceProvider provider(Account account) {
        ProviderBuilder<?> builder = factory(account)
                .builder(account.settings())
                .id(account.id())
                .journal(journal)
                .goneAfter(config.goneAfter())
                .http(HttpSettings.builder().asyncThreads(THREADS).build())
                .limited();
        account.limits().ifPresent(builder::limits);
        account.endpoint().ifPresent(builder::endpoint);
        if (account.plainHttp()) {
            builder.plainHttpOnLoopback();
        }
        if (emulator != null) {
            builder.credentials(EMULATORS);
        }
        return builder.build();
    }

    private static ProviderFactory factory(Account account) {
        List<ProviderFactory> all = ProviderFactory.available(Switchboard.class.getClassLoader());
        return all.stream()
                .filter(factory -> factory.id().equals(account.type()))
                .findFirst()
                .orElseThrow(() -> Settings.wrong(
                        "provider." + account.id() + ".type",
                        "is none of "
                                + String.join(
                                        ", ",
                                        all.stream().map(ProviderFactory::id).toList())));
    }

    private static void route(VoiceAiBuilder voice, Way way, Map<String, VoiceProvider> providers) {
        if (!(providers.get(way.provider()) instanceof OutboundCalls placer)) {
            throw Settings.wrong("route." + way.name() + ".provider", "names no provider that can place calls");
        }
        voice.route(way.name(), placer, route -> {
            route.priority(way.priority())
                    .weight(way.weight())
                    .callers(way.callers().toArray(String[]::new));
            way.agent().ifPresent(route::agent);
            if (way.calls() > 0) {
                route.calls(way.calls());
            }
        });
    }

    /** The rules, if there are any. */
    Optional<CallPolicy> policy() {
        if (config.policy().isEmpty() && config.doNotCall().isEmpty()) {
            return Optional.empty();
        }
        try {
            CallPolicy.Builder policy = CallPolicy.builder().history(CallHistory.of(journal));
            config.policy().map(PolicyRules::read).ifPresent(policy::rules);
            config.doNotCall().map(DoNotCallList::read).ifPresent(policy::doNotCall);
            return Optional.of(policy.build());
        } catch (VoiceAiException e) {
            throw new BadInputException(e.getMessage());
        }
    }
}
