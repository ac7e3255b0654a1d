package io.voiceai.aliyun.aiccs;

import io.voiceai.aliyun.aiccs.api.ImportTaskNumberDatas;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.ImportedChunk;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.RefusedRow;
import io.voiceai.call.TaskCallee;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds callees to a call task; one that the vendor's form has no place for is left out and told. */
final class AiccsTaskImport {
    /** The most callees that one request takes. */
    static final int CHUNK = 1_000;

    private static final String NUMBER = "calleeNumber";
    private static final String REFERENCE = "outId";
    private static final int LONGEST_REFERENCE = 128;

    private AiccsTaskImport() {}

    static Invocation<ImportedChunk> importing(Invoker invoker, CallTaskRef task, List<TaskCallee> callees) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (int row = 0; row < callees.size(); row++) {
            String problem = problem(callees.get(row));
            if (problem == null) {
                rows.add(row(callees.get(row)));
            } else {
                refused.add(new RefusedRow(row, problem));
            }
        }
        ImportTaskNumberDatas.Request request =
                new ImportTaskNumberDatas.Request("JSON", task.require(AiccsMapping.TASK_ID)).phoneNumberList(rows);
        if (rows.isEmpty()) {
            return Invocation.of(new ImportedChunk(task, 0, refused, ""));
        }
        return invoker.prepare(
                ImportTaskNumberDatas.OPERATION.reading(answer ->
                        new ImportedChunk(task, rows.size(), refused, Objects.toString(answer.requestId(), ""))),
                request);
    }

    private static @Nullable String problem(TaskCallee callee) {
        PhoneNumber number = callee.number();
        if (number.isEncrypted()) {
            return "is a token that stands for a number, which a task does not take";
        }
        if (number.isE164() && !number.isMainlandChina()) {
            return "is not a mainland China number";
        }
        if (callee.variables().containsKey(NUMBER) || callee.variables().containsKey(REFERENCE)) {
            return "has a variable named " + NUMBER + " or " + REFERENCE + ", which the vendor means otherwise";
        }
        boolean tooLong = callee.reference()
                .filter(reference -> reference.length() > LONGEST_REFERENCE)
                .isPresent();
        return tooLong ? "has a reference of more than " + LONGEST_REFERENCE + " characters" : null;
    }

    private static Map<String, String> row(TaskCallee callee) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(NUMBER, callee.number().nationalDigits());
        callee.reference().ifPresent(reference -> row.put(REFERENCE, reference));
        row.putAll(callee.variables());
        return row;
    }
}
