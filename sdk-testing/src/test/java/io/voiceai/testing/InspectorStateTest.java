package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.voiceai.testing.internal.wire.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a page is told, and what never. */
class InspectorStateTest extends InspectorFixture {

    @Test
    void tellsOfRequestsAndTheirVerdicts() {
        place(CALLEE);
        client.aliyun(Vendor.ALIYUN_ICE, "MakeTea");
        Map<String, Object> state = state();
        assertThat(state)
                .containsEntry("clock", NOON.toString())
                .containsEntry("running", false)
                .containsEntry("callbacks", List.of())
                .containsEntry("counts", Map.of("requests", 2L, "refused", 1L, "calls", 1L, "going", 1L));
        assertThat((List<?>) state.get("faults")).hasSize(Fault.values().length);
        List<Map<String, Object>> requests = list(state, "requests");
        assertThat(requests).hasSize(2);
        assertThat(requests.get(0))
                .containsEntry("vendor", "ALIYUN_AICCS")
                .containsEntry("action", "LlmSmartCall")
                .containsEntry("method", "POST")
                .containsEntry("status", 200L)
                .containsEntry("code", "OK")
                .containsEntry("accepted", true)
                .containsEntry("authentic", true)
                .containsEntry("at", NOON.toString())
                .doesNotContainKeys("fault", "diagnosis");
        assertThat(requests.get(1))
                .containsEntry("code", "InvalidAction.NotFound")
                .containsEntry("status", 404L)
                .containsEntry("accepted", false);
    }

    @Test
    void tellsWhetherTheClockRunsByItself() {
        assertThat(state()).containsEntry("running", false);
        restart(settings -> settings.clock(MovableClock.running()));
        assertThat(state()).containsEntry("running", true);
    }

