package io.voiceai.checks.reliability;

import io.voiceai.spi.Invocation;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The two forms in which every operation can be carried out. */
enum Form {
    SYNC {
        @Override
        <R> R run(Invocation<R> invocation) {
            return invocation.execute();
        }
    },
    ASYNC {
        @Override
        <R> R run(Invocation<R> invocation) {
            try {
                return invocation.executeAsync().get(100, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new AssertionError(e.getCause());
            } catch (TimeoutException e) {
                throw new AssertionError("the future never completed", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    };

    /** The result, or the failure as it is thrown to the caller. */
    abstract <R> R run(Invocation<R> invocation);
}
