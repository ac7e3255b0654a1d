package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.vendor.AiccsTask.Detail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * QueryAiCallDetailPage: the entries of a task that pass a filter, a page of them. Those that wait come in the order
 * imported; those that are over in the order in which they turned out to be, so that no page shifts while more are added.
 */
final class AiccsDetailPage {

    private static final long FOREVER = Long.MAX_VALUE;
    private static final int MOST_IDS = 100;

    private final AiccsTasks tasks;

    AiccsDetailPage(AiccsTasks tasks) {
        this.tasks = tasks;
    }

    Map<String, @Nullable Object> answer(Parameters in, Instant now) {
        in.required("Status");
        long status = in.number("Status", 0, 2, 0);
        AiccsTask task = tasks.task(in);
        AiccsPage page = new AiccsPage(in);
        List<Predicate<Detail>> filters = filters(in, now);
        // The filter knows three states where an entry has six.
        Collection<Detail> group = switch ((int) status) {
            case 1 -> task.completed();
            case 2 -> task.failed();
            default -> task.pending();
        };
        Collection<Detail> found = filters.isEmpty()
                ? group
                : group.stream()
                        .filter(detail -> filters.stream().allMatch(filter -> filter.test(detail)))
                        .toList();
        return Aiccs.frame(page.of(found, detail -> AiccsDetails.row(task, detail, now)));
    }

    /** Only those that were asked for, so that nothing is asked of a hundred thousand entries in vain. */
    private static List<Predicate<Detail>> filters(Parameters in, Instant now) {
        List<String> idList = in.texts("DetailIds");
        if (idList.size() > MOST_IDS) {
            throw Parameters.invalid("DetailIds");
        }
        Set<String> ids = new HashSet<>(idList);
        Filters filters = new Filters(in);
        if (!ids.isEmpty()) {
            filters.found.add(detail -> ids.contains(detail.id));
        }
        filters.same("BatchId", detail -> detail.batchId);
        filters.same("CalledNumber", detail -> detail.callee);
        filters.same("OutId", detail -> detail.outId);
        filters.same("EncryptionType", detail -> Long.toString(detail.encryption));
        filters.same("CallResult", detail -> AiccsDetails.result(detail, now));
        filters.same("MajorIntent", detail -> AiccsDetails.intent(detail, now));
        filters.between("StartImportedTime", detail -> detail.importedAt.toEpochMilli(), "EndImportedTime");
        filters.between("StartCallingTime", AiccsDetailPage::callingTime, "EndCallingTime");
        filters.between("MinConversationDuration", detail -> minutes(detail, now), "MaxConversationDuration");
        return filters.found;
    }

    private static long callingTime(Detail detail) {
        Call call = detail.call();
        return call == null ? 0 : call.placedAt().toEpochMilli();
    }

    private static long minutes(Detail detail, Instant now) {
        Call call = detail.call();
        return call == null ? 0 : call.talk(now).toMinutes();
    }

    private static final class Filters {
        private final Parameters in;
        private final List<Predicate<Detail>> found = new ArrayList<>();

        Filters(Parameters in) {
            this.in = in;
        }

        void same(String name, Function<Detail, @Nullable String> value) {
            String asked = in.text(name);
            if (!asked.isEmpty()) {
                found.add(detail -> asked.equals(value.apply(detail)));
            }
        }

        void between(String from, ToLongFunction<Detail> value, String to) {
            long least = in.number(from, 0, FOREVER, 0);
            long most = in.number(to, 0, FOREVER, FOREVER);
            if (least > 0 || most < FOREVER) {
                found.add(detail -> value.applyAsLong(detail) >= least && value.applyAsLong(detail) <= most);
            }
        }
    }
}
