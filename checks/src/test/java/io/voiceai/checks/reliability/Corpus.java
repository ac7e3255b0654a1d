package io.voiceai.checks.reliability;

import io.voiceai.VoiceAi;
import io.voiceai.auth.Credentials;
import io.voiceai.auth.CredentialsProvider;
import io.voiceai.call.CallRef;
import io.voiceai.call.OutboundCall;
import io.voiceai.http.HttpSettings;
import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.VendorEmulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Well-formed answers of one vendor, by operation: those of the emulator, of a call from its beginning to its end, and those
 * that the adapter makes up.
 */
final class Corpus {
    private final Adapter adapter;
    private final Map<Op, List<String>> usual = new TreeMap<>();
    private final Map<String, List<String>> recorded = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();

    Corpus(Adapter adapter) {
        this.adapter = adapter;
        for (Op op : Op.values()) {
            usual.put(op, List.of(adapter.done(op)));
        }
        for (Refusal refusal : Refusal.values()) {
            adapter.code(refusal).ifPresent(code -> errors.add(adapter.error(code, "no")));
        }
        adapter.businessCodes()
                .forEach(code -> errors.add(adapter.error(code, "for \\r\\n17300000000 with " + Canary.SECRET)));
        record();
    }

    /** The answers to this action: of the kind of operation, and whatever the emulator answered. */
    List<String> answers(Op op, String action) {
        List<String> all = new ArrayList<>(usual.get(op));
        all.addAll(recorded.getOrDefault(action, List.of()));
        return all;
    }

    Adapter adapter() {
        return adapter;
    }

    List<String> errors() {
        return errors;
    }

    private void record() {
        List<String> bodies = new CopyOnWriteArrayList<>();
        try (VendorEmulator emulator = VendorEmulator.builder().speed(100).start()) {
            OkHttpClient client = new OkHttpClient.Builder()
                    .addNetworkInterceptor(chain -> {
                        Response response = chain.proceed(chain.request());
                        bodies.add(response.peekBody(1 << 20).string());
                        return response;
                    })
                    .build();
            Setup setup = Setup.of(emulator.uri())
                    .credentials(
                            CredentialsProvider.of(Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret())))
                    .http(HttpSettings.builder().client(client).build());
            try (VoiceAi voice = VoiceAi.of(adapter.open(setup))) {
                liveThrough(voice);
            }
            List<ReceivedRequest> requests = emulator.requests();
            for (int i = 0; i < requests.size(); i++) {
                recorded.computeIfAbsent(requests.get(i).action(), action -> new ArrayList<>())
                        .add(bodies.get(i));
            }
        }
    }

    private void liveThrough(VoiceAi voice) {
        OutboundCall call = adapter.call("+8617300000000").build();
        CallRef first = voice.place(call).ref();
        voice.detail(first);
        voice.awaitEnd(first, Duration.ofSeconds(20)).join();
        voice.detail(first);
        voice.hangUp(voice.place(call).ref());
    }
}
