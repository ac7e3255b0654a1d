package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.EmulatedCall;
import io.voiceai.testing.Fault;
import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.Talk;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.CallBook;
import io.voiceai.testing.internal.callback.Announcer;
import io.voiceai.testing.internal.callback.Ledger;
import io.voiceai.testing.internal.callback.News;
import io.voiceai.testing.internal.signing.AcceptedMemory;
import io.voiceai.testing.internal.signing.AliyunVerifier;
import io.voiceai.testing.internal.signing.NonceMemory;
import io.voiceai.testing.internal.signing.TencentVerifier;
import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.WireRequest;
import io.voiceai.testing.internal.wire.WireResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The whole emulator without its server: from a request to an answer, and all that is remembered. Thread-safe. */
public final class Dispatcher {

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final Clock clock;
    private final NonceMemory nonces = new NonceMemory();
    private final AcceptedMemory accepted = new AcceptedMemory();
    private final Exchanges exchanges = new Exchanges();
    private final CallBook calls;
    private final Aiccs aiccs;
    private final Ccc ccc;
    private final Ice ice;
    private final TencentCcc tencentCcc;
    private final AliyunGateway aliyun;
    private final TencentGateway tencent;
    private final Fates fates;
    private final Ledger ledger;
    private Instant lastNews = Instant.MIN;
    private boolean touched;
    private long received;

    /**
     * Starts empty.
     *
     * @param settings the emulator's
     * @param telling the vendors that tell of their calls
     */
    public Dispatcher(DispatcherSettings settings, Set<Vendor> telling) {
        this.clock = settings.clock();
        this.calls = new CallBook(settings.speed(), settings.callingHours(), settings.ids());
        this.fates = new Fates(calls, settings.quotas() ? new Quotas(calls) : null);
        this.aiccs = new Aiccs(calls);
        this.ccc = new Ccc(calls);
        this.ice = new Ice(calls);
        this.tencentCcc = new TencentCcc(calls);
        this.aliyun = new AliyunGateway(
                new AliyunVerifier(settings.keys(), nonces, accepted),
                List.of(aiccs.product(), ccc.product(), ice.product()),
                fates,
                settings.ids());
        this.tencent = new TencentGateway(
                new TencentVerifier(settings.keys(), accepted), tencentCcc.product(), fates, settings.ids());
        Map<Vendor, Announcer> announcers = new EnumMap<>(Map.of(
                Vendor.ALIYUN_AICCS, aiccs.announcer(),
                Vendor.ALIYUN_CCC, ccc.announcer(),
                Vendor.ALIYUN_ICE, ice.announcer(),
                Vendor.TENCENT_CCC, tencentCcc.announcer()));
        announcers.keySet().retainAll(telling);
        this.ledger = new Ledger(announcers);
    }

    /**
     * Deals with one request.
     *
     * @param request as it arrived
     * @return the vendor's answer, and what happens to it on its way
     */
    public synchronized Reply dispatch(WireRequest request) {
        long began = System.nanoTime();
        Instant now = catchUp();
        touched = true;
        Judged judged = isTencent(request) ? tencent.handle(request, now) : aliyun.handle(request, now);
        List<Field> headers = new ArrayList<>(judged.response().headers());
        headers.add(new Field("Date", HTTP_DATE.format(now.atOffset(ZoneOffset.UTC))));
        WireResponse response = new WireResponse(
                judged.response().status(), headers, judged.response().body());
        remember(judged, Duration.ofNanos(System.nanoTime() - began));
        return new Reply(response, judged.fault());
    }

    private void remember(Judged judged, Duration took) {
        exchanges.add(new Exchange(
                ++received,
                judged.received(),
                judged.response().status(),
                Optional.ofNullable(judged.fault()),
                judged.done(),
                took));
    }

    /**
     * Has something go wrong with one request to come.
     *
     * @param fault what
     * @param action the operation whose next request it is; empty for the next one whatever it asks
     */
    public synchronized void inject(Fault fault, String action) {
        fates.inject(fault, action);
    }

    /**
     * Has something said to a callee from now on.
     *
     * @param digits the last digits of the callee's number
     * @param talk what is said
     */
    public synchronized void talk(String digits, Talk talk) {
        calls.talk(digits, talk);
    }

