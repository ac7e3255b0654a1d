package io.voiceai.tencent.ccc;

import static io.voiceai.tencent.ccc.CannedServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.Evidence;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.tencent.ccc.api.CreateAICall;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnModelTest {
    private static final OwnModel MODEL = OwnModel.of("openai", "sk-secret", "https://api.openai.com/v1/");

    private String answer = response("\"SessionId\":\"s-1\"");
    private CannedServer server;
    private TencentCcc ccc;

    @BeforeEach
    void start() throws Exception {
        server = CannedServer.answering(request -> answer);
        ccc = server.provider().build();
    }

    @AfterEach
    void stop() throws Exception {
        ccc.close();
        server.close();
    }

    private static OutboundCall.Builder call(OwnModel model) {
        return OutboundCall.to("+8613800000000")
                .option(TencentCccCallOptions.create().ownModel(model));
    }

    @Test
    void placesWithTheModelAndWithEverythingElse() {
        OwnModel model = MODEL.with(request -> request.model("gpt-4o-mini").systemPrompt("be kind"))
                .with(request -> request.voiceType("ZhiMei").maxCallDurationMs(60_000));
        PlacedCall placed = ccc.place(OutboundCall.to("+8613800000000")
                .from("+861012345678")
                .variable("name", "王五")
                .reference("order-42")
                .ringTimeout(Duration.ofSeconds(30))
                .vendorParameter("TomorrowsParameter", 7)
                .option(TencentCccCallOptions.create()
                        .acquireTimeout(Duration.ofSeconds(3))
                        .difyUser("customer-7")
                        .ownModel(model))
                .build());
        assertThat(placed.ref().keys()).isEqualTo(Map.of("SdkAppId", "1400000000", "SessionId", "s-1"));
        assertThat(placed.correlationId()).isEqualTo("order-42");
        assertThat(placed.requestId()).isEqualTo("r");
        assertThat(server.actions()).containsExactly("CreateAICall");
        assertThat(server.body(0))
                .isEqualTo(Map.ofEntries(
                        Map.entry("SdkAppId", new BigDecimal("1400000000")),
                        Map.entry("Callee", "008613800000000"),
                        Map.entry("LLMType", "openai"),
                        Map.entry("APIKey", "sk-secret"),
                        Map.entry("APIUrl", "https://api.openai.com/v1/"),
                        Map.entry("Model", "gpt-4o-mini"),
                        Map.entry("SystemPrompt", "be kind"),
                        Map.entry("VoiceType", "ZhiMei"),
                        Map.entry("MaxCallDurationMs", new BigDecimal(60_000)),
                        Map.entry("Callers", List.of("008601012345678")),
                        Map.entry(
                                "Variables",
                                List.of(
                                        Map.of("Key", "name", "Value", "王五"),
                                        Map.of("Key", "dify-inputs-user", "Value", "customer-7"))),
                        Map.entry("MaxRingTimeoutSecond", new BigDecimal(30)),
                        Map.entry("AcquireTimeoutSecond", new BigDecimal(3)),
                        Map.entry("TomorrowsParameter", new BigDecimal(7))));
    }

    @Test
    void eachCallHasARequestOfItsOwn() {
        ccc.place(call(MODEL.with(request -> request.model("a"))).build());
        ccc.place(call(MODEL).build());
        assertThat(server.body(0)).containsEntry("Model", "a");
        assertThat(server.body(1)).containsOnlyKeys("SdkAppId", "Callee", "LLMType", "APIKey", "APIUrl");
    }

    @Test
    void anAnswerWithoutASessionIsAnUnknownOutcome() {
        answer = response("");
        assertThatThrownBy(() -> ccc.place(call(MODEL).build())).isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.received).hasSize(1);
    }

    @Test
    void anAgentBesideItIsRefused() {
        refused(ccc, call(MODEL).agent("15").build(), "agent");
    }

    @Test
    void whatTheCallSetsTheModelMayNotSetToo() {
        List<Consumer<CreateAICall.Request>> settings = List.of(
                request -> request.callers(List.of("1")),
                request -> request.variables(List.of()),
                request -> request.maxRingTimeoutSecond(9),
                request -> request.acquireTimeoutSecond(1));
        for (Consumer<CreateAICall.Request> setting : settings) {
            OutboundCall call = OutboundCall.to("+8613800000000")
                    .from("+861012345678")
                    .variable("a", "b")
                    .ringTimeout(Duration.ofSeconds(30))
                    .option(TencentCccCallOptions.create()
                            .acquireTimeout(Duration.ofSeconds(3))
                            .ownModel(MODEL.with(setting)))
                    .build();
            refused(ccc, call, "ownModel");
        }
    }

    @Test
    void theModelMaySetWhatTheCallLeavesOpen() {
        ccc.place(call(MODEL.with(request -> request.callers(List.of("95588")).acquireTimeoutSecond(1)))
                .build());
        assertThat(server.body(0))
                .containsEntry("Callers", List.of("95588"))
                .containsEntry("AcquireTimeoutSecond", new BigDecimal(1));
    }

    @Test
    void theInternationalSiteLacksSomeOfIt() {
        Map<String, Consumer<CreateAICall.Request>> lacking = Map.of(
                "TransferToAgentEnable", request -> request.transferToAgentEnable(true),
                "TransferToAgentItems", request -> request.transferToAgentItems(List.of()),
                "CustomSTTConfig", request -> request.customSttConfig("{}"),
                "AcquireTimeoutSecond", request -> request.acquireTimeoutSecond(1));
        try (TencentCcc international =
                server.provider().site(TencentSite.INTERNATIONAL).build()) {
            lacking.forEach((name, setting) -> assertThat(
                            refused(international, call(MODEL.with(setting)).build(), name))
                    .isInstanceOf(UnsupportedFeatureException.class));
            OutboundCall waiting = OutboundCall.to("+8613800000000")
                    .option(TencentCccCallOptions.create()
                            .acquireTimeout(Duration.ofSeconds(3))
                            .ownModel(MODEL))
                    .build();
            refused(international, waiting, "acquireTimeout");
            international.place(call(MODEL.with(request -> request.model("m"))).build());
        }
        assertThat(server.received).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEncryptedCalleeIsRefused(boolean own) {
        PhoneNumber token = PhoneNumber.encrypted("token-of-somebody");
        OutboundCall.Builder call = OutboundCall.to(token);
        OutboundCall built = own
                ? call.option(TencentCccCallOptions.create().ownModel(MODEL)).build()
                : call.agent("15").build();
        VoiceAiException refused = refused(ccc, built, "encrypted callee");
        assertThat(((UnsupportedFeatureException) refused).alternatives()).containsExactly("aliyun-aiccs");
        assertThat(refused).hasMessageNotContaining("token");
    }

    @ParameterizedTest
    @CsvSource({"' ', k, u, type", "openai, ' ', u, apiKey", "openai, k, ' ', apiUrl"})
    void nothingOfAModelIsBlank(String type, String key, String url, String field) {
        VoiceAiException refused = catchThrowableOfType(VoiceAiException.class, () -> OwnModel.of(type, key, url));
        assertThat(refused.field()).contains(field);
    }

    @Test
    void showsTheTypeOnly() {
        assertThat(MODEL.with(request -> request.model("m"))).hasToString("OwnModel[openai]");
        assertThat(TencentCccCallOptions.create().ownModel(MODEL).toString()).doesNotContain("secret");
        assertThat(MODEL.type()).isEqualTo("openai");
    }

    @Test
    void otherOptionsKeepTheModel() {
        TencentCccCallOptions options =
                TencentCccCallOptions.create().ownModel(MODEL).difyUser("u").acquireTimeout(Duration.ofSeconds(1));
        assertThat(options.ownModel()).containsSame(MODEL);
        assertThat(TencentCccCallOptions.create().ownModel()).isEmpty();
    }

    private VoiceAiException refused(TencentCcc provider, OutboundCall call, String field) {
        VoiceAiException refused = catchThrowableOfType(VoiceAiException.class, () -> provider.place(call));
        assertThat(refused.field()).contains(field);
        assertThat(refused.evidence()).isEqualTo(Evidence.NOT_SENT);
        assertThat(server.received).isEmpty();
        return refused;
    }
}
