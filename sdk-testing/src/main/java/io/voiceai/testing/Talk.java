package io.voiceai.testing;

import io.voiceai.testing.SpokenTurn.Speaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is said in an answered call, told by a test. Immutable; {@link #builder} makes one and
 * {@link VendorEmulator#talk} hands it over.
 *
 * <pre>{@code
 * vendor.talk(callee, Talk.builder()
 *         .agent("您好,请问明天下午三点方便吗?")
 *         .calleeInterrupts("不方便,别再打了。")
 *         .tag("意向", "低")
 *         .calleeHangsUp()
 *         .build());
 * }</pre>
 *
 * <p>One turn follows the other without a pause, unless {@link Builder#pause} makes one. A turn takes 0.2 seconds a character
 * and at least one second.
 */
public final class Talk {

    private final List<Line> lines;
    private final Map<String, String> tags;
    private final CallEnding ending;

    private Talk(Builder builder) {
        this.lines = List.copyOf(builder.lines);
        this.tags = Collections.unmodifiableMap(new LinkedHashMap<>(builder.tags));
        this.ending = builder.ending;
    }

    /**
     * Begins one in which nothing is said yet.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What is said.
     *
     * @return in order; not empty
     */
    public List<Line> lines() {
        return lines;
    }

    /**
     * What the vendor's analysis finds after the call.
     *
     * @return by name, in the order given; empty if nothing
     */
    public Map<String, String> tags() {
        return tags;
    }

    /**
     * How the call ends after the last turn.
     *
     * @return {@link CallEnding#COMPLETED}, {@link CallEnding#CALLEE_HUNG_UP} or {@link CallEnding#AGENT_HUNG_UP}
     */
    public CallEnding ending() {
        return ending;
    }

    /** Without what is said. */
    @Override
    public String toString() {
        return "Talk[" + lines.size() + " turns, " + ending + "]";
    }

    /**
     * One turn of a talk.
     *
     * @param speaker who says it
     * @param text what is said
     * @param start when it begins, after the answer
     * @param end when it ends, after the answer
     * @param interrupts whether the speaker cuts in on the turn before
     */
    public record Line(Speaker speaker, String text, Duration start, Duration end, boolean interrupts) {
        /** Without what is said. */
        @Override
        public String toString() {
            return "Line[" + speaker + ", " + start + " to " + end + "]";
        }
    }

    /** Settings of a talk; not for use by several threads. */
    public static final class Builder {

        private static final Duration A_CHARACTER = Duration.ofMillis(200);
        private static final Duration SHORTEST = Duration.ofSeconds(1);

        private final List<Line> lines = new ArrayList<>();
        private final Map<String, String> tags = new LinkedHashMap<>();
        private CallEnding ending = CallEnding.COMPLETED;
        private Duration now = Duration.ZERO;

        private Builder() {}

        /**
         * Lets the agent speak.
         *
         * @param text what it says
         * @return this
         */
        public Builder agent(String text) {
            return line(Speaker.AGENT, text, false);
        }

        /**
         * Lets the callee speak.
         *
         * @param text what is said
         * @return this
         */
        public Builder callee(String text) {
            return line(Speaker.CALLEE, text, false);
        }

        /**
         * Lets the callee cut in: the turn before ends at its half.
         *
         * @param text what is said
         * @return this
         */
        public Builder calleeInterrupts(String text) {
            cutLast();
            return line(Speaker.CALLEE, text, true);
        }

        /**
         * Lets nobody speak for a while.
         *
         * @param length not negative
         * @return this
         */
        public Builder pause(Duration length) {
            if (length.isNegative()) {
                throw new IllegalArgumentException("a pause must not be negative");
            }
            now = now.plus(length);
            return this;
        }

        /**
         * Adds to what the vendor's analysis finds.
         *
         * @param name of the tag
         * @param value what is found
         * @return this
         */
        public Builder tag(String name, String value) {
            tags.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Lets the callee hang up in the middle of the matter. By default the talk comes to its end and the callee hangs up.
         *
         * @return this
         */
        public Builder calleeHangsUp() {
            ending = CallEnding.CALLEE_HUNG_UP;
            return this;
        }

        /**
         * Lets the agent hang up.
         *
         * @return this
         */
        public Builder agentHangsUp() {
            ending = CallEnding.AGENT_HUNG_UP;
            return this;
        }

        /**
         * Ends the settings.
         *
         * @return the talk
         * @throws IllegalStateException if nobody says anything
         */
        public Talk build() {
            if (lines.isEmpty()) {
                throw new IllegalStateException("a talk needs at least one turn");
            }
            return new Talk(this);
        }

        private Builder line(Speaker speaker, String text, boolean interrupts) {
            Duration length = A_CHARACTER.multipliedBy(text.codePointCount(0, text.length()));
            Duration end = now.plus(length.compareTo(SHORTEST) < 0 ? SHORTEST : length);
            lines.add(new Line(speaker, text, now, end, interrupts));
            now = end;
            return this;
        }

        private void cutLast() {
            if (lines.isEmpty()) {
                throw new IllegalStateException("there is nobody to interrupt yet");
            }
            Line last = lines.remove(lines.size() - 1);
            Duration half = last.start().plus(last.end().minus(last.start()).dividedBy(2));
            lines.add(new Line(last.speaker(), last.text(), last.start(), half, last.interrupts()));
            now = half;
        }
    }
}