    /**
     * Lets a callee pick up.
     *
     * @param id the vendor's own id of the call
     * @return false if there is no such call, or it is answered already or over
     */
    public synchronized boolean answer(String id) {
        Instant now = catchUp();
        touched = true;
        Call call = calls.find(id);
        return call != null && call.pickUp(now);
    }

    /**
     * Lets a callee hang up, or decline a call that is not answered yet.
     *
     * @param id the vendor's own id of the call
     * @return false if there is no such call, or it is over
     */
    public synchronized boolean hangUpAsCallee(String id) {
        Instant now = catchUp();
        touched = true;
        Call call = calls.find(id);
        return call != null && call.hangUpAsCallee(now);
    }

    /**
     * Names the address under which recordings are found.
     *
     * @param uri the emulator's own
     */
    public synchronized void servedAt(URI uri) {
        calls.servedAt(uri);
    }

    /**
     * Every call.
     *
     * @return in the order placed, as they stand
     */
    public synchronized List<EmulatedCall> calls() {
        Instant now = catchUp();
        return calls.all().stream().map((Call call) -> call.snapshot(now)).toList();
    }

    /**
     * One call.
     *
     * @param id the vendor's own id
     * @return as it stands; empty if there is none
     */
    public synchronized Optional<EmulatedCall> call(String id) {
        Instant now = catchUp();
        return Optional.ofNullable(calls.find(id)).map(call -> call.snapshot(now));
    }

    /**
     * The calls placed last, for whoever asks often: a call task may have placed a hundred thousand.
     *
     * @param limit how many at most
     * @return in the order placed, as they stand
     */
    public synchronized List<EmulatedCall> lastCalls(int limit) {
        Instant now = catchUp();
        List<Call> all = calls.all();
        return all.subList(Math.max(0, all.size() - limit), all.size()).stream()
                .map((Call call) -> call.snapshot(now))
                .toList();
    }

    /**
     * How many calls there are.
     *
     * @return all that were placed since the last reset
     */
    public synchronized int callCount() {
        catchUp();
        return calls.all().size();
    }

    /**
     * The last 10,000 requests, fewer if they are very large, without those that were lost before they were read.
     *
     * @return in the order received
     */
    public synchronized List<ReceivedRequest> requests() {
        return exchanges.since(0).stream()
                .filter(exchange ->
                        exchange.fault().filter(f -> f == Fault.REQUEST_LOST).isEmpty())
                .map(Exchange::received)
                .toList();
    }

    /**
     * What has been exchanged lately, as far as {@link #requests} remembers.
     *
     * @param number of the last one that is known already; 0 for all
     * @return in the order received, those that were lost included
     */
    public synchronized List<Exchange> exchangesSince(long number) {
        return exchanges.since(number);
    }

    /**
     * From which exchange on they are remembered.
     *
     * @return its number; 0 if none is
     */
    public synchronized long oldestExchange() {
        return exchanges.oldest();
    }

    /**
     * What the vendors have to tell since they were last asked.
     *
     * @return in the order in which it happened; nothing of a vendor that tells nothing
     */
    public synchronized List<News> news() {
        Instant now = catchUp();
        // Asked all the time; nothing can have happened while the clock stands still and nobody asks for anything.
        if (!touched && now.equals(lastNews)) {
            return List.of();
        }
        touched = false;
        lastNews = now;
        return ledger.news(calls, now);
    }

    /** Forgets all but the settings. */
    public synchronized void reset() {
        calls.clear();
        ledger.clear();
        aiccs.clear();
        ccc.clear();
        ice.clear();
        tencentCcc.clear();
        exchanges.clear();
        nonces.clear();
        accepted.clear();
        fates.clear();
    }

    // Calls that fall due by the clock are placed when somebody looks: there is no thread that could do it earlier.
    private Instant catchUp() {
        Instant now = clock.instant();
        aiccs.advance(now);
        ccc.advance(now);
        tencentCcc.advance(now);
        return now;
    }

    private static boolean isTencent(WireRequest request) {
        String authorization = request.header("authorization");
        return request.header("x-tc-action") != null
                || (authorization != null && authorization.startsWith("TC3-HMAC-SHA256"));
    }
}
