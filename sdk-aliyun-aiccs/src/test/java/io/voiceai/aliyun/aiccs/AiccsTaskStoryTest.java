package io.voiceai.aliyun.aiccs;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.aliyun.aiccs.api.AiccsApi;
import io.voiceai.aliyun.aiccs.api.CreateAiCallTask;
import io.voiceai.aliyun.aiccs.api.ImportTaskNumberDatas;
import io.voiceai.aliyun.aiccs.api.QueryAiCallDetailPage;
import io.voiceai.aliyun.aiccs.api.QueryAiCallDetailPage.Response.Data.Item;
import io.voiceai.aliyun.aiccs.api.StartAiCallTask;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupParty;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call task from its making to what was said. */
class AiccsTaskStoryTest extends AiccsEmulatorTest {
    private static final long PENDING = 0;
    private static final long COMPLETED = 1;
    private static final long FAILED = 2;

    private String task;
    private String batch;

    @BeforeEach
    void startATask() {
        AiccsApi api = aiccs.api();
        task = Objects.requireNonNull(api.createAiCallTask(new CreateAiCallTask.Request(
                                List.of("WEDNESDAY"),
                                List.of("{\"startTime\":\"09:00:00\",\"endTime\":\"20:00:00\"}"),
                                "IMMEDIATE",
                                "回访任务",
                                NOON.toEpochMilli())
                        .agentId("agent-1"))
                .execute()
                .data());
        batch = Objects.requireNonNull(api.importTaskNumberDatas(new ImportTaskNumberDatas.Request("JSON", task)
                        .phoneNumberList(List.of(
                                Map.of("calleeNumber", "13800000000", "outId", "order-1", "name", "张三"),
                                Map.of("calleeNumber", "13800000486", "outId", "order-2"))))
                .execute()
                .data());
        assertThat(api.startAiCallTask(new StartAiCallTask.Request(task))
                        .execute()
                        .data())
                .isTrue();
    }

    @Test
    void aFinishedTaskCallTellsEverything() {
        clock.advance(UNTIL_OVER);
        CallDetail detail = aiccs.detail(call(rows(COMPLETED).get(0)));
        assertThat(detail.ended()).isTrue();
        assertThat(detail.reference()).contains("order-1");
        assertThat(detail.variables()).containsEntry("name", "张三");
        assertThat(detail.talkTime()).contains(Duration.ofSeconds(12));
        assertThat(detail.times().startedAt()).contains(NOON);
        assertThat(detail.times().answeredAt()).contains(NOON.plusMillis(1500));
        assertThat(detail.times().endedAt()).contains(NOON.plusMillis(13500));
        assertThat(detail.hangupCause().map(HangupCause::kind)).contains(HangupCause.Kind.COMPLETED);
        assertThat(detail.hangupParty()).isPresent().isNotEqualTo(Optional.of(HangupParty.UNKNOWN));
        assertThat(detail.transcript()).anyMatch(turn -> turn.interruption());
        assertThat(detail.tags()).isNotEmpty();
        assertThat(detail.recordings()).isNotEmpty();
        assertThat(detail.callee().orElseThrow().value()).isEqualTo("+8613800000000");
        assertThat(detail.toString()).doesNotContain("13800000000", "张三");
    }

    @Test
    void aBusyCalleeOfATaskEndsAsBusy() {
        clock.advance(UNTIL_OVER);
        CallDetail detail = aiccs.detail(call(rows(FAILED).get(0)));
        assertThat(detail.hangupCause().map(HangupCause::kind)).contains(HangupCause.Kind.BUSY);
        assertThat(detail.talkTime()).contains(Duration.ZERO);
        assertThat(detail.hangupParty()).isEmpty();
        assertThat(detail.transcript()).isEmpty();
    }

    @Test
    void aRunningTaskCallIsAnswered() {
        clock.advance(UNTIL_TALKING);
        CallDetail detail = aiccs.detail(call(rows(PENDING).get(0)));
        assertThat(detail.status()).isEqualTo(CallStatus.ANSWERED);
        assertThat(detail.talkTime()).isEmpty();
    }

    @Test
    void aTaskCallIsFoundAgainFromItsStoredReference() {
        clock.advance(UNTIL_OVER);
        String stored = call(rows(COMPLETED).get(0)).toString();
        assertThat(aiccs.detail(CallRef.parse(stored)).ended()).isTrue();
    }

    @Test
    void pagesArePrintedWithoutNumbers() {
        clock.advance(UNTIL_OVER);
        assertThat(rows(COMPLETED).toString()).doesNotContain("13800000000", "张三");
    }

    private List<Item> rows(long status) {
        return Objects.requireNonNull(aiccs.api()
                        .queryAiCallDetailPage(new QueryAiCallDetailPage.Request(status, task).batchId(batch))
                        .execute()
                        .data())
                .list();
    }

    private CallRef call(Item row) {
        return aiccs.taskCall(task, batch, Objects.requireNonNull(row.detailId()), NOON);
    }
}
