package io.voiceai.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.CallRef;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventHeadTest {
    private static EventHead head(String provider, Map<String, String> keys) {
        return new EventHead(provider, "type", "id", keys, Optional.empty(), Optional.of("canary"), "canary");
    }

    private static CallRef call(String id) {
        return CallRef.of("p", Map.of("CallId", id, "Other", "x"), Instant.EPOCH);
    }

    @Test
    void concernsTheCallThatHasOneOfItsIds() {
        assertThat(head("p", Map.of("CallId", "1", "Job", "2")).concerns(call("1")))
                .isTrue();
        assertThat(head("p", Map.of("CallId", "2")).concerns(call("1"))).isFalse();
        assertThat(head("q", Map.of("CallId", "1")).concerns(call("1"))).isFalse();
        assertThat(head("p", Map.of("Other2", "1")).concerns(call("1"))).isFalse();
        assertThat(head("p", Map.of()).concerns(call("1"))).isFalse();
    }

    @Test
    void hyphensAndCaseMakeNoDifference() {
        String id = "0F8fad5b-d9cb-469f-a165-70867728950e";

        assertThat(head("p", Map.of("CallId", "0f8fad5bd9cb469fa16570867728950E"))
                        .concerns(call(id)))
                .isTrue();
    }

    @Test
    void anIdThatDiffersOutweighsOneThatIsShared() {
        assertThat(head("p", Map.of("CallId", "1", "Other", "y")).concerns(call("1")))
                .isFalse();
        assertThat(head("p", Map.of("CallId", "1", "Other", "X")).concerns(call("1")))
                .isTrue();
    }

    @Test
    void whatAVendorWroteCannotForgeALogLineNorShowANumber() {
        EventHead head = new EventHead(
                "p",
                "ended\r\n13812345678",
                "id",
                Map.of("CallId", "+8613812345678\r\nFORGED"),
                Optional.empty(),
                Optional.empty(),
                "{}");

        assertThat(head.toString()).doesNotContain("\n", "\r", "13812345678");
    }

    @Test
    void anEmptyIdNamesNoCall() {
        assertThat(head("p", Map.of("CallId", "")).concerns(call("-"))).isFalse();
        assertThat(head("p", Map.of("CallId", "--")).concerns(call("-"))).isFalse();
    }

    @Test
    void showsNeitherContentNorReference() {
        assertThat(head("p", Map.of("CallId", "1"))).hasToString("p type {CallId=1}");
    }

    @Test
    void aRequestDoesNotChangeOnceItIsBuilt() {
        CallbackRequest.Builder builder =
                CallbackRequest.post(new byte[0]).header("X-Id", "1").query("a", "1");
        CallbackRequest request = builder.build();
        builder.header("x-id", "2").query("a", "2");

        assertThat(request.header("X-ID")).contains("1");
        assertThat(request.query("a")).contains("1");
        assertThat(builder.build().header("X-Id")).as("which of the two?").isEmpty();
        assertThat(request.query("A")).isEmpty();
    }
}
