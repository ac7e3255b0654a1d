package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.testing.CallbackReceiver.Push;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the page's buttons do. */
class InspectorButtonsTest extends InspectorFixture {

    private final CallbackReceiver receiver = new CallbackReceiver();

    @AfterEach
    void stopReceiver() {
        receiver.close();
    }

    @Test
    void calleeWhoNeverWouldPicksUp() {
        String id = place("13800000408");
        assertDone(ofCall(id, "answer"), "The callee picked up.");
        assertThat(onlyCall().phase()).isEqualTo(CallPhase.ANSWERED);
        assertRefused(ofCall(id, "answer"), 409, "The call is answered already, or over.");
    }

    @Test
    void calleeHangsUp() {
        String id = place(CALLEE);
        clock.advance(UNTIL_TALKING);
        assertDone(ofCall(id, "hang-up"), "The callee hung up.");
        assertThat(onlyCall().ending()).contains(CallEnding.CALLEE_HUNG_UP);
        assertRefused(ofCall(id, "hang-up"), 409, "The call is over already.");
        assertRefused(ofCall(id, "answer"), 409, "The call is answered already, or over.");
    }

    @Test
    void unknownCallsAndButtonsAreNot() {
        String id = place(CALLEE);
        assertRefused(ofCall("1^2", "answer"), 404, "There is no such call.");
        assertRefused(ofCall(id, "applaud"), 404, "There is no such button.");
        assertThat(onlyCall().phase()).isEqualTo(CallPhase.PLACED);
    }

    @Test
    void nextRequestMeetsTheFault() {
        assertDone(press("faults", "{\"fault\":\"REQUEST_LOST\"}"), "The next request meets REQUEST_LOST.");
        assertThatThrownBy(() -> place(CALLEE)).isInstanceOf(AssertionError.class);
        assertThat(emulator.calls()).isEmpty();
        place(CALLEE);
        assertThat(emulator.calls()).hasSize(1);
        for (String body : new String[] {"{\"fault\":\"NONE\"}", "{}", "[]", "", "request_lost"}) {
            assertRefused(press("faults", body), 400, "There is no such fault.");
        }
    }

    @Test
    void resetForgetsEverything() {
        place(CALLEE);
        assertDone(press("reset", ""), "Everything was forgotten.");
        assertThat(emulator.calls()).isEmpty();
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void callbacksOfOneCallAreDeliveredAgainWithTheirIds() {
        restart(settings -> settings.callbacks(Vendor.TENCENT_CCC, receiver.uri("/push")));
        String first = agentCall();
        agentCall();
        clock.advance(UNTIL_OVER);
        List<Push> told = List.copyOf(receiver.awaitPushes(4).stream()
                .filter(push -> push.body().contains(first))
                .toList());
        assertThat(told).hasSize(2);
        assertDone(ofCall(first, "callback"), "2 callbacks are delivered again.");
        List<Push> again = receiver.awaitPushes(6).subList(4, 6);
        assertThat(again)
                .extracting(Push::body)
                .containsExactlyElementsOf(told.stream().map(Push::body).toList());
        assertThat(again)
                .extracting(Push::uri)
                .containsExactlyElementsOf(told.stream().map(Push::uri).toList());
        assertThat(again)
                .extracting(push -> push.header("X-TCCC-PUSH-UUID"))
                .containsExactlyElementsOf(told.stream()
                        .map(push -> push.header("X-TCCC-PUSH-UUID"))
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void callbackThatNobodyReceivesIsNotDelivered() {
        String id = place(CALLEE);
        assertRefused(ofCall(id, "callback"), 409, "No receiver is set for callbacks of this vendor.");
        restart(settings -> settings.callbacks(Vendor.TENCENT_CCC, receiver.uri("/push")));
        id = place(CALLEE);
        assertRefused(ofCall(id, "callback"), 409, "No receiver is set for callbacks of this vendor.");
        assertThat(state()).containsEntry("callbacks", List.of("TENCENT_CCC"));
        assertRefused(ofCall(agentCall(), "callback"), 409, "Nothing was told of this call yet.");
    }

    @Test
    void resetForgetsWhatWasTold() {
        restart(settings -> settings.callbacks(Vendor.TENCENT_CCC, receiver.uri("/push")));
        agentCall();
        clock.advance(UNTIL_OVER);
        receiver.awaitPushes(2);
        press("reset", "");
        String next = agentCall();
        assertRefused(ofCall(next, "callback"), 409, "Nothing was told of this call yet.");
        clock.advance(UNTIL_OVER.plus(Duration.ofSeconds(1)));
        assertThat(receiver.awaitPushes(4)).hasSize(4);
    }

    private String agentCall() {
        return client.tencent(
                        "CreateAIAgentCall",
                        "{\"SdkAppId\":1400000000,\"AIAgentId\":15,\"Callee\":\"0086" + CALLEE + "\"}")
                .at("Response", "SessionId");
    }

    private HttpResponse<byte[]> ofCall(String id, String button) {
        return press("calls/" + escaped(id) + "/" + button, "");
    }

    private static void assertDone(HttpResponse<byte[]> answer, String said) {
        assertThat(json(answer)).containsEntry("done", true).containsEntry("said", said);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static void assertRefused(HttpResponse<byte[]> answer, int status, String why) {
        assertThat(json(answer)).containsEntry("done", false).containsEntry("why", why);
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
