package io.voiceai.checks.reliability;

import io.voiceai.VoiceProvider;
import io.voiceai.aliyun.aiccs.AliyunAiccs;
import io.voiceai.aliyun.ccc.AliyunCcc;
import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.auth.Credentials;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.journal.CallJournal;
import io.voiceai.spi.ProviderBuilder;
import io.voiceai.tencent.ccc.TencentCcc;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A process of little memory that carries out a long run of operations at all vendors, and tells how much it holds. */
public final class MemoryChild {
    private static final int THREADS = 24;

    private final List<Adapter> adapters = Adapter.all();
    private final List<VoiceProvider> providers = new ArrayList<>();
    private final CallJournal journal = CallJournal.inMemory(500);
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    private MemoryChild() {}

    public static void main(String[] args) throws InterruptedException {
        new MemoryChild().run(Long.parseLong(args[0]), List.of(args).subList(1, args.length));
    }

    private void run(long operations, List<String> uris) throws InterruptedException {
        for (int i = 0; i < adapters.size(); i++) {
            providers.add(open(adapters.get(i), URI.create(uris.get(i))));
        }
        runTo(operations / 10);
        report("early");
        runTo(operations * 9 / 10);
        report("late");
        runTo(operations);
        providers.forEach(VoiceProvider::close);
        System.out.println("failed " + failed.get());
        System.out.println("done " + next.get());
    }

    /** With few threads and a short journal, so that what is kept on purpose is all there early. */
    private VoiceProvider open(Adapter adapter, URI uri) {
        HttpSettings http = HttpSettings.builder().asyncThreads(8).build();
        if (adapter instanceof AiccsAdapter) {
            return at(uri, http, AliyunAiccs.builder()).build();
        }
        if (adapter instanceof CccAdapter) {
            return at(uri, http, AliyunCcc.builder().instanceId("ccc-test")).build();
        }
        if (adapter instanceof IceAdapter) {
            return at(uri, http, AliyunIce.builder()).build();
        }
        return at(uri, http, TencentCcc.builder().sdkAppId(1_400_000_000L)).build();
    }

    private <B extends ProviderBuilder<B>> B at(URI uri, HttpSettings http, B builder) {
        return builder.endpoint(uri)
                .plainHttpOnLoopback()
                .http(http)
                .journal(journal)
                .credentials(Credentials.of("test-key-id", Canary.SECRET));
    }

    private void runTo(long operations) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(() -> work(operations), "l2-" + i);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        next.set(operations);
    }

    private void work(long operations) {
        for (long n = next.getAndIncrement(); n < operations; n = next.getAndIncrement()) {
            int vendor = (int) (n % adapters.size());
            Op op = Op.values()[(int) (n / adapters.size() % 3)];
            try {
                Form form = n % 7 == 0 ? Form.ASYNC : Form.SYNC;
                form.run(Shop.invocation(adapters.get(vendor), providers.get(vendor), op));
            } catch (VoiceAiException e) {
                failed.incrementAndGet();
                // As if it had been found to be no call, which here nobody looks for.
                e.correlationId().flatMap(journal::find).ifPresent(journal::remove);
            }
        }
    }

    private static void report(String when) {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        System.out.println(when + " heap " + (runtime.totalMemory() - runtime.freeMemory()) / 1024 + " direct "
                + direct / 1024 + " threads " + Thread.activeCount());
    }
}
