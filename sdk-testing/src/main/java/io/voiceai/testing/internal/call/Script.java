package io.voiceai.testing.internal.call;

import io.voiceai.testing.CallEnding;
import io.voiceai.testing.Scenario;
import io.voiceai.testing.SpokenTurn.Speaker;
import io.voiceai.testing.Talk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What is said in an answered call and what the analysis makes of it.
 *
 * @param turns in order; nobody speaks between two that do not follow each other at once
 * @param tags the analysis
 * @param ending how the call ends after the last turn
 */
public record Script(List<Turn> turns, List<Tag> tags, CallEnding ending) {

    private static final String INTENT = "9ca2c1e0b7d84a6f9d3e5b1a70f24c81";
    private static final String VISIT = "5f60d7a3c2b14e8f8a9b6c7d1e2f3a40";

    // Shared by all calls, since a call task may place a hundred thousand at once.
    private static final List<Turn> REST = List.of(
            turn(Speaker.CALLEE, "等一下,你是哪位?", 2500, 4000, true),
            turn(Speaker.AGENT, "我是预约中心的智能助手,想跟您确认一下明天下午三点的上门时间,您方便吗?", 4000, 6500, false),
            turn(Speaker.CALLEE, "哦,可以的,明天三点我在家。", 6500, 8500, false),
            turn(Speaker.AGENT, "好的,已经为您确认,师傅出发前会再联系您。祝您生活愉快!", 8500, 10500, false),
            turn(Speaker.CALLEE, "好的,谢谢,再见。", 10500, 12000, false));
    private static final List<Tag> CONFIRMED = List.of(
            new Tag(INTENT, "客户意向度", "评估客户确认预约的意愿", "高(非常积极,大概率转化)"), new Tag(VISIT, "上门时间", "客户确认的上门时间", "明天下午三点"));
    private static final List<Tag> REFUSED = List.of(new Tag(INTENT, "客户意向度", "评估客户确认预约的意愿", "低(明确拒绝)"));
    private static final List<Turn> BROKEN_OFF = List.of(turn(Speaker.CALLEE, "不用了,别再打给我了。", 1500, 3500, true));
    private static final List<Turn> UNHEARD = List.of(
            turn(Speaker.AGENT, "您好,请问您能听到吗?", 6000, 8000, false),
            turn(Speaker.AGENT, "听不到您的声音,我们稍后再联系您,再见。", 12_000, 14_500, false));
    private static final Script VOICEMAIL = new Script(
            List.of(turn(Speaker.CALLEE, "您好,您拨打的用户暂时无法接听电话,请在提示音后留言。", 0, 5000, false)),
            List.of(),
            CallEnding.VOICEMAIL);

    /**
     * What is said to a callee.
     *
     * @param scenario the callee's
     * @param variables {@code name} and {@code city}, where given, are spoken
     * @return the script; for a call that nobody will answer, that of one that is
     */
    static Script of(Scenario scenario, Map<String, String> variables) {
        return switch (scenario) {
            case VOICEMAIL -> VOICEMAIL;
            case AGENT_HANGS_UP -> appointment(variables, 2500, REST, CONFIRMED, CallEnding.AGENT_HUNG_UP);
            case CALLEE_INTERRUPTS -> appointment(variables, 1500, BROKEN_OFF, REFUSED, CallEnding.CALLEE_HUNG_UP);
            case SILENT -> appointment(variables, 2500, UNHEARD, List.of(), CallEnding.SILENCE);
            default -> appointment(variables, 2500, REST, CONFIRMED, CallEnding.COMPLETED);
        };
    }

    /**
     * What a test wants to be said.
     *
     * @param talk the test's
     * @return the script
     */
    static Script of(Talk talk) {
        List<Turn> turns = talk.lines().stream()
                .map(line -> new Turn(line.speaker(), line.text(), line.start(), line.end(), line.interrupts()))
                .toList();
        List<Tag> tags = new ArrayList<>();
        talk.tags()
                .forEach((name, value) -> tags.add(
                        new Tag("0".repeat(24) + HexFormat.of().toHexDigits(name.hashCode()), name, "", value)));
        return new Script(turns, tags, talk.ending());
    }

    /**
     * The same conversation with other first words of the agent.
     *
     * @param words what the agent opens with
     * @return the script; the same one if the agent says nothing
     */
    Script openingWith(String words) {
        List<Turn> opened = new ArrayList<>(turns);
        for (int i = 0; i < opened.size(); i++) {
            Turn turn = opened.get(i);
            if (turn.speaker() == Speaker.AGENT) {
                opened.set(i, new Turn(turn.speaker(), words, turn.start(), turn.end(), turn.interrupts()));
                return new Script(opened, tags, ending);
            }
        }
        return this;
    }

    /**
     * How long the whole conversation takes.
     *
     * @return the end of the last turn
     */
    Duration length() {
        return turns.get(turns.size() - 1).end();
    }

    /**
     * When the turn that is being spoken at some moment ends.
     *
     * @param moment after the answer
     * @return the moment itself if nobody speaks
     */
    Duration endOfTurnAt(Duration moment) {
        return turns.stream()
                .filter(turn ->
                        turn.start().compareTo(moment) <= 0 && turn.end().compareTo(moment) > 0)
                .map(Turn::end)
                .findFirst()
                .orElse(moment);
    }

    private static Script appointment(
            Map<String, String> variables, int opening, List<Turn> rest, List<Tag> tags, CallEnding ending) {
        String name = variables.getOrDefault("name", "");
        String city = variables.getOrDefault("city", "");
        List<Turn> turns = new ArrayList<>(rest.size() + 1);
        turns.add(turn(Speaker.AGENT, name + "您好,我是" + city + "预约中心的智能助手,您预约的上门服务安排在明天下午三点。", 0, opening, false));
        turns.addAll(rest);
        return new Script(Collections.unmodifiableList(turns), tags, ending);
    }

    private static Turn turn(Speaker speaker, String text, long start, long end, boolean interrupts) {
        return new Turn(speaker, text, Duration.ofMillis(start), Duration.ofMillis(end), interrupts);
    }
}
