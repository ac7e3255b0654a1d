package io.voiceai.examples.quickstart;

import io.voiceai.VoiceAi;
import io.voiceai.aliyun.aiccs.AliyunAiccs;
import io.voiceai.aliyun.ccc.AliyunCcc;
import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.ConferenceExit;
import io.voiceai.call.ConferenceState;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.tencent.ccc.TencentCcc;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The main job, step by step. */
final class Story {
    private static final Duration LONGEST_CALL = Duration.ofMinutes(10);

    private final PrintStream out;
    private final Stage stage;
    private final VoiceAi voice;
    private int step;

    Story(PrintStream out, Stage stage, VoiceAi voice) {
        this.out = out;
        this.stage = stage;
        this.voice = voice;
    }

    void tell() {
        place(AliyunIce.ID, "StartAIAgentOutboundCall").ifPresent(ref -> {
            heading("Wait for the end of the ICE call and read it", AliyunIce.ID, "DescribeAIAgentInstance");
            show(voice.awaitEnd(CallRef.parse(ref.toString()), LONGEST_CALL).join());
        });
        place(AliyunAiccs.ID, "LlmSmartCall").ifPresent(ref -> {
            untilAnswered(ref);
            hangUp(Hangup.of(ref).afterPlayback(), "HangupOperate, ImmediateHangup=false", "gracefully");
            show(voice.awaitEnd(ref, LONGEST_CALL).join());
        });
        place(TencentCcc.ID, "CreateAIAgentCall").ifPresent(ref -> {
            stage.listenForAMoment();
            hangUp(Hangup.of(ref), "HangUpCall", "at once");
            show(voice.awaitEnd(ref, LONGEST_CALL).join());
        });
        place(AliyunCcc.ID, "MakeCall").ifPresent(this::leaveConference);
        stage.provider(AliyunAiccs.class)
                .ifPresent(aiccs -> TaskStory.of(stage, aiccs).ifPresent(task -> {
                    heading("Work off a call task at AICCS", AliyunAiccs.ID, "CreateAiCallTask … StartAiCallTask");
                    CallRef ref = task.run(this::line);
                    heading("Read the finished task call", AliyunAiccs.ID, "QueryConversationDetailInfo");
                    show(voice.detail(ref));
                }));
        out.println();
        out.println("Done: every call was placed once, and none is still going on.");
    }

    private Optional<CallRef> place(String provider, String operation) {
        if (stage.providers().stream().noneMatch(p -> p.id().equals(provider))) {
            return Optional.empty();
        }
        heading("Place an AI call", provider, operation);
        Optional<OutboundCall> call = stage.call(provider);
        if (call.isEmpty()) {
            line("left out");
            return Optional.empty();
        }
        PlacedCall placed = voice.place(call.get());
        line("sent to   " + stage.endpoint(provider) + ", once");
        verdict();
        placed.ref().keys().forEach((name, value) -> line("id        " + name + " " + value));
        line("request   " + placed.requestId() + ", correlation id " + placed.correlationId());
        line("store it  " + placed.ref());
        return Optional.of(placed.ref());
    }

    private void hangUp(Hangup hangup, String operation, String how) {
        heading("Hang up " + how, hangup.call().provider(), operation);
        HangupResult result = voice.hangUp(hangup);
        verdict();
        line("result    " + result.outcome() + ", request " + result.requestId());
    }

    private void leaveConference(CallRef ref) {
        heading("Take the human agent out of the conference", AliyunCcc.ID, "EndConference");
        stage.untilConference();
        ConferenceExit exit = ConferenceExit.of(ref);
        ConferenceState state =
                voice.exitConference(ref.key("UserId").map(exit::participant).orElse(exit));
        verdict();
        state.legs()
                .forEach(leg -> line("leg       "
                        + leg.participant().map(agent -> "human agent " + agent).orElse("callee") + ": "
                        + leg.state().name().toLowerCase(Locale.ROOT)));
        hangUp(Hangup.of(ref), "ReleaseCall", "what is left of it");
        show(voice.awaitEnd(ref, LONGEST_CALL).join());
    }

    /** A graceful hang-up lets the AI agent end its sentence, so there must be one. */
    private void untilAnswered(CallRef ref) {
        for (int i = 0; i < 100 && voice.detail(ref).status() != CallStatus.ANSWERED; i++) {
            Pause.shortly();
        }
    }

    private void heading(String what, String provider, String operation) {
        out.println();
        out.println(++step + ". " + what + "  [" + provider + ": " + operation + "]");
    }

    private void verdict() {
        String verdict = stage.verdict();
        if (!verdict.isEmpty()) {
            line("vendor    " + verdict);
        }
    }

    private void show(CallDetail detail) {
        verdict();
        CallPage.lines(detail).forEach(this::line);
    }

    private void line(String text) {
        out.println("   " + text);
    }
}
