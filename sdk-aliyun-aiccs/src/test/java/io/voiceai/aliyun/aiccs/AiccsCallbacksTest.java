package io.voiceai.aliyun.aiccs;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.event.CallEnded;
import io.voiceai.event.CallbackReply;
import io.voiceai.event.CallbackRequest;
import io.voiceai.spi.CallbackFormat.Content;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How receipts travel. */
class AiccsCallbacksTest extends ReceiptSamples {
    @Test
    void aBatchIsReadInOrderAndEachEventKeepsItsOwnText() {
        Content content = read("[" + LLM_REPORT + " ,\n" + LLM_RECORD + "," + TASK_NOTE + "]");
        assertThat(content.problems()).isEmpty();
        assertThat(content.events().stream().map(event -> event.head().raw().strip()))
                .containsExactly(LLM_REPORT, LLM_RECORD, TASK_NOTE);
        assertThat(read(" [ ] ").events()).isEmpty();
        assertThat(read(" [ ] ").problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "\"a,]\\\"}\"", "{\"call_id\":}", "{\"a\":1}}", "[1]", ""})
    void oneBrokenReceiptIsOneProblemAndSpoilsNoOther(String broken) {
        Content content = read("[" + TASK_REPORT + "," + broken + "," + LLM_RECORD + "]");
        assertThat(content.events()).hasSize(2);
        assertThat(content.problems()).containsExactly("message 2 of 3 is not a JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[", "hello", "{\"call_id\":", "[{\"call_id\":\"1", "\"text\"", "[]x", "[1]]"})
    void aBodyThatIsNoBatchIsAProblemAndNoException(String body) {
        Content content = read(body);
        assertThat(content.problems()).hasSize(1);
        assertThat(content.events()).isEmpty();
    }

    @Test
    void aBatchThatIsCutIsNotReadSoThatItIsPushedAgainAsAWhole() {
        for (String cut : new String[] {"," + LLM_RECORD.substring(0, 40), ""}) {
            Content content = read("[" + LLM_REPORT + cut);
            assertThat(content.events()).isEmpty();
            assertThat(content.problems()).hasSize(1);
        }
    }

    @Test
    void aQueuesMessageIsOneReceiptPerhapsInBase64() {
        assertThat(only(CallEnded.class, LLM_REPORT).head().raw()).isEqualTo(LLM_REPORT);
        String wrapped = Base64.getEncoder().encodeToString(LLM_REPORT.getBytes(StandardCharsets.UTF_8));
        assertThat(only(CallEnded.class, wrapped).head().raw()).isEqualTo(LLM_REPORT);
        String inLines = Base64.getMimeEncoder().encodeToString(LLM_REPORT.getBytes(StandardCharsets.UTF_8));
        assertThat(only(CallEnded.class, inLines).head().raw()).isEqualTo(LLM_REPORT);
    }

    @Test
    void textThatIsNotUtf8AndTimesThatAreNoneSpoilOnlyThemselves() {
        byte[] body = ("[{\"call_id\":\"\u00ff\"}," + LLM_REPORT.replace("2026-03-04 12:00:05", "gestern") + "]")
                .getBytes(StandardCharsets.ISO_8859_1);
        Content content = callbacks.read(CallbackRequest.post(body).build());
        assertThat(content.problems()).hasSize(1);
        assertThat(content.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        CallEnded.class,
                        ended -> assertThat(ended.times().answeredAt()).isEmpty());
    }

    @Test
    void aNameThatCameTwiceIsNoProblem() {
        assertThat(read("{\"call_id\":\"1^2\",\"call_id\":\"1^3\"}").events()).hasSize(1);
    }

    @Test
    void theAnswersAreTheOnesTheVendorWants() {
        assertThat(callbacks.acknowledgement())
                .isEqualTo(new CallbackReply(200, "application/json", "{\"code\":0,\"msg\":\"success\"}"));
        assertThat(callbacks.refusal(503).status()).isEqualTo(503);
        assertThat(callbacks.refusal(413))
                .isEqualTo(new CallbackReply(413, "application/json", "{\"code\":1,\"msg\":\"refused\"}"));
        assertThat(callbacks.isAuthentic(CallbackRequest.post(new byte[0]).build()))
                .isTrue();
    }

    @Test
    void anotherProvidersReceiptsCarryItsId() {
        AiccsCallbacks second = AiccsCallbacks.create().provider("aiccs-second");
        assertThat(second.provider()).isEqualTo("aiccs-second");
        assertThat(second).hasToString("AiccsCallbacks[aiccs-second]");
        byte[] body = LLM_REPORT.getBytes(StandardCharsets.UTF_8);
        assertThat(second.read(CallbackRequest.post(body).build())
                        .events()
                        .get(0)
                        .head()
                        .provider())
                .isEqualTo("aiccs-second");
        assertThat(callbacks.provider()).isEqualTo("aliyun-aiccs");
    }
}
