package io.voiceai.checks.fleet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Both vendors on one port: counts when placements arrive, and how many calls each caller number has at a time. */
final class CountingVendor implements AutoCloseable {
    private static final Pattern CALLER = Pattern.compile("(?:^|[?&])CallerNumber=([^&]*)");

    /** What happened to one caller number: a call more, or one less. */
    record Change(long at, int calls) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService ends = Executors.newScheduledThreadPool(1);
    private final SplittableRandom random;
    private final AtomicLong next = new AtomicLong();
    private final Queue<Long> arrivals = new ConcurrentLinkedQueue<>();
    private final Map<String, List<Change>> lines = new ConcurrentHashMap<>();
    private final Map<String, Integer> running = new ConcurrentHashMap<>();
    private volatile int jitterMillis;
    private volatile Duration shortest = Duration.ofDays(1);
    private volatile Duration longest = Duration.ofDays(1);
    private volatile Consumer<String> ended = id -> {};
    private volatile boolean losing;

    private CountingVendor(HttpServer server, long seed) {
        this.server = server;
        random = new SplittableRandom(seed);
    }

    static CountingVendor start(long seed) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 4_096);
        CountingVendor vendor = new CountingVendor(server, seed);
        server.setExecutor(vendor.threads);
        server.createContext("/", vendor::handle);
        server.start();
        return vendor;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** By how much requests are late, at random. */
    void jitter(int millis) {
        jitterMillis = millis;
    }

    /** How long calls last, at random, and who is told of their ends. */
    void calls(Duration atLeast, Duration atMost, Consumer<String> whoIsTold) {
        shortest = atLeast;
        longest = atMost;
        ended = whoIsTold;
    }

    /** Whether placements are made but their answers get lost. */
    void losing(boolean value) {
        losing = value;
    }

    void forget() {
        arrivals.clear();
    }

    /** When placements arrived, in order, in nanoseconds. */
    List<Long> arrivals() {
        return arrivals.stream().sorted().toList();
    }

    synchronized List<Change> changes(String caller) {
        return List.copyOf(lines.getOrDefault(domestic(caller), List.of()));
    }

    private void handle(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String tencent = exchange.getRequestHeaders().getFirst("X-TC-Action");
            String parameters = exchange.getRequestURI().getRawQuery() + "&" + body;
            boolean ice = parameters.contains("Action=StartAIAgentOutboundCall");
            String id = "call-" + next.incrementAndGet();
            if ("CreateAIAgentCall".equals(tencent) || ice) {
                arrivals.add(now + late());
            }
            if (ice) {
                begin(id, caller(parameters));
            }
            if (!losing) {
                answer(exchange, tencent != null, id);
            }
        }
    }

    private synchronized long late() {
        return jitterMillis == 0 ? 0 : TimeUnit.MICROSECONDS.toNanos(random.nextInt(jitterMillis * 1_000));
    }

    private static void answer(HttpExchange exchange, boolean tencent, String id) throws IOException {
        String text = tencent
                ? "{\"Response\":{\"RequestId\":\"r\",\"SessionId\":\"" + id
                        + "\",\"TotalCount\":0,\"AIAgentInfoList\":[]}}"
                : "{\"RequestId\":\"r\",\"InstanceId\":\"" + id + "\",\"Instance\":{\"Status\":\"Executing\"}}";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String caller(String parameters) {
        Matcher caller = CALLER.matcher(parameters);
        return caller.find() ? domestic(URLDecoder.decode(caller.group(1), StandardCharsets.UTF_8)) : "";
    }

    /** The spelling that this vendor wants. */
    private static String domestic(String number) {
        return number.substring(Math.max(0, number.length() - 11));
    }

    private synchronized void begin(String id, String caller) {
        change(caller, 1);
        long span = longest.minus(shortest).toMillis();
        long lasting = shortest.toMillis() + (span == 0 ? 0 : random.nextLong(span));
        ends.schedule(() -> end(id, caller), lasting, TimeUnit.MILLISECONDS);
    }

    private void end(String id, String caller) {
        synchronized (this) {
            change(caller, -1);
        }
        ended.accept(id);
    }

    private void change(String caller, int by) {
        int now = running.merge(caller, by, Integer::sum);
        lines.computeIfAbsent(caller, key -> new ArrayList<>()).add(new Change(System.nanoTime(), now));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        ends.shutdownNow();
    }
}
