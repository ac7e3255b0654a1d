package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.CallbackReceiver.Push;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AiccsCallbacksTest extends CallbackTest {

    @Test
    void answeredCallIsReportedAndThenItsRecordingInOneArray() {
        tell(Vendor.ALIYUN_AICCS, "/receipts");
        String id = engineCall("13800000000");
        clock.advance(UNTIL_OVER);
        Push push = receiver.awaitPushes(1).get(0);
        assertThat(push.method()).isEqualTo("POST");
        assertThat(push.uri().toString()).isEqualTo("/receipts");
        assertThat(push.header("Content-Type")).startsWith("application/json");
        List<Map<String, Object>> receipts = push.objects();
        assertThat(receipts).hasSize(2);
        assertThat(receipts.get(0))
                .containsEntry("call_id", id)
                .containsEntry("out_id", "order-1")
                .containsEntry("callee", "13800000000")
                .containsEntry("originate_time", "2026-11-21 12:00:00")
                .containsEntry("start_time", "2026-11-21 12:00:01")
                .containsEntry("end_time", "2026-11-21 12:00:13")
                .containsEntry("duration", 12L)
                .containsEntry("status_code", "200100")
                .containsEntry("smart_status_code", "ANSWERED")
                .containsEntry("hangup_direction", "用户")
                .doesNotContainKey("record_file");
        assertThat(receipts.get(1)).containsEntry("call_id", id).containsEntry("duration", "12");
        assertThat((String) receipts.get(1).get("record_file")).startsWith(emulator.uri() + "/_emulator/recordings/");
    }

    @Test
    void nothingIsToldBeforeTheEnd() {
        tell(Vendor.ALIYUN_AICCS, "/");
        engineCall("13800000000");
        clock.advance(UNTIL_TALKING);
        assertThat(delivered()).isEmpty();
        String busy = engineCall("13800000486");
        clock.advance(UNTIL_TALKING);
        assertThat(delivered()).hasSize(1);
        assertThat(receiver.pushes().get(0).object())
                .containsEntry("call_id", busy)
                .containsEntry("smart_status_code", "USER_BUSY")
                .doesNotContainKeys("start_time", "hangup_direction");
    }

    @Test
    void robotIsTheOneThatHangsUpOverTheApi() {
        tell(Vendor.ALIYUN_AICCS, "/");
        String id = engineCall("13800000000");
        clock.advance(UNTIL_TALKING);
        client.aliyun(Vendor.ALIYUN_AICCS, "HangupOperate", "CallId", id);
        assertThat(receiver.awaitPushes(1).get(0).objects().get(0)).containsEntry("hangup_direction", "机器");
    }

    @Test
    void callOfATaskIsToldOfInItsOwnWords() {
        tell(Vendor.ALIYUN_AICCS, "/");
        String task = task("13800000000");
        clock.advance(UNTIL_OVER);
        List<Push> pushes = receiver.awaitPushes(3);
        Map<String, Object> report = pushes.get(0).object();
        assertThat(report)
                .containsEntry("taskId", task)
                .containsEntry("outId", "o-7")
                .containsEntry("callee", "13800000000")
                .containsEntry("startTime", "2026-11-21 12:00:01")
                .containsEntry("smartStatusCode", "ANSWERED");
        assertThat(report.get("detailId").toString()).isNotEmpty();
        assertThat(report.get("batchId").toString()).isNotEmpty();
        assertThat(pushes.get(1).object())
                .containsEntry("callId", report.get("callId"))
                .containsKey("recordFile");
        Map<String, Object> note = pushes.get(2).object();
        assertThat(note)
                .containsEntry("callId", report.get("callId"))
                .containsEntry("majorIntent", "A")
                .containsEntry("call_times", 1L);
        assertThat(note.get("outputTags").toString()).contains("上门时间=明天下午三点");
        assertThat(note.get("conversationRecord").toString()).startsWith("[{\"content\":");
    }

    @Test
    void eachCallToTheSameEntryHasReceiptsOfItsOwn() {
        tell(Vendor.ALIYUN_AICCS, "/");
        task("13800000408", "MissCallRetry", "true", "CallRetryTimes", "1", "CallRetryInterval", "1");
        clock.advance(Duration.ofSeconds(71));
        // What is of one kind and ready at once would come together.
        receiver.awaitPushes(1);
        emulator.answer(emulator.calls().get(1).id());
        clock.advance(UNTIL_OVER);
        List<Push> pushes = receiver.awaitPushes(4);
        assertThat(pushes.subList(0, 2))
                .extracting(push -> push.object().get("smartStatusCode"))
                .containsExactly("NO_ANSWER", "ANSWERED");
        assertThat(all(pushes, "detailId")).doesNotContainNull();
        assertThat(Set.copyOf(all(pushes, "detailId"))).hasSize(1);
        assertThat(Set.copyOf(all(pushes, "outId"))).containsExactly("o-7");
        assertThat(all(pushes, "callId").get(1))
                .isNotEqualTo(all(pushes, "callId").get(0));
        assertThat(pushes.get(3).object())
                .containsEntry("callId", emulator.calls().get(1).id())
                .containsEntry("call_times", 2L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"500|{\"code\":0}", "200|{\"code\":\"0\"}", "200|{\"msg\":\"ok\"}", "200|ok"})
    void receiptIsRepeatedAfterOneFiveAndTenMinutes(int status, String body) {
        tell(Vendor.ALIYUN_AICCS, "/");
        for (int i = 0; i < 4; i++) {
            receiver.answer(status, body);
        }
        engineCall("13800000486");
        clock.advance(UNTIL_TALKING);
        assertThat(delivered()).hasSize(1);
        int sent = 1;
        for (int minutes : new int[] {1, 5, 10}) {
            clock.advance(Duration.ofMinutes(minutes).minusMillis(1));
            assertThat(delivered()).hasSize(sent++);
            clock.advance(Duration.ofMillis(1));
            assertThat(delivered()).hasSize(sent);
        }
        clock.advance(Duration.ofDays(1));
        assertThat(delivered()).hasSize(4);
        String first = receiver.pushes().get(0).body();
        assertThat(receiver.pushes()).extracting(Push::body).containsOnly(first);
    }

    @Test
    void answerWithANumericCodeIsEnough() {
        tell(Vendor.ALIYUN_AICCS, "/");
        receiver.answer(200, "{\"code\":1}");
        engineCall("13800000486");
        clock.advance(UNTIL_TALKING);
        assertThat(delivered()).hasSize(1);
        clock.advance(Duration.ofDays(1));
        assertThat(delivered()).hasSize(1);
    }

    private String task(String callee, String... retry) {
        String[] settings = AiccsTaskFixture.settings("任务", retry);
        String task = String.valueOf(client.aliyun(Vendor.ALIYUN_AICCS, "CreateAiCallTask", settings)
                .json()
                .get("Data"));
        client.aliyun(
                Vendor.ALIYUN_AICCS,
                "ImportTaskNumberDatas",
                "TaskId",
                task,
                "DataType",
                "JSON",
                "PhoneNumberList",
                "[{\"calleeNumber\":\"" + callee + "\",\"outId\":\"o-7\"}]");
        client.aliyun(Vendor.ALIYUN_AICCS, "StartAiCallTask", "TaskId", task);
        return task;
    }
}
