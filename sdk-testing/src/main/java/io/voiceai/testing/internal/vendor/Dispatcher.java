package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.EmulatedCall;
import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.Scenario;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.CallBook;
import io.voiceai.testing.internal.callback.Announcer;
import io.voiceai.testing.internal.callback.Ledger;
import io.voiceai.testing.internal.callback.News;
import io.voiceai.testing.internal.signing.AliyunVerifier;
import io.voiceai.testing.internal.signing.KeyRing;
import io.voiceai.testing.internal.signing.NonceMemory;
import io.voiceai.testing.internal.signing.TencentVerifier;
import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.WireRequest;
import io.voiceai.testing.internal.wire.WireResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The whole emulator without its server: from a request to an answer, and all that is remembered. Thread-safe. */
public final class Dispatcher {

    // A day of polling must not fill the memory of a shared emulator.
    private static final int REQUESTS_KEPT = 10_000;
    private static final Set<String> ONE_CALLEE =
            Set.of("CalledNumber", "EncryptCalledNumber", "Callee", "ParticipantListJson");
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final Clock clock;
    private final NonceMemory nonces = new NonceMemory();
    private final Deque<ReceivedRequest> requests = new ArrayDeque<>();
    private final CallBook calls;
    private final Aiccs aiccs;
    private final Ccc ccc;
    private final Ice ice;
    private final TencentCcc tencentCcc;
    private final AliyunGateway aliyun;
    private final TencentGateway tencent;
    private final Ledger ledger;
    private Instant lastNews = Instant.MIN;
    private boolean touched;
    private boolean losing;
    private boolean deaf;

    /**
     * Starts empty.
     *
     * @param keys the keys that are known
     * @param clock the emulator's time
     * @param speed how much faster than life calls go
     * @param telling the vendors that tell of their calls
     */
    public Dispatcher(KeyRing keys, Clock clock, double speed, Set<Vendor> telling) {
        this.clock = clock;
        this.calls = new CallBook(speed);
        this.aiccs = new Aiccs(calls);
        this.ccc = new Ccc(calls);
        this.ice = new Ice(calls);
        this.tencentCcc = new TencentCcc(calls);
        this.aliyun = new AliyunGateway(
                new AliyunVerifier(keys, nonces), List.of(aiccs.product(), ccc.product(), ice.product()));
        this.tencent = new TencentGateway(new TencentVerifier(keys), tencentCcc.product());
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
     * @return the vendor's answer; empty if it is lost on its way back
     */
    public synchronized Optional<WireResponse> dispatch(WireRequest request) {
        Instant now = catchUp();
        if (deaf) {
            deaf = false;
            return Optional.empty();
        }
        touched = true;
        Call before = calls.last();
        Judged judged = isTencent(request) ? tencent.handle(request, now) : aliyun.handle(request, now);
        if (requests.size() == REQUESTS_KEPT) {
            requests.removeFirst();
        }
        requests.addLast(judged.received());
        if (lost(judged.received(), before)) {
            return Optional.empty();
        }
        List<Field> headers = new ArrayList<>(judged.response().headers());
        headers.add(new Field("Date", HTTP_DATE.format(now.atOffset(ZoneOffset.UTC))));
        return Optional.of(new WireResponse(
                judged.response().status(), headers, judged.response().body()));
    }

    /** Loses the answer to the next request. */
    public synchronized void loseNextAnswer() {
        losing = true;
    }

    /** Loses the next request itself. */
    public synchronized void loseNextRequest() {
        deaf = true;
    }

    // A task that begins with its request dials too, but for that request the fate of one callee means nothing.
    private boolean lost(ReceivedRequest request, @Nullable Call before) {
        Call placed = calls.last();
        boolean ofCallee = placed != null
                && placed != before
                && Scenario.of(placed.placement().callee()) == Scenario.ANSWER_LOST
                && request.parameters().keySet().stream().anyMatch(ONE_CALLEE::contains);
        boolean lost = losing || ofCallee;
        losing = false;
        return lost;
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
     * The last 10,000 requests.
     *
     * @return in the order received
     */
    public synchronized List<ReceivedRequest> requests() {
        return List.copyOf(requests);
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
        requests.clear();
        nonces.clear();
        losing = false;
        deaf = false;
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
