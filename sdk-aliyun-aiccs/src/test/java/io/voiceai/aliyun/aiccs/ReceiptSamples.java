package io.voiceai.aliyun.aiccs;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.event.CallEvent;
import io.voiceai.event.CallbackRequest;
import io.voiceai.spi.CallbackFormat.Content;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Samples of the vendor's receipts, and what is read of them. */
abstract class ReceiptSamples {
    static final String LLM_REPORT =
            "{\"call_id\":\"1^2\",\"out_id\":\"order-1\",\"caller\":\"057188000000\",\"callee\":\"13800000000\","
                    + "\"originate_time\":\"2026-03-04 12:00:00\",\"ring_time\":\"2026-03-04 12:00:02\","
                    + "\"start_time\":\"2026-03-04 12:00:05\",\"end_time\":\"2026-03-04 12:00:47\",\"duration\":42,"
                    + "\"status_code\":\"200000\",\"status_msg\":\"正常\",\"smart_status_code\":\"ANSWERED\","
                    + "\"hangup_direction\":\"用户\",\"toll_type\":\"LOCAL\"}";
    static final String LLM_RECORD =
            "{\"call_id\":\"1^2\",\"out_id\":\"order-1\",\"start_time\":\"2026-03-04 12:00:05\","
                    + "\"end_time\":\"2026-03-04 12:00:47\",\"duration\":\"42\",\"status_code\":\"200000\","
                    + "\"record_file\":\"https://example.com/a.mp3?sig=x\"}";
    static final String TASK_REPORT =
            "{\"callId\":\"3^4\",\"outId\":\"row-1\",\"taskId\":\"138\",\"batchId\":\"139\",\"detailId\":\"966\","
                    + "\"caller\":\"057188000000\",\"realCaller\":\"057188000001\",\"callee\":\"13800000000\","
                    + "\"originateTime\":\"2026-03-04 12:00:00\",\"ringTime\":\"2026-03-04 12:00:02\",\"startTime\":\"\","
                    + "\"endTime\":\"2026-03-04 12:00:30\",\"duration\":0,\"statusCode\":\"200002\",\"statusMsg\":\"忙\","
                    + "\"smartStatusCode\":\"USER_BUSY\",\"hangupDirection\":\"机器\",\"bEndTime\":\"2026-03-04 12:09:00\","
                    + "\"bDuration\":99}";
    static final String TASK_NOTE =
            "{\"callId\":\"3^4\",\"outId\":\"row-1\",\"taskId\":\"138\",\"batchId\":\"139\",\"detailId\":\"966\","
                    + "\"majorIntent\":\"买车\",\"outputTags\":{\"意向\":\"高\",\"颜色\":[\"红\",\"白\"],\"空\":[]},"
                    + "\"conversationRecord\":[{\"role\":\"assistant\",\"content\":\"您好\",\"transactionId\":\"t\"},"
                    + "{\"role\":\"user\",\"content\":\"<客户打断>好\"}],\"call_times\":1,\"realCaller\":\"057188000001\"}";

    final AiccsCallbacks callbacks = AiccsCallbacks.create();

    static String state(String code, String time, String dtmf) {
        return "{\"call_id\":\"1^2\",\"status_code\":\"" + code + "\",\"status_time\":\"" + time
                + "\",\"out_id\":\"order-1\",\"dtmf\":\"" + dtmf + "\"}";
    }

    String id(String receipt) {
        return only(CallEvent.class, receipt).head().id();
    }

    <T extends CallEvent> T only(Class<T> type, String body) {
        Content content = read(body);
        assertThat(content.problems()).isEmpty();
        assertThat(content.events()).singleElement().isInstanceOf(type);
        return type.cast(content.events().get(0));
    }

    Content read(String body) {
        return callbacks.read(
                CallbackRequest.post(body.getBytes(StandardCharsets.UTF_8)).build());
    }

    static Instant at(String utc) {
        return Instant.parse("2026-03-04T" + utc + "Z");
    }
}
