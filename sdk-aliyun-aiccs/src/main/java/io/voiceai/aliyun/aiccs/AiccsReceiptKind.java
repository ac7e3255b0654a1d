package io.voiceai.aliyun.aiccs;

import io.voiceai.spi.JsonObject;
import java.util.stream.Stream;

/** What a receipt is, by its fields: the vendor writes its kind beside it, in the queue's name or in the console only. */
enum AiccsReceiptKind {
    LLM_REPORT("LlmSmartCallReport"),
    LLM_RECORD("LlmSmartCallRecord"),
    TASK_REPORT("AlicomAgentCallReport"),
    TASK_RECORD("AlicomAgentCallRecord"),
    TASK_NOTE("AlicomAgentCallNote"),
    NOTE_AGENT("NoteAgent"),
    VOICE_REPORT("VoiceReportAiccs"),
    VOICE_STATE("VoiceCallReportAiccs"),
    VOICE_RECORD("VoiceRecordReportAiccs"),
    UNKNOWN("");

    private final String type;

    AiccsReceiptKind(String type) {
        this.type = type;
    }

    /** The vendor's name of the message. */
    String type() {
        return type;
    }

    static AiccsReceiptKind of(JsonObject receipt) {
        boolean ofTask = any(receipt, "callId", "taskId", "detailId");
        if (any(receipt, "record_begin_time")) {
            return VOICE_RECORD;
        }
        if (any(receipt, "record_file", "recordFile")) {
            return ofTask ? TASK_RECORD : LLM_RECORD;
        }
        if (any(receipt, "majorIntent", "outputTags", "conversationRecord")) {
            return TASK_NOTE;
        }
        if (any(receipt, "biz_id", "content_length", "cell_number")) {
            return NOTE_AGENT;
        }
        if (any(receipt, "status_time")) {
            return VOICE_STATE;
        }
        return report(receipt, ofTask);
    }

    private static AiccsReceiptKind report(JsonObject receipt, boolean ofTask) {
        if (!any(receipt, "status_code", "statusCode", "smart_status_code", "smartStatusCode", "end_time", "endTime")) {
            return UNKNOWN;
        }
        if (ofTask) {
            return TASK_REPORT;
        }
        return any(receipt, "smart_status_code") ? LLM_REPORT : VOICE_REPORT;
    }

    private static boolean any(JsonObject receipt, String... names) {
        return Stream.of(names).anyMatch(receipt::has);
    }
}
