package io.voiceai.spi;

import io.voiceai.VoiceProvider;
import io.voiceai.auth.Credentials;
import io.voiceai.auth.CredentialsProvider;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.journal.CallJournal;
import io.voiceai.pacing.CallLimits;
import io.voiceai.pacing.CallSlots;
import io.voiceai.pacing.Pacer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every provider's builder has. A vendor's builder adds what only it needs. Not thread-safe.
 *
 * @param <B> the vendor's builder
 */
public abstract class ProviderBuilder<B extends ProviderBuilder<B>> {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    private final List<String> hostSuffixes;
    private String id;
    private CredentialsProvider credentials;
    private HttpSettings http = HttpSettings.defaults();
    private Clock clock = Clock.systemUTC();
    private @Nullable URI endpoint;
    private boolean loopbackHttp;
    private boolean anyHost;
    private @Nullable CallJournal journal;
    private Duration goneAfter = PlacingSettings.USUAL_GONE_AFTER;
    private @Nullable CallLimits limits;
    private @Nullable Pacer pacer;
    private @Nullable CallSlots slots;

    /**
     * For vendors' builders.
     *
     * @param id the provider's usual id
     * @param credentials the vendor's usual places of keys
     * @param hostSuffixes what a configured host may end in
     */
    protected ProviderBuilder(String id, CredentialsProvider credentials, List<String> hostSuffixes) {
        this.id = id;
        this.credentials = credentials;
        this.hostSuffixes = List.copyOf(hostSuffixes);
    }

    /**
     * Another id, for an application with several accounts at one vendor. Call references carry it, so do not change it
     * while calls are open.
     *
     * @param value lower-case letters, digits, hyphen, underscore
     * @return this
     * @throws VoiceAiException of kind {@code CONFIG} if it has other characters
     */
    public B id(String value) {
        if (!ID.matcher(value).matches()) {
            throw VoiceAiException.config(
                    "id", "is not 1 to 64 lower-case letters, digits, hyphens, underscores", null);
        }
        id = value;
        return self();
    }

    /**
     * Where keys come from.
     *
     * @param value a provider of keys; default: the vendor's environment variables, system properties and files
     * @return this
     */
    public B credentials(CredentialsProvider value) {
        credentials = Objects.requireNonNull(value, "credentials");
        return self();
    }

    /**
     * A fixed key.
     *
     * @param value the key
     * @return this
     */
    public B credentials(Credentials value) {
        return credentials(CredentialsProvider.of(value));
    }

    /**
     * Another endpoint than the vendor's own for the region.
     *
     * @param value scheme, host and port; https, unless {@link #plainHttpOnLoopback()} is set
     * @return this
     */
    public B endpoint(URI value) {
        endpoint = Objects.requireNonNull(value, "endpoint");
        return self();
    }

    /**
     * Accepts an endpoint of plain http if it is on this machine, such as an emulator's. For tests only.
     *
     * @return this
     */
    public B plainHttpOnLoopback() {
        loopbackHttp = true;
        return self();
    }

    /**
     * Accepts an endpoint whose host is not one of the vendor's, such as a company's own gateway. Keys and phone numbers
     * will be sent there.
     *
     * @return this
     */
    public B anyEndpointHost() {
        anyHost = true;
        return self();
    }

    /**
     * How to talk HTTP.
     *
     * @param value the settings
     * @return this
     */
    public B http(HttpSettings value) {
        http = Objects.requireNonNull(value, "http");
        return self();
    }

    /**
     * The wall clock that signatures use.
     *
     * @param value a clock; default: the system's
     * @return this
     */
    public B clock(Clock value) {
        clock = Objects.requireNonNull(value, "clock");
        return self();
    }

    /**
     * Where calls are written down before they are placed, so that none is placed twice. Several providers, and several
     * processes, may share one.
     *
     * @param value a journal; default: one of its own in memory, for {@value CallJournal#USUAL_CAPACITY} calls
     * @return this
     */
    public B journal(CallJournal value) {
        journal = Objects.requireNonNull(value, "journal");
        return self();
    }

    /**
     * After which time a call whose outcome is unknown and of which there is no record does not exist. It must be longer than
     * the longest ringing, the longest call and the vendor's delay of its records together.
     *
     * @param value a minute to a year; default: three hours
     * @return this
     * @throws VoiceAiException of kind {@code CONFIG} if it is shorter or longer
     */
    public B goneAfter(Duration value) {
        goneAfter = PlacingSettings.goneAfter(value);
        return self();
    }

    /**
     * Keeps the limits in this process, so that the vendor's are not met: more than they allow waits, or is refused with a
     * failure of kind {@code QUOTA_LOCAL} when its time is over. Without this or {@link #pacer} and {@link #slots} there are no
     * limits on this side.
     *
     * @return this
     */
    public B limited() {
        return pacer(Pacer.inProcess()).slots(CallSlots.inProcess());
    }

    /**
     * Other limits than those that the vendor documents. They are in force with {@link #limited}, {@link #pacer} and
     * {@link #slots}.
     *
     * @param value the limits; default: what the vendor documents, see the provider
     * @return this
     */
    public B limits(CallLimits value) {
        limits = Objects.requireNonNull(value, "limits");
        return self();
    }

    /**
     * Who keeps the rates of requests.
     *
     * @param value a pacer; default: none, so no rate is limited on this side
     * @return this
     */
    public B pacer(Pacer value) {
        pacer = Objects.requireNonNull(value, "pacer");
        return self();
    }

    /**
     * Who keeps the numbers of calls that go on at a time.
     *
     * @param value the places; default: none, so no number of calls is limited on this side
     * @return this
     */
    public B slots(CallSlots value) {
        slots = Objects.requireNonNull(value, "slots");
        return self();
    }

    /**
     * The limits that the vendor documents.
     *
     * @return none, unless a vendor's builder says otherwise
     */
    protected CallLimits documentedLimits() {
        return CallLimits.none();
    }

    private PlacingSettings placing() {
        CallLimits wanted = limits == null ? documentedLimits() : limits;
        CallLimits ofRates = pacer == null ? wanted.withoutRates() : wanted;
        return new PlacingSettings(
                journal == null ? CallJournal.inMemory() : journal,
                goneAfter,
                slots == null ? ofRates.callsPerCaller(0).calls(0) : ofRates,
                pacer == null ? Pacer.none() : pacer,
                slots == null ? CallSlots.inProcess() : slots);
    }

    /**
     * The finished provider; nothing is connected yet.
     *
     * @return the provider, to be closed by whoever built it
     * @throws VoiceAiException of kind {@code CONFIG} if a setting is missing or cannot be used
     */
    public abstract VoiceProvider build();

    /**
     * The endpoint to use.
     *
     * @param usual the vendor's own host
     * @return the configured endpoint, checked, or the vendor's own
     * @throws VoiceAiException of kind {@code CONFIG} if the configured one cannot be used
     */
    protected final Endpoint endpointOr(String usual) {
        return endpoint == null
                ? Endpoint.https(usual)
                : Endpoint.checked(endpoint, anyHost ? List.of() : hostSuffixes, loopbackHttp);
    }

    /**
     * The pipeline for a protocol.
     *
     * @param protocol the vendor's protocol
     * @return the invoker
     * @throws VoiceAiException of kind {@code CONFIG} if the settings cannot be used
     */
    protected final Invoker invoker(Protocol protocol) {
        return new Invoker(id, protocol, credentials, http, clock, placing());
    }

    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }
}
