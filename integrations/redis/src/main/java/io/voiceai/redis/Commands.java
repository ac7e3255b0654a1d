package io.voiceai.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks Redis, and waits no longer than it was told to. */
final class Commands {
    private static final int PATIENCE = 4;

    private final Link link;
    private final Duration timeout;
    private final Duration toConnect;

    Commands(Link link, Duration timeout) {
        this(link, timeout, timeout.multipliedBy(PATIENCE));
    }

    private Commands(Link link, Duration timeout, Duration toConnect) {
        this.link = link;
        this.timeout = timeout;
        this.toConnect = toConnect;
    }

    /** The same, with more time for answers that are long. */
    Commands patient() {
        return new Commands(link, timeout.multipliedBy(PATIENCE), toConnect);
    }

    /** What a script returns as a number. */
    long number(Script script, List<String> keys, String... arguments) {
        return (Long) Objects.requireNonNull(run(script, keys, arguments));
    }

    /** What a script returns as a list. */
    List<?> list(Script script, List<String> keys, String... arguments) {
        return (List<?>) Objects.requireNonNull(run(script, keys, arguments));
    }

    @Nullable
    String get(String key) {
        return ask(redis -> redis.get(key));
    }

    @Nullable
    String field(String key, String field) {
        return ask(redis -> redis.hget(key, field));
    }

    private @Nullable Object run(Script script, List<String> keys, String... arguments) {
        String[] names = keys.toArray(String[]::new);
        try {
            return ask(redis -> redis.<Object>evalsha(script.sha(), script.output(), names, arguments));
        } catch (UnknownScriptException e) {
            return ask(redis -> redis.<Object>eval(script.text(), script.output(), names, arguments));
        }
    }

    private <T> @Nullable T ask(Function<RedisAsyncCommands<String, String>, Future<T>> question) {
        CompletableFuture<StatefulRedisConnection<String, String>> coming = link.connection();
        StatefulRedisConnection<String, String> connection = await(coming, toConnect, null);
        Future<T> answer;
        try {
            answer = question.apply(Objects.requireNonNull(connection).async());
        } catch (RuntimeException e) {
            throw gone(e);
        }
        return await(answer, timeout, connection);
    }

    private <T> @Nullable T await(
            Future<T> answer, Duration longest, @Nullable StatefulRedisConnection<String, String> connection) {
        try {
            return answer.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            if (connection != null) {
                answer.cancel(false);
                link.silent(connection);
            }
            throw new RedisGoneException("Redis does not answer within " + longest.toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisGoneException("interrupted while waiting for Redis");
        } catch (CancellationException e) {
            throw gone(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RedisNoScriptException) {
                throw new UnknownScriptException();
            }
            throw gone(e.getCause());
        }
    }

    private static RedisGoneException gone(@Nullable Throwable failure) {
        String what = failure instanceof RedisCommandExecutionException ? "Redis refuses" : "Redis is not reachable";
        return new RedisGoneException(what + ": " + Problems.name(failure));
    }

    /** Redis was started anew, or its scripts were flushed. */
    private static final class UnknownScriptException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        UnknownScriptException() {
            super("unknown script", null, false, false);
        }
    }
}
