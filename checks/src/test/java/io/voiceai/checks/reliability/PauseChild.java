package io.voiceai.checks.reliability;

import io.voiceai.OutboundCalls;
import io.voiceai.VoiceProvider;
import io.voiceai.call.OutboundCall;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.spi.Effect;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** A process that places calls until its input ends, and tells of each what became of it and how long it took. */
public final class PauseChild {
    static final Duration DEADLINE = Duration.ofMillis(1_500);
    private static final int THREADS_PER_VENDOR = 4;
    private static final CountDownLatch WARM = new CountDownLatch(Adapter.all().size() * THREADS_PER_VENDOR);
    private static final AtomicLong NEXT = new AtomicLong();

    private static volatile boolean over;

    private PauseChild() {}

    public static void main(String[] uris) throws IOException, InterruptedException {
        HttpSettings http =
                HttpSettings.builder().deadline(Effect.PLACE, DEADLINE).build();
        List<Thread> threads = new ArrayList<>();
        List<VoiceProvider> providers = new ArrayList<>();
        List<Adapter> adapters = Adapter.all();
        for (int i = 0; i < adapters.size() * THREADS_PER_VENDOR; i++) {
            Adapter adapter = adapters.get(i % adapters.size());
            VoiceProvider provider = Shop.provider(adapter, URI.create(uris[i % adapters.size()]), http);
            Form form = Form.values()[i / adapters.size() % 2];
            Thread thread = new Thread(() -> place(adapter, provider, form));
            thread.start();
            threads.add(thread);
            providers.add(provider);
        }
        WARM.await();
        System.out.println("ready");
        System.in.readAllBytes();
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        providers.forEach(VoiceProvider::close);
        System.out.println("done");
    }

    private static void place(Adapter adapter, VoiceProvider provider, Form form) {
        // A first call waits for classes to be loaded, which is not what is measured.
        one(adapter, provider, form);
        WARM.countDown();
        while (!over) {
            System.out.println(one(adapter, provider, form));
        }
    }

    private static String one(Adapter adapter, VoiceProvider provider, Form form) {
        String reference = "l7" + NEXT.incrementAndGet();
        String callee = Canary.number();
        OutboundCall call = adapter.call(callee).reference(reference).build();
        long begun = System.nanoTime();
        String kind = "success";
        try {
            form.run(((OutboundCalls) provider).placing(call));
        } catch (VoiceAiException e) {
            kind = e.kind().name();
        }
        long millis = (System.nanoTime() - begun) / 1_000_000;
        return "call " + adapter.key(reference, callee) + " " + kind + " " + millis;
    }
}
