package io.voiceai.redis;

import io.lettuce.core.RedisCommandExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of problems, without the words that may hold an address or a value. */
final class Problems {
    private static final Pattern CODE = Pattern.compile("^([A-Z]{2,20})\\b");
    private static final int DEEPEST = 5;

    private Problems() {}

    /** The types of a failure and its causes, and the code of an answer of Redis. */
    static String name(@Nullable Throwable failure) {
        StringBuilder names = new StringBuilder();
        Throwable at = failure;
        for (int i = 0; at != null && i < DEEPEST; i++) {
            names.append(names.isEmpty() ? "" : ", ").append(at.getClass().getSimpleName());
            if (at instanceof RedisCommandExecutionException answer) {
                names.append(code(answer));
            }
            at = at.getCause() == at ? null : at.getCause();
        }
        return names.toString();
    }

    private static String code(RedisCommandExecutionException answer) {
        Matcher code = CODE.matcher(String.valueOf(answer.getMessage()));
        return code.find() ? " " + code.group(1) : "";
    }
}
