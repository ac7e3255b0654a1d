package io.voiceai.aliyun.aiccs;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.aliyun.aiccs.api.AiccsApi;
import io.voiceai.aliyun.aiccs.api.CreateAiCallTask;
import io.voiceai.aliyun.aiccs.api.HangupOperate;
import io.voiceai.aliyun.aiccs.api.ImportTaskNumberDatas;
import io.voiceai.aliyun.aiccs.api.LlmSmartCall;
import io.voiceai.aliyun.aiccs.api.QueryConversationDetailInfo;
import io.voiceai.aliyun.rpc.SignatureAlgorithm;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our requests carry what the official clients' requests carry. */
class AiccsCapturesTest extends AiccsEmulatorTest {
    private static final String PUNCTUATION = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /** What the recorded clients left out although the vendor requires it; our types do not let one leave it out. */
    private static final Map<String, List<String>> LEFT_OUT = Map.of(
            "nasty-punctuation", List.of("CallerNumber"),
            "nasty-newline", List.of("CallerNumber"),
            "nasty-spaces", List.of("CallTime", "TaskStartTime"));

    static Stream<Capture> captures() {
        return Capture.all();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void theSameParametersAreSent(Capture capture) {
        SignatureAlgorithm algorithm =
                capture.file().contains("v3") ? SignatureAlgorithm.ACS3_HMAC_SHA256 : SignatureAlgorithm.RPC_HMAC_SHA1;
        try (AliyunAiccs provider = builder().signatureAlgorithm(algorithm).build()) {
            send(invocation(provider.api(), capture.name()));
        }
        assertThat(lastRequest().action()).isEqualTo(capture.action());
        assertThat(lastRequest().authentic()).isTrue();
        Map<String, String> sent = new LinkedHashMap<>(lastRequest().parameters());
        LEFT_OUT.getOrDefault(capture.name(), List.of())
                .forEach(name -> assertThat(sent.remove(name)).isNotNull());
        assertThat(Capture.comparable(sent)).isEqualTo(capture.parameters());
    }

    /** The emulator refuses the nasty ones after it has recorded them. */
    private static void send(Invocation<?> invocation) {
        try {
            invocation.execute();
        } catch (VoiceAiException e) {
            assertThat(e.vendorCode()).isPresent();
        }
    }

    private static Invocation<?> invocation(AiccsApi api, String name) {
        return switch (name) {
            case "llm-smart-call" -> api.llmSmartCall(llmSmartCall());
            case "hangup-operate" ->
                api.hangupOperate(new HangupOperate.Request("147776727911^134522727911").immediateHangup(true));
            case "query-conversation-detail-info" ->
                api.queryConversationDetailInfo(new QueryConversationDetailInfo.Request(
                        "139000000000000216", "966200000000000001", "138000000000000001"));
            case "create-ai-call-task" -> api.createAiCallTask(createAiCallTask());
            case "import-task-number-datas" -> api.importTaskNumberDatas(importTaskNumberDatas());
            case "nasty-punctuation" -> api.llmSmartCall(punctuation());
            case "nasty-newline" -> api.llmSmartCall(newline());
            case "nasty-spaces" ->
                api.createAiCallTask(
                        new CreateAiCallTask.Request(List.of(" "), List.of(), "a  b", "  lead and trail  ", 0)
                                .applicationCode(" "));
            default -> throw new IllegalArgumentException("no request for " + name);
        };
    }

    private static LlmSmartCall.Request llmSmartCall() {
        return new LlmSmartCall.Request("F320000001", "13800000000", "057100000000")
                .startWordParam(Map.of("name", "小明", "address", "浙江省杭州市"))
                .promptParam(Map.of("style", "温柔"))
                .bizParam(Map.of("user_prompt_params", "{\"city\":\"北京\"}"))
                .sessionTimeout(1200)
                .ttsSpeed(-50)
                .ttsVolume(10)
                .outId("order-1");
    }

    private static CreateAiCallTask.Request createAiCallTask() {
        return new CreateAiCallTask.Request(
                        List.of("MONDAY", "TUESDAY"),
                        List.of("09:00-12:00", "14:00-18:00"),
                        "SCHEDULE",
                        "回访任务 A+B",
                        1754617273000L)
                .applicationCode("F320000001")
                .missCallRetry(false)
                .callRetryTimes(2)
                .callRetryInterval(10)
                .callRetryReason(List.of("200005"));
    }

    /** The recorded clients were given items of an invented form, which the typed method does not take. */
    private static ImportTaskNumberDatas.Request importTaskNumberDatas() {
        return new ImportTaskNumberDatas.Request("JSON", "138000000000000001")
                .parameter(
                        "PhoneNumberList",
                        List.of(
                                Map.of("phoneNumber", "18600000000", "variables", Map.of("姓名", "张三", "age", 30)),
                                Map.of(
                                        "phoneNumber",
                                        "18600000001",
                                        "variables",
                                        Map.of("姓名", "李四 & Co", "vip", true))));
    }

    /** The recorded OutId is longer than the vendor carries, which the typed method refuses. */
    private static LlmSmartCall.Request punctuation() {
        return new LlmSmartCall.Request("F320000001", "+86 138-0000-0000", "057100000000")
                .parameter("OutId", PUNCTUATION)
                .startWordParam(Map.of("p", PUNCTUATION, "q", "'\"\\/<>&=+"));
    }

    private static LlmSmartCall.Request newline() {
        return new LlmSmartCall.Request("F320000001", "13800000000", "057100000000")
                .parameter("OutId", "line1\nline2\r\n\tend\n")
                .promptParam(Map.of("multi", "a\nb\tc\r\nd \"quoted\" \\ back"));
    }
}
