package io.voiceai.testing.internal.callback;

import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.CallBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers what was told already. Calls that are over and told of cost nothing more. Whoever uses it holds the emulator's lock. */
public final class Ledger {

    private final Map<Vendor, Announcer> announcers;
    private final Map<Call, Set<String>> open = new LinkedHashMap<>();
    private int known;

    /**
     * Starts with everything still to be told.
     *
     * @param announcers of the vendors that tell anything
     */
    public Ledger(Map<Vendor, Announcer> announcers) {
        this.announcers = Map.copyOf(announcers);
    }

    /**
     * What has happened and was not told; it counts as told from now on.
     *
     * @param calls all that there are
     * @param now the time
     * @return in the order in which it happened
     */
    public List<News> news(CallBook calls, Instant now) {
        if (announcers.isEmpty()) {
            return List.of();
        }
        List<Call> all = calls.all();
        all.subList(known, all.size()).stream()
                .filter(call -> announcers.containsKey(call.placement().vendor()))
                .forEach(call -> open.put(call, new HashSet<>()));
        known = all.size();
        List<Told> told = new ArrayList<>();
        for (Iterator<Map.Entry<Call, Set<String>>> entries = open.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<Call, Set<String>> entry = entries.next();
            told.addAll(untold(entry.getKey(), entry.getValue(), now));
            if (entry.getKey().ended(now)) {
                entries.remove();
            }
        }
        told.sort(Comparator.comparing(Told::at));
        return told.stream().map(Told::news).toList();
    }

    /** Forgets everything, as the calls are. */
    public void clear() {
        open.clear();
        known = 0;
    }

    private List<Told> untold(Call call, Set<String> keys, Instant now) {
        Vendor vendor = call.placement().vendor();
        Announcer announcer = announcers.get(vendor);
        return announcer == null
                ? List.of()
                : announcer.announcements(call, now).stream()
                        .filter(announcement -> keys.add(announcement.key()))
                        .map(announcement -> new Told(
                                announcement.at(),
                                new News(
                                        vendor,
                                        announcement.kind(),
                                        announcement.body().get(),
                                        call.placement().id())))
                        .toList();
    }

    private record Told(Instant at, News news) {}
}
