package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The pictures in docs/images, made anew when this is named on the command line; see docs/testing.md. */
class InspectorScreenshots {

    private static final Path FOLDER = Path.of("../docs/images");
    private final MovableClock clock = new MovableClock(EmulatorTest.NOON);

    @Test
    void draws() throws IOException {
        Files.createDirectories(FOLDER);
        try (VendorEmulator emulator = VendorEmulator.builder()
                        .clock(clock)
                        .port(18080)
                        .inspector()
                        .start();
                Browser browser = Browser.start()) {
            play(emulator);
            browser.driver().get(emulator.inspectorUri().toString());
            browser.size(1360, 850, false);
            browser.dark(false);
            draw(browser, "/tmp/insp-work/light.png", "#requests tbody tr:nth-child(2)");
            browser.dark(true);
            draw(browser, "/tmp/insp-work/dark.png", "#calls tbody tr:last-child");
            browser.dark(false);
            browser.size(390, 844, true);
            browser.run("document.getElementById('back').click()");
            Files.write(Path.of("/tmp/insp-work/phone1.png"), browser.picture());
            draw(browser, "/tmp/insp-work/phone2.png", "#calls tbody tr:last-child");
            emulator.reset();
            Browser.await().until(() -> browser.one("#start").isDisplayed());
            browser.size(1360, 850, false);
            Files.write(Path.of("/tmp/insp-work/empty.png"), browser.picture());
            assertThat(browser.errors()).isEmpty();
        }
    }

    private static void draw(Browser browser, String file, String row) throws IOException {
        Browser.await().until(() -> browser.one(row).isDisplayed());
        browser.one(row + " button").click();
        Files.write(Path.of(file), browser.picture());
    }

    private void play(VendorEmulator emulator) {
        SignedClient client = new SignedClient(emulator, clock);
        String[] callees = {"13800000000", "13900000486", "13700000230", "13600000603", "13500000451"};
        for (String callee : callees) {
            client.aliyun(
                    Vendor.ALIYUN_AICCS,
                    "LlmSmartCall",
                    "ApplicationCode",
                    "F320000001",
                    "CalledNumber",
                    callee,
                    "CallerNumber",
                    "057100000000",
                    "PromptParam",
                    "{\"name\":\"王小明\",\"city\":\"杭州\"}",
                    "OutId",
                    "order-7");
            clock.advance(Duration.ofMillis(1700));
        }
        client.aliyun(
                Vendor.ALIYUN_ICE,
                "StartAIAgentOutboundCall",
                "AIAgentId",
                "agent-7",
                "CalledNumber",
                "13800000408",
                "CallerNumber",
                "057100000000");
        client.tencent(
                "CreateAIAgentCall", "{\"SdkAppId\":1400000000,\"AIAgentId\":15,\"Callee\":\"0086138000000012\"}");
        clock.advance(Duration.ofSeconds(9));
        client.slipping(text -> text.replace("%2520", "%2B"))
                .aliyun(
                        Vendor.ALIYUN_AICCS,
                        "LlmSmartCall",
                        "ApplicationCode",
                        "F320000001",
                        "CalledNumber",
                        "13800000000",
                        "PromptParam",
                        "{\"name\":\"Ada Lovelace\"}");
        client.tencent("DescribeTelCdr", "{\"StartTimeStamp\":1,\"EndTimeStamp\":2}");
    }
}
