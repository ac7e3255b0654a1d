package io.voiceai.tencent.ccc;

import io.voiceai.call.AgentInfo;
import io.voiceai.call.CallRef;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.Steer;
import io.voiceai.call.Transfer;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.RequiredParts;
import io.voiceai.tencent.ccc.api.ControlAIConversation;
import io.voiceai.tencent.ccc.api.CreateAIAgentCall;
import io.voiceai.tencent.ccc.api.CreateAICall;
import io.voiceai.tencent.ccc.api.DescribeAIAgentInfoList.Response.AIAgentInfo;
import io.voiceai.tencent.ccc.api.HangUpCall;
import io.voiceai.tencent.ccc.api.TransferToManual;
import io.voiceai.tencent.ccc.api.Variable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the neutral model and CCC's operations. */
final class TencentCccMapping {
    static final String SDK_APP_ID = "SdkAppId";
    static final String SESSION_ID = "SessionId";
    static final List<String> CHINA = List.of("tencent-ccc on the China site");

    /** The international site's CreateAICall lacks them. */
    private static final List<String> CHINA_ONLY =
            List.of("TransferToAgentEnable", "TransferToAgentItems", "CustomSTTConfig", "AcquireTimeoutSecond");

    private TencentCccMapping() {}

    static TencentCccCallOptions options(OutboundCall call) {
        return call.options(TencentCccCallOptions.class).orElseGet(TencentCccCallOptions::create);
    }

    static CreateAIAgentCall.Request request(String provider, TencentSite site, long sdkAppId, OutboundCall call) {
        TencentCccCallOptions options = options(call);
        checkAcquireTimeout(provider, site, options);
        long agent =
                positive(provider, "agent", RequiredParts.agent(provider, call), "Take AIAgentId from the CCC console");
        CreateAIAgentCall.Request request =
                new CreateAIAgentCall.Request(sdkAppId, agent, TencentNumbers.write(provider, "callee", call.to()));
        if (!call.from().isEmpty()) {
            request.callers(TencentNumbers.writeAll(provider, "caller", call.from()));
        }
        List<Variable> variables = variables(provider, call, options);
        if (!variables.isEmpty()) {
            request.variables(variables);
        }
        call.ringTimeout().ifPresent(ring -> request.maxRingTimeoutSecond(seconds(ring)));
        options.acquireTimeout().ifPresent(wait -> request.acquireTimeoutSecond(seconds(wait)));
        call.vendorParameters().forEach(request::parameter);
        return request;
    }

    static CreateAICall.Request request(
            String provider, TencentSite site, long sdkAppId, OutboundCall call, OwnModel model) {
        TencentCccCallOptions options = options(call);
        checkAcquireTimeout(provider, site, options);
        if (call.agent().isPresent()) {
            throw VoiceAiException.invalidRequest(
                    provider, "agent", "is set beside a model of your own", "Leave one of them out");
        }
        CreateAICall.Request request = model.request(sdkAppId, TencentNumbers.write(provider, "callee", call.to()));
        if (!call.from().isEmpty()) {
            free(provider, request, "Callers").callers(TencentNumbers.writeAll(provider, "caller", call.from()));
        }
        List<Variable> variables = variables(provider, call, options);
        if (!variables.isEmpty()) {
            free(provider, request, "Variables").variables(variables);
        }
        call.ringTimeout()
                .ifPresent(
                        ring -> free(provider, request, "MaxRingTimeoutSecond").maxRingTimeoutSecond(seconds(ring)));
        options.acquireTimeout()
                .ifPresent(
                        wait -> free(provider, request, "AcquireTimeoutSecond").acquireTimeoutSecond(seconds(wait)));
        checkSite(provider, site, request);
        call.vendorParameters().forEach(request::parameter);
        return request;
    }

    /** Two places that set the same are a mistake; neither of them is silently ignored. */
    private static CreateAICall.Request free(String provider, CreateAICall.Request request, String name) {
        if (request.fields().containsKey(name)) {
            throw VoiceAiException.invalidRequest(
                    provider, "ownModel", "sets " + name + ", which the call sets too", "Leave one of them out");
        }
        return request;
    }

