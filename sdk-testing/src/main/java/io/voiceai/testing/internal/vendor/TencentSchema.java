package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which members Tencent's operations take, of which JSON type; a strict vendor, so a strict emulator. */
final class TencentSchema {

    private static final String SESSION = "SdkAppId:int! SessionId:string!";
    private static final String SESSION_AND_WINDOW = SESSION + " StartTime:int! EndTime:int!";

    private static final Map<String, Map<String, Member>> OPERATIONS = Map.of(
            "CreateAIAgentCall",
            members("SdkAppId:int! AIAgentId:int! Callee:string! Callers:strings Variables:variables"
                    + " MaxRingTimeoutSecond:int AcquireTimeoutSecond:int PromptVariables:variables"),
            "HangUpCall",
            members(SESSION),
            "DescribeTelCdr",
            members("StartTimeStamp:int! EndTimeStamp:int! SdkAppId:int! PageSize:int PageNumber:int"
                    + " Phones:strings SessionIds:strings InstanceId:int Limit:int Offset:int"),
            "DescribeAICallInteractionRecords",
            members(SESSION),
            "DescribeTelRecordAsr",
            members(SESSION),
            "DescribeAICallExtractResult",
            members(SESSION_AND_WINDOW));

    private TencentSchema() {}

    static void check(String action, Map<String, @Nullable Object> body) {
        Map<String, Member> members = OPERATIONS.getOrDefault(action, Map.of());
        body.forEach((name, value) -> {
            Member member = members.get(name);
            if (member == null) {
                throw new Refusal(200, "UnknownParameter", "The parameter `" + name + "` is not recognized.");
            }
            if (value != null && !accepts(member.type(), value)) {
                throw new Refusal(200, "InvalidParameter", "The value type of parameter `" + name + "` is not valid.");
            }
        });
        members.forEach((name, member) -> {
            if (member.required() && body.get(name) == null) {
                throw missing(name);
            }
        });
    }

    static Refusal missing(String name) {
        return new Refusal(200, "MissingParameter", "The request is missing a required parameter `" + name + "`.");
    }

    private static Map<String, Member> members(String description) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (String part : description.split(" ")) {
            String[] nameAndType = part.split(":");
            boolean required = nameAndType[1].endsWith("!");
            members.put(nameAndType[0], new Member(nameAndType[1].replace("!", ""), required));
        }
        return members;
    }

    private static boolean accepts(String type, Object value) {
        return switch (type) {
            case "int" -> value instanceof Long;
            case "string" -> value instanceof String;
            case "strings" -> listOf(value, item -> item instanceof String);
            case "variables" -> listOf(value, TencentSchema::isVariable);
            default -> false;
        };
    }

    private static boolean listOf(Object value, Predicate<@Nullable Object> item) {
        return value instanceof List<?> list && list.stream().allMatch(item);
    }

    private static boolean isVariable(@Nullable Object value) {
        if (!(value instanceof Map<?, ?>)) {
            return false;
        }
        Map<String, @Nullable Object> variable = Json.asObject(value);
        return variable.size() == 2 && variable.get("Key") instanceof String && variable.get("Value") instanceof String;
    }

    private record Member(String type, boolean required) {}
}
