package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is set up in the vendor's console: voices and agents, always the same few. No other operation insists on them. */
final class AiccsCatalogue {

    private static final String CREATED = "2026-01-05 10:00:00";

    private static final List<Map<String, @Nullable Object>> VOICES = List.of(
            voice("longxiaochun", "龙小淳", "SYSTEM", "CosyVoice", "亲切女声"),
            voice("longcheng", "龙橙", "SYSTEM", "CosyVoice", "阳光男声"),
            voice("zh_female_shuangkuai", "爽快", "SYSTEM", "Volcano", "爽快女声"),
            voice("cosyclone-emulated", "我的声音", "COSYCLONE", "CosyVoice", "复刻"),
            voice("bl-custom-emulated", "定制声音", "BL-CUSTOM", "CosyVoice", "定制"));

    private static final List<Agent> AGENTS = List.of(
            new Agent(7001, "预约确认", "F320000001", 0, true),
            new Agent(7002, "满意度回访", "F320000002", 1, true),
            new Agent(7003, "草稿", "F320000003", 0, false));

    private AiccsCatalogue() {}

    static Map<String, Operation> operations() {
        return Map.of("ListAvailableTts", AiccsCatalogue::voices, "PageQueryAgentListNew", AiccsCatalogue::agents);
    }

    /** Empty for an agent that is not among these. */
    static String agentName(String id) {
        return AGENTS.stream()
                .filter(agent -> Long.toString(agent.id).equals(id))
                .map(Agent::name)
                .findFirst()
                .orElse("");
    }

    private static Map<String, @Nullable Object> voices(Parameters in, Instant now) {
        if (!Set.of("SYSTEM", "COSYCLONE", "BL-CUSTOM").contains(in.textOr("VoiceType", "SYSTEM"))) {
            throw Parameters.invalid("VoiceType");
        }
        return Aiccs.frame(VOICES.stream()
                .filter(voice -> in.isOrAbsent("VoiceType", String.valueOf(voice.get("VoiceType"))))
                .filter(voice -> in.isOrAbsent("TtsVoiceCode", String.valueOf(voice.get("TtsVoiceCode"))))
                .toList());
    }

    private static Map<String, @Nullable Object> agents(Parameters in, Instant now) {
        boolean any = in.text("IsAvailable").isEmpty();
        boolean available = in.bool("IsAvailable", true);
        List<Agent> found = AGENTS.stream()
                .filter(agent -> in.isOrAbsent("AgentId", Long.toString(agent.id)))
                .filter(agent -> agent.name.contains(in.text("AgentName")))
                .filter(agent -> any || agent.available == available)
                .toList();
        return Aiccs.frame(new AiccsPage(in).of(found, Agent::tree));
    }

    private static Map<String, @Nullable Object> voice(
            String code, String name, String type, String engine, String style) {
        return Json.object(
                "TtsVoiceCode", code,
                "TtsVoiceName", name,
                "VoiceType", type,
                "TtsEngine", engine,
                "TtsStyle", style,
                "TtsAuditionFileUrl", "https://voices.example.com/" + code + ".wav");
    }

    /** What is not published has neither a version nor a time of publishing. */
    private record Agent(long id, String name, String application, long mode, boolean available) {

        Map<String, @Nullable Object> tree() {
            return Json.object(
                    "AgentId",
                    id,
                    "AgentName",
                    name,
                    "AgentMode",
                    mode,
                    "ApplicationCode",
                    application,
                    "CreateTime",
                    CREATED,
                    "ModifyTime",
                    CREATED,
                    "LatestPublishTime",
                    available ? CREATED : null,
                    "DeployBranchId",
                    id * 10,
                    "DeployBranchName",
                    "main",
                    "EffectiveVersionId",
                    available ? id * 10 + 1 : null,
                    "EffectiveVersionName",
                    available ? "V1" : null,
                    "IsAvailable",
                    available,
                    "Description",
                    "",
                    "Scene",
                    "");
        }
    }
}
