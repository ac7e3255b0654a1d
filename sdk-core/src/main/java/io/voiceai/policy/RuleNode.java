package io.voiceai.policy;

import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.json.JsonNumber;
import io.voiceai.internal.json.LinedJson;
import io.voiceai.internal.text.Sanitizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a rule file: knows where it stands, and refuses what it should not be. */
final class RuleNode {
    static final String WHAT = "policy rules";

    private final LinedJson json;
    private final String path;

    RuleNode(LinedJson json, String path) {
        this.json = json;
        this.path = path;
    }

    String path() {
        return path;
    }

    VoiceAiException refusal(String problem, String wayOut) {
        return refusal(json.line(), path, problem, wayOut);
    }

    private static VoiceAiException refusal(int line, String path, String problem, String wayOut) {
        return VoiceAiException.config(WHAT, "line " + line + ", " + shown(path) + " " + problem, wayOut);
    }

    /** Somebody may have written a number in the place of a name. */
    private static String shown(String path) {
        return path.isEmpty() ? "the whole" : String.valueOf(Sanitizer.code(path));
    }

    /** The mistake is told where the member stands that is wrong. */
    void check(@Nullable Mistake mistake) {
        if (mistake != null) {
            RuleNode at = this;
            for (String step : mistake.member().split("[.\\[\\]]+")) {
                at = at.child(step);
            }
            String inside = path.isEmpty() ? mistake.member() : path + "." + mistake.member();
            throw refusal(at.json.line(), inside, mistake.problem(), mistake.wayOut());
        }
    }

    /** This one where there is no such member: then it is missing. */
    private RuleNode child(String step) {
        if (json.value() instanceof Map<?, ?> members && members.get(step) instanceof LinedJson member) {
            return new RuleNode(member, step);
        }
        return json.value() instanceof List<?> items && items.get(Integer.parseInt(step)) instanceof LinedJson item
                ? new RuleNode(item, step)
                : this;
    }

    /** The members of an object, which has no others than these. */
    Map<String, RuleNode> members(String... known) {
        Map<String, RuleNode> members = anyMembers();
        Set<String> names = Set.of(known);
        for (Map.Entry<String, RuleNode> member : members.entrySet()) {
            if (!names.contains(member.getKey())) {
                throw refusal(
                        member.getValue().json.line(),
                        member.getValue().path,
                        "is not known",
                        "Known here: " + String.join(", ", known));
            }
        }
        return members;
    }

    /** The members of an object that may have any. */
    Map<String, RuleNode> anyMembers() {
        Map<String, RuleNode> members = new LinkedHashMap<>();
        if (!(json.value() instanceof Map<?, ?> values)) {
            throw refusal("is not an object", "Write it in braces");
        }
        values.forEach((name, value) -> members.put(
                (String) name, new RuleNode((LinedJson) value, path.isEmpty() ? "" + name : path + "." + name)));
        return members;
    }

    /** A member that must be there. */
    RuleNode need(Map<String, RuleNode> members, String name) {
        RuleNode member = members.get(name);
        if (member == null) {
            throw refusal("has no " + name, "Add it");
        }
        return member;
    }

    static <T> Optional<T> maybe(Map<String, RuleNode> members, String name, Function<RuleNode, T> reader) {
        return Optional.ofNullable(members.get(name)).map(reader);
    }

    static <T> List<T> all(Map<String, RuleNode> members, String name, Function<RuleNode, T> reader) {
        RuleNode list = members.get(name);
        return list == null ? List.of() : list.items(reader);
    }

    <T> List<T> items(Function<RuleNode, T> reader) {
        List<T> read = new ArrayList<>();
        if (!(json.value() instanceof List<?> items)) {
            throw refusal("is not a list", "Write it in square brackets");
        }
        for (Object item : items) {
            read.add(reader.apply(new RuleNode((LinedJson) item, path + "[" + read.size() + "]")));
        }
        return read;
    }

    /** A list in which nothing is twice. */
    <T> Set<T> set(Function<RuleNode, T> reader) {
        Set<T> read = new HashSet<>();
        items(item -> {
            if (!read.add(reader.apply(item))) {
                throw item.refusal("is in the list already", "Leave it out");
            }
            return item;
        });
        return read;
    }

    String text() {
        if (json.value() instanceof String text) {
            return text;
        }
        throw refusal("is not a text", "Write it in double quotes");
    }

    /** Absent if it is no number, or not a whole one, or too big for any use. */
    Optional<Integer> whole() {
        boolean whole =
                json.value() instanceof JsonNumber number && number.text().matches("-?[0-9]{1,9}");
        return whole ? Optional.of(Integer.valueOf(String.valueOf(json.value()))) : Optional.empty();
    }
}
