package io.voiceai.aliyun.aiccs;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.CallOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AiccsCallOptionsTest extends AiccsEmulatorTest {
    /** Stands for another vendor's options. */
    private record Other() implements CallOptions {}

    @Test
    void everyOptionTravelsUnderTheVendorsName() {
        aiccs.place(call().option(AiccsCallOptions.create()
                        .startWordParam(Map.of("name", "小明"))
                        .promptParam(Map.of("style", "温柔"))
                        .bizParam(Map.of("list", List.of(1, 2)))
                        .sessionTimeout(Duration.ofMinutes(20))
                        .ttsSpeed(-200)
                        .ttsVolume(100)
                        .ttsVoiceCode("aixia")
                        .extension("12345")
                        .customerLineCode("line-1"))
                .build());
        assertThat(lastRequest().parameters())
                .containsEntry("StartWordParam", "{\"name\":\"小明\"}")
                .containsEntry("PromptParam", "{\"style\":\"温柔\"}")
                .containsEntry("BizParam", "{\"list\":[1,2]}")
                .containsEntry("SessionTimeout", "1200")
                .containsEntry("TtsSpeed", "-200")
                .containsEntry("TtsVolume", "100")
                .containsEntry("TtsVoiceCode", "aixia")
                .containsEntry("Extension", "12345")
                .containsEntry("CustomerLineCode", "line-1");
    }

    @Test
    void anOptionSetsOneSideApartFromTheVariables() {
        aiccs.place(call().variable("city", "杭州")
                .option(AiccsCallOptions.create().startWordParam(Map.of("name", "小明")))
                .build());
        assertThat(lastParameter("StartWordParam")).isEqualTo("{\"name\":\"小明\"}");
        assertThat(lastParameter("PromptParam")).isEqualTo("{\"city\":\"杭州\"}");
    }

    @Test
    void anEmptyMapKeepsTheVariablesOutOfOneSide() {
        aiccs.place(call().variable("city", "杭州")
                .option(AiccsCallOptions.create().startWordParam(Map.of()))
                .build());
        assertThat(lastRequest().parameters()).containsKey("PromptParam").doesNotContainKey("StartWordParam");
    }

    @Test
    void anotherVendorsOptionsAreIgnored() {
        aiccs.place(call().option(new Other()).build());
        assertThat(emulator.calls()).hasSize(1);
    }

    @Test
    void optionsArePrintedWithoutTheirValues() {
        assertThat(AiccsCallOptions.create().promptParam(Map.of("name", "张三")).ttsSpeed(1))
                .hasToString("AiccsCallOptions[PromptParam, TtsSpeed]");
    }
}
