package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmallHeapTest {

    private static final HotSpotDiagnosticMXBean JAVA =
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    private final Map<String, String> before = new LinkedHashMap<>();

    @BeforeEach
    void remember() {
        for (String option : List.of("MaxHeapFreeRatio", "MinHeapFreeRatio", "G1PeriodicGCInterval")) {
            before.put(option, value(option));
        }
    }

    @AfterEach
    void restore() {
        before.forEach(JAVA::setVMOption);
    }

    @Test
    void javaIsAskedToKeepLittleAndToGiveBack() {
        SmallHeap.ask();
        assertThat(value("MinHeapFreeRatio")).isEqualTo("10");
        assertThat(value("MaxHeapFreeRatio")).isEqualTo("30");
        assertThat(value("G1PeriodicGCInterval")).isEqualTo("2000");
    }

    private static String value(String option) {
        return JAVA.getVMOption(option).getValue();
    }
}
