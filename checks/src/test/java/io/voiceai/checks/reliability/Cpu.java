package io.voiceai.checks.reliability;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The processor's time, which says of a busy machine what the clock on the wall does not. */
final class Cpu {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Cpu() {}

    /** Nanoseconds that this thread has used. */
    static long ofThisThread() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
