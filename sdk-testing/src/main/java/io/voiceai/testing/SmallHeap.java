package io.voiceai.testing;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;

/**
 * Keeps the emulator's process small. By default a heap begins at a 64th of the machine's memory and is not given back, most of it
 * for garbage; a jar can ask for no other, but a running program can.
 */
final class SmallHeap {

    private SmallHeap() {}

    /** Asks for a heap not much larger than what is in use. A Java that knows no such wish goes on as it is. */
    static void ask() {
        try {
            HotSpotDiagnosticMXBean java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            if (java != null) {
                ask(java, "MinHeapFreeRatio", "10");
                ask(java, "MaxHeapFreeRatio", "30");
                ask(java, "G1PeriodicGCInterval", "2000");
            }
        } catch (IllegalArgumentException e) {
            return;
        }
        System.gc();
    }

    // What somebody has set on the command line stays.
    private static void ask(HotSpotDiagnosticMXBean java, String option, String value) {
        if (java.getVMOption(option).getOrigin() == VMOption.Origin.DEFAULT) {
            java.setVMOption(option, value);
        }
    }
}
