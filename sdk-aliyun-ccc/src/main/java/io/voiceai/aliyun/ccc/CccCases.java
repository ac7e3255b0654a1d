package io.voiceai.aliyun.ccc;

import io.voiceai.aliyun.ccc.api.AppendCases;
import io.voiceai.aliyun.rpc.MainlandNumbers;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.ImportedChunk;
import io.voiceai.call.RefusedRow;
import io.voiceai.call.TaskCallee;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.WireText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One chunk of callees on its way into a campaign, whose word for a callee is case. */
final class CccCases {
    private static final String GIVEN_BACK =
            "the vendor gave it back, by which it seems to say that it did not take it;"
                    + " look for it in taskCalls before you import it again";

    private final CallTaskRef task;
    private final Map<Integer, AppendCases.Request.Body> written = new TreeMap<>();
    private final List<RefusedRow> refused = new ArrayList<>();

    private CccCases(CallTaskRef task) {
        this.task = task;
    }

    static CccCases of(String provider, CallTaskRef task, List<TaskCallee> callees) {
        CccCases cases = new CccCases(task);
        for (int row = 0; row < callees.size(); row++) {
            try {
                cases.written.put(row, body(provider, callees.get(row)));
            } catch (VoiceAiException e) {
                cases.refused.add(new RefusedRow(row, Objects.toString(e.getMessage(), "")));
            }
        }
        return cases;
    }

    private static AppendCases.Request.Body body(String provider, TaskCallee callee) {
        AppendCases.Request.Body body =
                new AppendCases.Request.Body().phoneNumber(MainlandNumbers.digits(provider, "callee", callee.number()));
        if (!callee.variables().isEmpty()) {
            body.customVariables(WireText.of(callee.variables()));
        }
        callee.reference().ifPresent(body::referenceId);
        return body;
    }

    /** Nothing is left to send if no number can be written in the vendor's form. */
    boolean isEmpty() {
        return written.isEmpty();
    }

    AppendCases.Request request() {
        return new AppendCases.Request(task.require(CccCampaigns.CAMPAIGN_ID), task.require(CccMapping.INSTANCE_ID))
                .body(List.copyOf(written.values()));
    }

    ImportedChunk unsent() {
        return new ImportedChunk(task, 0, refused, "");
    }

    /** What the vendor lists it did not take: the page of a sister product says so, this product's only by its shape. */
    ImportedChunk imported(AppendCases.Response answer) {
        List<RefusedRow> all = new ArrayList<>(refused);
        Map<Integer, AppendCases.Request.Body> taken = new TreeMap<>(written);
        int unplaced = 0;
        for (AppendCases.Response.Data item : answer.data()) {
            Integer row = row(taken, item);
            if (row == null) {
                unplaced++;
            } else {
                taken.remove(row);
                all.add(new RefusedRow(row, GIVEN_BACK));
            }
        }
        all.sort(Comparator.comparingLong(RefusedRow::row));
        unplaced = Math.min(unplaced, taken.size());
        for (int i = 0; i < unplaced; i++) {
            all.add(new RefusedRow(
                    0, "this row or a later one of its chunk, the answer does not tell which: " + GIVEN_BACK));
        }
        return new ImportedChunk(task, taken.size() - unplaced, all, Objects.toString(answer.requestId(), ""));
    }

    private static @Nullable Integer row(Map<Integer, AppendCases.Request.Body> sent, AppendCases.Response.Data item) {
        String reference = Objects.toString(item.referenceId(), "").strip();
        String number = Objects.toString(item.phoneNumber(), "").strip();
        if (reference.isEmpty() && number.isEmpty()) {
            return null;
        }
        return sent.entrySet().stream()
                .filter(row -> reference.isEmpty()
                        || reference.equals(row.getValue().fields().get("ReferenceId")))
                .filter(row -> number.isEmpty()
                        || number.equals(row.getValue().fields().get("PhoneNumber")))
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