    private static void checkSite(String provider, TencentSite site, CreateAICall.Request request) {
        if (site == TencentSite.CHINA) {
            return;
        }
        for (String name : CHINA_ONLY) {
            if (request.fields().containsKey(name)) {
                throw new UnsupportedFeatureException(provider, name, CHINA);
            }
        }
    }

    private static void checkAcquireTimeout(String provider, TencentSite site, TencentCccCallOptions options) {
        if (site != TencentSite.CHINA && options.acquireTimeout().isPresent()) {
            throw new UnsupportedFeatureException(provider, "acquireTimeout", CHINA);
        }
    }

    static CallRef call(String provider, long sdkAppId, @Nullable String session, Instant placedAt) {
        Map<String, String> keys =
                Map.of(SDK_APP_ID, Long.toString(sdkAppId), SESSION_ID, Objects.requireNonNull(session));
        return CallRef.of(provider, keys, placedAt);
    }

    static HangUpCall.Request hangUp(CallRef call) {
        return new HangUpCall.Request(application(call), call.require(SESSION_ID));
    }

    static ControlAIConversation.Request steer(String provider, Steer steer) {
        ControlAIConversation.Request request =
                new ControlAIConversation.Request(steer.call().require(SESSION_ID), application(steer.call()));
        String text = steer.text().orElse("");
        boolean interrupt = !steer.isWaiting();
        return switch (steer.kind()) {
            case SAY -> request.command("ServerPushText").serverPushText(spoken(text, interrupt));
            case PROMPT ->
                request.command("InvokeLLM")
                        .invokeLlm(new ControlAIConversation.Request.InvokeLlm()
                                .content(text)
                                .interrupt(interrupt));
            case SILENCE -> throw new UnsupportedFeatureException(provider, "silence", List.of("aliyun-aiccs"));
        };
    }

    /** What does not interrupt is dropped by default; waiting means that it is said later. */
    private static ControlAIConversation.Request.ServerPushText spoken(String text, boolean interrupt) {
        ControlAIConversation.Request.ServerPushText words =
                new ControlAIConversation.Request.ServerPushText().text(text).interrupt(interrupt);
        return interrupt ? words : words.dropMode(1);
    }

    static TransferToManual.Request transfer(String provider, Transfer transfer) {
        if (transfer.announcement().isPresent()) {
            throw new UnsupportedFeatureException(provider, "transfer announcement", List.of("aliyun-ice"));
        }
        String group = transfer.skillGroup()
                .orElseThrow(
                        () -> new UnsupportedFeatureException(provider, "transfer to a number", List.of("aliyun-ice")));
        return new TransferToManual.Request(
                application(transfer.call()),
                transfer.call().require(SESSION_ID),
                positive(provider, "skillGroup", group, "Take the skill group's id from the CCC console"));
    }

    static AgentInfo agent(AIAgentInfo agent) {
        return new AgentInfo(
                Objects.toString(agent.aiAgentId(), ""),
                Objects.toString(agent.aiAgentName(), ""),
                agent.variableNames(),
                Optional.empty());
    }

    static List<Variable> variables(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> new Variable(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Variable> variables(String provider, OutboundCall call, TencentCccCallOptions options) {
        Map<String, String> all = new LinkedHashMap<>(call.variables());
        options.variables().forEach((name, value) -> {
            if (all.putIfAbsent(name, value) != null) {
                throw VoiceAiException.invalidRequest(
                        provider, "variables", "has " + name + ", which an option sets too", "Leave one of them out");
            }
        });
        return variables(all);
    }

    static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }

    static long positive(String provider, String field, String text, String wayOut) {
        try {
            long number = Long.parseLong(text.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, with the other numbers that the vendor never gives.
        }
        throw VoiceAiException.invalidRequest(provider, field, "is not a whole number above zero", wayOut);
    }

    static long application(CallRef call) {
        return application("callRef", call.require(SDK_APP_ID));
    }

    static long application(String field, String sdkAppId) {
        try {
            return Long.parseLong(sdkAppId);
        } catch (NumberFormatException e) {
            throw VoiceAiException.invalidRequest(
                    field, "has a SdkAppId that is not a number", "Use the reference as it was returned");
        }
    }
}
