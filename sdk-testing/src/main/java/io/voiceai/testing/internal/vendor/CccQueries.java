package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked about calls of CCC: records, what was said, recordings.
 *
 * <p>What the vendor answers for a call that is unknown or still lives is not documented; here it is success without
 * anything in it.
 */
final class CccQueries {

    private final CccBook book;

    CccQueries(CccBook book) {
        this.book = book;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "GetCallDetailRecord", this::getCallDetailRecord,
                "ListCallDetailRecordsV2", this::listCallDetailRecords,
                "ListRecentCallDetailRecords", this::listRecentCallDetailRecords,
                "GetConversationDetail", this::getConversationDetail,
                "GetMonoRecording", this::getMonoRecording,
                "GetMultiChannelRecording", this::getMultiChannelRecording,
                "GetEarlyMediaRecording", this::getEarlyMediaRecording,
                "ListMonoRecordings", this::listMonoRecordings,
                "ListMultiChannelRecordings", this::listMultiChannelRecordings);
    }

    private Map<String, @Nullable Object> getCallDetailRecord(Parameters in, Instant now) {
        String contact = in.notBlank("ContactId");
        String instance = in.notBlank("InstanceId");
        CccCall call = book.find(contact);
        boolean written = call != null
                && call.call().ended(now)
                && call.call().placement().scope().equals(instance);
        return answer(written && call != null ? CccRecords.record(call, now) : null);
    }

    private Map<String, @Nullable Object> listCallDetailRecords(Parameters in, Instant now) {
        CccRecordList list = new CccRecordList(in);
        return answer(list.page(book.all(), now));
    }

    private Map<String, @Nullable Object> listRecentCallDetailRecords(Parameters in, Instant now) {
        return answer(new CccRecentRecords(in).page(book.all(), now));
    }

    private Map<String, @Nullable Object> getConversationDetail(Parameters in, Instant now) {
        CccCall call = ended(in, now);
        Map<String, @Nullable Object> answer = answer(null);
        answer.put("Phrases", call == null ? List.of() : CccTalks.phrases(call, now));
        return answer;
    }

    private Map<String, @Nullable Object> getMonoRecording(Parameters in, Instant now) {
        in.number("ExpireSeconds", 1, Long.MAX_VALUE, 1);
        CccCall call = ended(in, now);
        return answer(call == null ? null : CccTalks.monoFile(call, now));
    }

    private Map<String, @Nullable Object> getMultiChannelRecording(Parameters in, Instant now) {
        CccCall call = ended(in, now);
        return answer(call == null ? null : CccTalks.multiChannelFile(call, now));
    }

    /** No emulated call plays anything before it is answered. */
    private Map<String, @Nullable Object> getEarlyMediaRecording(Parameters in, Instant now) {
        ended(in, now);
        return answer(null);
    }

    private Map<String, @Nullable Object> listMonoRecordings(Parameters in, Instant now) {
        CccCall call = ended(in, now);
        return answer(call == null ? List.of() : CccTalks.monoFiles(call, now));
    }

    private Map<String, @Nullable Object> listMultiChannelRecordings(Parameters in, Instant now) {
        CccCall call = ended(in, now);
        return answer(call == null ? List.of() : CccTalks.multiChannelFiles(call, now));
    }

    /** The call that is asked about, if it is over; one of another instance is refused. */
    private @Nullable CccCall ended(Parameters in, Instant now) {
        String instance = in.notBlank("InstanceId");
        CccCall call = book.find(in.notBlank("ContactId"));
        if (call != null && !call.call().placement().scope().equals(instance)) {
            throw CccBook.noInstance(instance);
        }
        return call != null && call.call().ended(now) ? call : null;
    }

    private static Map<String, @Nullable Object> answer(@Nullable Object data) {
        return Json.object("Code", "OK", "HttpStatusCode", 200, "Message", "Success", "Data", data);
    }
}
