package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import org.junit.jupiter.api.Test;

/** Requests by GET, which official clients send if they are told to. */
class TencentQueryTest extends EmulatorTest {

    @Test
    void callIsPlacedByGetWithItsListsAndObjects() {
        Answer answer = client.tencentGet(
                "CreateAIAgentCall",
                "SdkAppId",
                "1400000000",
                "AIAgentId",
                "15",
                "Callee",
                "008613800000000",
                "Callers.0",
                "008657100000001",
                "Callers.1",
                "008657100000002",
                "Variables.0.Key",
                "name",
                "Variables.0.Value",
                "张三 a+b");
        assertThat(answer.<String>at("Response", "SessionId")).isNotBlank();
        assertThat(onlyCall().caller()).isEqualTo("008657100000001");
        assertThat(onlyCall().variables()).containsEntry("name", "张三 a+b");
        assertThat(emulator.requests().get(0).parameters())
                .containsEntry("SdkAppId", "1400000000")
                .containsEntry("Callers", "[\"008657100000001\",\"008657100000002\"]");
    }

    @Test
    void nameOfAHundredThousandPartsIsRefusedLikeAnyOther() {
        Answer answer = client.tencentGet("CreateAIAgentCall", "a.".repeat(200_000), "b");
        assertThat(answer.<String>at("Response", "Error", "Code")).isEqualTo("RequestSizeLimitExceeded");
        assertThat(emulator.requests()).hasSize(1);
    }

    @Test
    void truthValuesAndNumbersAreReadByTheirType() {
        Answer answer = client.tencentGet(
                "CreateCallOutSession",
                "SdkAppId",
                "1400000000",
                "UserId",
                "li@example.com",
                "Callee",
                "008613800000000",
                "IsForceUseMobile",
                "false");
        assertThat(answer.<String>at("Response", "Error", "Code")).isEqualTo("UnsupportedOperation");
        Answer temperature = client.tencentGet(
                "CreateAICall",
                "SdkAppId",
                "1400000000",
                "Callee",
                "008613800000000",
                "LLMType",
                "openai",
                "APIKey",
                "k",
                "APIUrl",
                "http://x",
                "VoiceType",
                "v",
                "Temperature",
                "0.7");
        assertThat(temperature.<String>at("Response", "SessionId")).isNotBlank();
    }

    @Test
    void valueThatIsNoneOfItsTypeIsRefused() {
        assertThat(client.tencentGet("DescribeTelSession", "SdkAppId", "one", "SessionId", "s")
                        .<String>at("Response", "Error", "Code"))
                .isEqualTo("InvalidParameter");
        assertThat(client.tencentGet("DescribeTelSession", "SdkAppId", "1", "SessionId.0", "s")
                        .<String>at("Response", "Error", "Code"))
                .isEqualTo("InvalidParameter");
    }

    @Test
    void queryOfMoreThan32KilobytesIsTooLarge() {
        assertThat(client.tencentGet("DescribeTelSession", "SdkAppId", "1", "SessionId", "s".repeat(33_000))
                        .<String>at("Response", "Error", "Code"))
                .isEqualTo("RequestSizeLimitExceeded");
    }

    @Test
    void bodyNeedNotBeSignedIfTheClientSaysSo() {
        String json = "{\"SdkAppId\":1400000000,\"AIAgentId\":15,\"Callee\":\"008613800000000\"}";
        assertThat(client.tencentUnsignedPayload("CreateAIAgentCall", json).<String>at("Response", "SessionId"))
                .isNotBlank();
    }
}
