package io.voiceai.testing.internal.callback;

import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.wire.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts news into each vendor's envelope: AICCS sends arrays, the others a letter for each. */
final class LetterWriter {

    // The vendor names no limit.
    private static final int RECEIPTS_IN_A_BATCH = 100;

    // A voicemail's address has no version.
    private static final Set<String> VERSIONED = Set.of("cdr", "record");

    private final CallbackSettings settings;

    LetterWriter(CallbackSettings settings) {
        this.settings = settings;
    }

    List<Letter> letters(List<News> news) {
        List<Letter> letters = new ArrayList<>();
        byVendor(news).forEach((vendor, told) -> {
            URI to = settings.receiver(vendor);
            if (to != null) {
                letters.addAll(vendor == Vendor.ALIYUN_AICCS ? batches(to, told) : singles(vendor, to, told));
            }
        });
        return settings.isTwice()
                ? letters.stream()
                        .flatMap(letter -> Collections.nCopies(2, letter).stream())
                        .toList()
                : letters;
    }

    private Map<Vendor, List<News>> byVendor(List<News> news) {
        Map<Vendor, List<News>> byVendor = new LinkedHashMap<>();
        news.forEach(one -> byVendor.computeIfAbsent(one.vendor(), vendor -> new ArrayList<>())
                .add(one));
        if (settings.isShuffled()) {
            byVendor.values().forEach(Collections::reverse);
        }
        return byVendor;
    }

    // The vendor is told where to send receipts for each message type, so a batch holds one type only.
    private List<Letter> batches(URI to, List<News> news) {
        Map<String, List<Map<String, @Nullable Object>>> byKind = new LinkedHashMap<>();
        news.forEach(one ->
                byKind.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one.body()));
        List<Letter> letters = new ArrayList<>();
        for (List<Map<String, @Nullable Object>> receipts : byKind.values()) {
            for (int start = 0; start < receipts.size(); start += RECEIPTS_IN_A_BATCH) {
                int end = Math.min(start + RECEIPTS_IN_A_BATCH, receipts.size());
                letters.add(letter(Vendor.ALIYUN_AICCS, to, Map.of(), receipts.subList(start, end)));
            }
        }
        return letters;
    }

    private List<Letter> singles(Vendor vendor, URI to, List<News> news) {
        return news.stream()
                .map(one -> vendor == Vendor.TENCENT_CCC
                        ? letter(vendor, action(to, one.kind()), pushId(one), one.body())
                        : letter(vendor, to, Map.of(), one.body()))
                .toList();
    }

    private Letter letter(Vendor vendor, URI to, Map<String, String> headers, Object body) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Type", "application/json;charset=utf8");
        settings.authorization(vendor).ifPresent(value -> all.put("Authorization", value));
        return new Letter(vendor, to, all, Json.write(body));
    }

    private static Map<String, String> pushId(News one) {
        return Map.of("X-TCCC-PUSH-UUID", one.pushId());
    }

    private static URI action(URI to, String action) {
        String version = VERSIONED.contains(action) ? "&version=1" : "";
        return URI.create(to + (to.getRawQuery() == null ? "?" : "&") + "action=" + action + version);
    }
}