    @Test
    void tellsWhatWentWrongWithARequestOnPurpose() {
        emulator.inject(Fault.ANSWER_LOST);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> place(CALLEE)).isInstanceOf(AssertionError.class);
        assertThat(list(state(), "requests").get(0))
                .containsEntry("fault", "ANSWER_LOST")
                .containsEntry("carriedOut", true);
    }

    @Test
    void whatTheVendorRefusesIsNotDoneWhateverHappensToItsAnswer() {
        emulator.inject(Fault.BAD_GATEWAY);
        client.aliyun(
                Vendor.ALIYUN_AICCS,
                "LlmSmartCall",
                "ApplicationCode",
                "F320000001",
                "CalledNumber",
                "13800000451",
                "CallerNumber",
                "057100000000");
        emulator.inject(Fault.BAD_GATEWAY);
        new SignedClient(emulator, clock, "another secret").aliyun(Vendor.ALIYUN_AICCS, "LlmSmartCall");
        emulator.inject(Fault.BAD_GATEWAY);
        client.tencent("CreateAIAgentCall", "{}");
        assertThat(emulator.calls()).isEmpty();
        assertThat(list(state(), "requests"))
                .hasSize(3)
                .allSatisfy(request -> assertThat(request).containsEntry("carriedOut", false));
    }

    @Test
    void faultsThatACalleesDigitsChooseAreToldLikeOthers() {
        place("13800000500");
        place("13800000429");
        client.tencent("CreateAIAgentCall", "{\"SdkAppId\":1,\"AIAgentId\":1,\"Callee\":\"008613800000500\"}");
        assertThat(emulator.calls()).hasSize(2);
        assertThat(list(state(), "requests"))
                .extracting(request -> request.get("fault"), request -> request.get("carriedOut"))
                .containsExactly(
                        tuple("INTERNAL_ERROR", true), tuple("THROTTLED", false), tuple("INTERNAL_ERROR", true));
    }

    @Test
    void tellsOfACallAndItsConversation() {
        String id = place(CALLEE, "{\"name\":\"小明\"}");
        assertThat(list(state(), "calls").get(0))
                .containsEntry("id", id)
                .containsEntry("phase", "PLACED")
                .containsEntry("turns", List.of())
                .doesNotContainKeys("ringingAt", "answeredAt", "endedAt", "ending", "recording");
        clock.advance(Duration.ofSeconds(20));
        Map<String, Object> call = list(state(), "calls").get(0);
        assertThat(call)
                .containsEntry("vendor", "ALIYUN_AICCS")
                .containsEntry("agent", "F320000001")
                .containsEntry("phase", "ENDED")
                .containsEntry("ending", "COMPLETED")
                .containsEntry("placedAt", NOON.toString())
                .containsEntry("ringingAt", NOON.plusMillis(300).toString())
                .containsEntry("answeredAt", NOON.plusMillis(1500).toString())
                .containsEntry("endedAt", NOON.plusMillis(13500).toString())
                .containsEntry("variables", Map.of("name", "小明"))
                .containsEntry("recording", "/_emulator/recordings/" + escaped(id) + ".wav");
        List<Map<String, Object>> turns = list(call, "turns");
        assertThat(turns).extracting("speaker").startsWith("AGENT", "CALLEE", "AGENT");
        assertThat(turns).extracting("interrupts").startsWith(false, true, false);
        assertThat(turns.get(0))
                .containsEntry("startedAt", NOON.plusMillis(1500).toString());
        assertThat(call.get("tags")).asString().contains("明天下午三点");
    }

    @Test
    void numbersAreHiddenUnlessTheyAreAskedFor() {
        placeWithNumbers();
        String hidden = text(get("/_emulator/api/state"));
        assertThat(hidden)
                .doesNotContain(
                        "13800000012", "13800000034", "057100000056", "138 0000 0078", "0571-88880090", "1380000")
                .contains("\"callee\":\"***12\"", "\"caller\":\"***56\"", "***34", "***78", "***90");
        assertThat(text(get("/_emulator/api/state?numbers=hidden"))).isEqualTo(hidden);
        assertThat(text(get("/_emulator/api/state?numbers=shown")))
                .contains(
                        "\"callee\":\"13800000012\"",
                        "tel13800000034",
                        "138 0000 0078",
                        "\"CalledNumber\":\"13800000012\"");
    }

    @Test
    void numbersAreHiddenInEventsToo() throws Exception {
        placeWithNumbers();
        assertThat(listen("").get()).doesNotContain("1380000").contains("***12");
        assertThat(listen("?numbers=shown").get()).contains("13800000012");
    }

    @Test
    void aSecretInThePlaceOfSomethingElseIsNotToldEither() {
        restart(settings -> settings.accessKey("id", "wander-lust").securityToken("to-ken"));
        get("/?Action=LlmSmartCall&Version=2019-10-15&AccessKeyId=wander-lust&OutId=my+to-ken&Other=a");
        get("/?Action=wander-lust&Version=2019-10-15");
        get("/?wander-lust=1");

        String told = text(get("/_emulator/api/state?numbers=shown"));
        assertThat(told)
                .contains("\"AccessKeyId\":\"***\"", "\"my ***\"", "\"Other\":\"a\"")
                .doesNotContain("wander-lust", "to-ken");
    }

    @Test
    void secretsAreNeverTold() {
        client.aliyun(
                Vendor.ALIYUN_AICCS,
                "LlmSmartCall",
                "SecurityToken",
                "a-session-token",
                "CallbackToken",
                "callback-token",
                "AccessKeySecret",
                "key-secret",
                "PromptParam",
                "{\"apiKey\":\"nested-key\",\"deep\":\"{\\\"token\\\":\\\"nested-token\\\"}\"}");
        client.tencent("CreateAICall", "{\"APIKey\":\"model-key\",\"LLM\":{\"secret\":\"model-secret\"}}");
        new SignedClient(emulator, clock, "another-secret")
                .aliyun(Vendor.ALIYUN_AICCS, "LlmSmartCall", "SecurityToken", "a-session-token");
        String state = text(get("/_emulator/api/state?numbers=shown"));
        assertThat(state)
                .contains("SecurityToken", "SignatureNonce", "SignatureDoesNotMatch")
                .doesNotContain(
                        "a-session-token",
                        "callback-token",
                        "key-secret",
                        "nested-key",
                        "nested-token",
                        "model-key",
                        "model-secret",
                        "another-secret",
                        emulator.accessKeySecret(),
                        "\"Signature\"",
                        "Signature=");
    }

    @Test
    void refusedSignatureIsToldWithItsCauseAndWhatBothSigned() {
        client.slipping(text -> text.replace("%2520", "%2B"))
                .aliyun(Vendor.ALIYUN_AICCS, "LlmSmartCall", "CalledNumber", CALLEE, "OutId", "order 7");
        Map<String, Object> diagnosis = diagnosis();
        assertThat(diagnosis)
                .containsEntry("scheme", "HMAC-SHA1")
                .containsEntry("cause", "SPACE_AS_PLUS")
                .containsEntry("place", "parameter OutId")
                .doesNotContainKeys("serverCanonical", "clientCanonical");
        assertThat((String) diagnosis.get("sentence")).isNotBlank();
        assertThat((String) diagnosis.get("serverToSign"))
                .contains("order%25207", "***00")
                .doesNotContain(CALLEE);
        assertThat((String) diagnosis.get("clientToSign"))
                .contains("order%2B7", "***00")
                .doesNotContain(CALLEE);
    }

    @Test
    void canonicalRequestsAreTold() {
        client.slipping(text -> text.replace("application/json", "application/json; charset=utf-8"))
                .tencent("DescribeTelCdr", "{}");
        assertThat((String) diagnosis().get("serverCanonical")).contains("content-type:application/json\n");
        assertThat((String) diagnosis().get("clientCanonical"))
                .contains("content-type:application/json; charset=utf-8\n");
    }

    @Test
    void unknownKeyIsToldWithoutAnythingSigned() {
        client.aliyun(Vendor.ALIYUN_AICCS, "LlmSmartCall", "AccessKeyId", "nobody");
        assertThat(diagnosis())
                .containsEntry("cause", "UNKNOWN_KEY")
                .doesNotContainKeys("serverToSign", "clientToSign", "place");
    }

    @Test
    void longTextsAreCut() {
        place(CALLEE, "{\"prompt\":\"" + "长".repeat(30_000) + "\"}");
        HttpResponse<byte[]> state = get("/_emulator/api/state");
        assertThat(text(state)).contains("more characters)");
        assertThat(text(state).length()).isLessThan(70_000);
    }

    @Test
    void onlyTheLastFiveHundredAreTold() {
        for (int i = 0; i < 510; i++) {
            place("1380000" + (1000 + i));
        }
        Map<String, Object> state = state();
        assertThat(list(state, "requests")).hasSize(500);
        assertThat(list(state, "requests").get(499)).containsEntry("number", 510L);
        assertThat(list(state, "calls")).hasSize(500);
        assertThat(list(state, "calls").get(499)).containsEntry("callee", "***09");
        assertThat(state)
                .containsEntry("counts", Map.of("requests", 510L, "refused", 0L, "calls", 510L, "going", 500L));
    }

    @Test
    void whatTheEmulatorForgetsForItsSizeIsForgottenHereToo() {
        for (int i = 0; i < 5; i++) {
            client.aliyun(Vendor.ALIYUN_AICCS, "HangupOperate", Map.of("Padding", "x".repeat(8_000_000)));
            assertThat(list(state(), "requests")).hasSize(Math.min(i + 1, 4));
        }
        assertThat(list(state(), "requests").get(0)).containsEntry("number", 2L);
    }

    private Map<String, Object> diagnosis() {
        return Json.asObject(list(state(), "requests").get(0).get("diagnosis"));
    }

    private void placeWithNumbers() {
        client.aliyun(
                Vendor.ALIYUN_AICCS,
                "LlmSmartCall",
                "ApplicationCode",
                "F320000001",
                "CalledNumber",
                "13800000012",
                "CallerNumber",
                "057100000056",
                "PromptParam",
                "{\"name\":\"tel13800000034\",\"city\":\"138 0000 0078 or 0571-88880090\"}");
        clock.advance(Duration.ofSeconds(20));
    }
}
