package io.voiceai.internal.repeat;

import io.voiceai.internal.evidence.Again;

/**
 * What repeats cost, over all operations that share it, so that a vendor that is down is not asked ever more: a bucket that a
 * repeat takes from and a success gives back to. The first attempt of an operation is never charged. Thread-safe.
 */
public final class RetryBudget {
    private static final int FULL = 100;
    private static final int FAULT = 5;
    private static final int RATE_REFUSAL = 2;
    private static final int FIRST_TIME_SUCCESS = 1;

    private int left = FULL;

    static int cost(Again again) {
        return switch (again) {
            case THROTTLED -> RATE_REFUSAL;
            // The vendor works and answered; how often each may come is bounded for every operation.
            case NEW_KEY, NEW_TIME, NEW_NONCE, NOT_KNOWN -> 0;
            case NOT_SENT, NOT_LET_THROUGH, HELD_UP, LOST, ODD, NEVER -> FAULT;
        };
    }

    synchronized boolean take(int cost) {
        if (left < cost) {
            return false;
        }
        left -= cost;
        return true;
    }

    /** A success without a repeat gives a little, else an emptied bucket would stay empty for ever. */
    synchronized void giveBack(int lastCost) {
        left = Math.min(FULL, left + Math.max(lastCost, FIRST_TIME_SUCCESS));
    }
}
