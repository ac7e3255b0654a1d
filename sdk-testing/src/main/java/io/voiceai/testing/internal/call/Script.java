package io.voiceai.testing.internal.call;

import io.voiceai.testing.SpokenTurn.Speaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What is said in an answered call and what the analysis makes of it.
 *
 * @param turns in order, without gaps
 * @param tags the analysis
 */
public record Script(List<Turn> turns, List<Tag> tags) {

    // Shared by all calls, since a call task may place a hundred thousand at once.
    private static final List<Turn> REST = List.of(
            turn(Speaker.CALLEE, "等一下,你是哪位?", 2500, 4000, true),
            turn(Speaker.AGENT, "我是预约中心的智能助手,想跟您确认一下明天下午三点的上门时间,您方便吗?", 4000, 6500, false),
            turn(Speaker.CALLEE, "哦,可以的,明天三点我在家。", 6500, 8500, false),
            turn(Speaker.AGENT, "好的,已经为您确认,师傅出发前会再联系您。祝您生活愉快!", 8500, 10500, false),
            turn(Speaker.CALLEE, "好的,谢谢,再见。", 10500, 12000, false));
    private static final List<Tag> TAGS = List.of(
            new Tag("9ca2c1e0b7d84a6f9d3e5b1a70f24c81", "客户意向度", "评估客户确认预约的意愿", "高(非常积极,大概率转化)"),
            new Tag("5f60d7a3c2b14e8f8a9b6c7d1e2f3a40", "上门时间", "客户确认的上门时间", "明天下午三点"));

    /**
     * The conversation of every answered call: an appointment is confirmed, in twelve seconds.
     *
     * @param variables {@code name} and {@code city}, where given, are spoken
     * @return the script
     */
    public static Script appointment(Map<String, String> variables) {
        String name = variables.getOrDefault("name", "");
        String city = variables.getOrDefault("city", "");
        List<Turn> turns = new ArrayList<>(REST.size() + 1);
        turns.add(turn(Speaker.AGENT, name + "您好,我是" + city + "预约中心的智能助手,您预约的上门服务安排在明天下午三点。", 0, 2500, false));
        turns.addAll(REST);
        return new Script(Collections.unmodifiableList(turns), TAGS);
    }

    /**
     * The same conversation with other first words of the agent.
     *
     * @param words what the agent opens with
     * @return the script
     */
    public Script openingWith(String words) {
        List<Turn> opened = new ArrayList<>(turns);
        Turn first = turns.get(0);
        opened.set(0, new Turn(first.speaker(), words, first.start(), first.end(), first.interrupts()));
        return new Script(opened, tags);
    }

    /**
     * How long the whole conversation takes.
     *
     * @return the end of the last turn
     */
    public Duration length() {
        return turns.get(turns.size() - 1).end();
    }

    /**
     * When the turn that is being spoken at some moment ends.
     *
     * @param moment after the answer
     * @return at most the length of the script
     */
    public Duration endOfTurnAt(Duration moment) {
        return turns.stream()
                .map(Turn::end)
                .filter(end -> end.compareTo(moment) > 0)
                .findFirst()
                .orElse(length());
    }

    private static Turn turn(Speaker speaker, String text, long start, long end, boolean interrupts) {
        return new Turn(speaker, text, Duration.ofMillis(start), Duration.ofMillis(end), interrupts);
    }
}
