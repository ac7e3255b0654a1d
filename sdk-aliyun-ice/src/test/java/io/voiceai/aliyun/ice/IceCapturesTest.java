package io.voiceai.aliyun.ice;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.aliyun.ice.api.AIAgentOutboundCallConfig;
import io.voiceai.aliyun.ice.api.AIAgentOutboundCallConfig.InterruptConfig;
import io.voiceai.aliyun.ice.api.AIAgentOutboundCallConfig.LlmConfig;
import io.voiceai.aliyun.ice.api.AIAgentOutboundCallConfig.TtsConfig;
import io.voiceai.aliyun.ice.api.DescribeAIAgentInstance;
import io.voiceai.aliyun.ice.api.IceApi;
import io.voiceai.aliyun.ice.api.StartAIAgentOutboundCall;
import io.voiceai.aliyun.ice.api.StopAIAgentInstance;
import io.voiceai.auth.Credentials;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.JsonObject;
import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.VendorEmulator;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For the same inputs our requests carry what the official clients' requests carry. */
class IceCapturesTest {
    private static final Set<String> OF_THE_PROTOCOL = Set.of(
            "Action",
            "Version",
            "AccessKeyId",
            "SignatureMethod",
            "SignatureVersion",
            "SignatureNonce",
            "Signature",
            "Timestamp",
            "Format",
            "RegionId",
            "SecurityToken");

    private static VendorEmulator emulator;

    record Capture(String file, JsonObject json) {
        String name() {
            return Objects.requireNonNull(json.text("case"));
        }

        @Override
        public String toString() {
            return file + " " + name();
        }
    }

    @BeforeAll
    static void start() {
        emulator = VendorEmulator.start();
    }

    @AfterAll
    static void stop() {
        emulator.close();
    }

    @BeforeEach
    void forget() {
        emulator.reset();
    }

    static Stream<Capture> captures() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(IceCapturesTest.class.getResource("/captures"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream().flatMap(IceCapturesTest::read);
        }
    }

    private static Stream<Capture> read(Path file) {
        try {
            List<?> entries = (List<?>) Objects.requireNonNull(JsonObject.parseAny(Files.readString(file)));
            return entries.stream().map(entry -> new Capture(file.getFileName().toString(), (JsonObject) entry));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyAlibabaClientIsThere() throws Exception {
        assertThat(captures().map(Capture::file).distinct()).hasSize(12);
    }

    @ParameterizedTest
    @MethodSource("captures")
    void sendsTheSameParametersWithTheSameValues(Capture capture) {
        try (AliyunIce ice = AliyunIce.builder()
                .endpoint(emulator.uri())
                .plainHttpOnLoopback()
                .credentials(Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret()))
                .build()) {
            send(invocation(ice.api(), capture.name()));
        }

        ReceivedRequest ours = emulator.requests().get(0);
        assertThat(ours.authentic()).isTrue();
        assertThat(ours.action()).isEqualTo(capture.json().text("action"));
        assertThat(comparable(ours.parameters())).isEqualTo(comparable(texts(capture.json())));
    }

    private static Invocation<?> invocation(IceApi api, String name) {
        String instance = "39f8e0bc005e4f309379701645f40000";
        return switch (name) {
            case "start-ai-agent-outbound-call" ->
                api.startAiAgentOutboundCall(
                        new StartAIAgentOutboundCall.Request(instance, "17300000533", "18300000333")
                                .config(config())
                                .userData("{\"city\":\"杭州\"}")
                                .sessionId("f213fbc005e4f309379701645f40000"));
            case "stop-ai-agent-instance" -> api.stopAiAgentInstance(new StopAIAgentInstance.Request(instance));
            case "describe-ai-agent-instance" ->
                api.describeAiAgentInstance(new DescribeAIAgentInstance.Request(instance));
            case "nasty-sts" -> api.stopAiAgentInstance(new StopAIAgentInstance.Request("实例 1"));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static AIAgentOutboundCallConfig config() {
        return new AIAgentOutboundCallConfig()
                .greeting("您好，这里是客服")
                .greetingDelay(500)
                .enableIntelligentSegment(true)
                .interruptConfig(
                        new InterruptConfig().enableVoiceInterrupt(false).interruptWords(List.of("停", "stop")))
                .ttsConfig(new TtsConfig().voiceId("zhixiaoxia").speechRate(1.2))
                .llmConfig(new LlmConfig().llmHistoryLimit(10).llmSystemPrompt("你是 客服 & 助手"))
                .maxIdleTime(600);
    }

    /** The emulator does not know these instances, which is no matter here. */
    private static void send(Invocation<?> invocation) {
        try {
            invocation.execute();
        } catch (VoiceAiException e) {
            assertThat(e.sends()).isPositive();
        }
    }

    private static Map<String, String> texts(JsonObject capture) {
        JsonObject sent = Objects.requireNonNull(capture.object("sent"));
        Map<String, String> texts = new TreeMap<>();
        sent.names().forEach(name -> texts.put(name, Objects.requireNonNull(sent.text(name))));
        return texts;
    }

    /** JSON inside texts is compared member by member, since clients order it differently. */
    private static Map<String, Object> comparable(Map<String, String> parameters) {
        Map<String, Object> comparable = new TreeMap<>(parameters);
        comparable.keySet().removeAll(OF_THE_PROTOCOL);
        comparable.computeIfPresent("Config", (name, text) -> members(JsonObject.parse(text.toString())));
        return comparable;
    }

    private static Map<String, Object> members(JsonObject object) {
        Map<String, Object> members = new TreeMap<>();
        for (String name : Objects.requireNonNull(object).names()) {
            JsonObject nested = object.object(name);
            List<String> texts = object.texts(name);
            members.put(
                    name,
                    nested != null ? members(nested) : texts.isEmpty() ? String.valueOf(object.text(name)) : texts);
        }
        return members;
    }
}
