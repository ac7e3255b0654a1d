package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Pictures of the page, drawn when this is named on the command line: two into docs/images, see docs/testing.md, and others
 * for looking at into target/inspector.
 */
class InspectorScreenshots {

    private static final Path DOCS = Path.of("../docs/images");
    private static final Path LOOKS = Path.of("target/inspector");
    private static final int PORT = 18080;
    private static final int MOST_BYTES = 200_000;

    private final MovableClock clock = new MovableClock(EmulatorTest.NOON);

    @Test
    void draws() throws IOException {
        Files.createDirectories(DOCS);
        Files.createDirectories(LOOKS);
        try (VendorEmulator emulator = VendorEmulator.builder()
                        .clock(clock)
                        .port(PORT)
                        .inspector()
                        .start();
                Browser browser = Browser.start()) {
            desktop(browser, false);
            browser.driver().get(emulator.inspectorUri().toString());
            Browser.await().until(() -> browser.text("#link").equals("live"));
            draw(browser, LOOKS.resolve("empty.png"));
            play(emulator);
            // Rows move on while more of them arrive.
            Browser.await().until(() -> browser.all("tbody tr").size() == 16);
            open(browser, "#requests tbody tr:nth-child(2)");
            draw(browser, DOCS.resolve("inspector-signature.png"));
            desktop(browser, true);
            draw(browser, LOOKS.resolve("signature-dark.png"));
            open(browser, "#calls tbody tr:last-child");
            draw(browser, DOCS.resolve("inspector-call.png"));
            desktop(browser, false);
            draw(browser, LOOKS.resolve("call-light.png"));
            browser.size(390, 844, true);
            draw(browser, LOOKS.resolve("phone-call.png"));
            browser.one("#back").click();
            draw(browser, LOOKS.resolve("phone-lists.png"));
            assertThat(browser.errors()).isEmpty();
        }
    }

    private static void desktop(Browser browser, boolean dark) {
        browser.size(1280, 800, false);
        browser.dark(dark);
    }

    private static void open(Browser browser, String row) {
        Browser.await().until(() -> browser.one(row).isDisplayed());
        browser.one(row + " td.time").click();
    }

    private static void draw(Browser browser, Path file) throws IOException {
        byte[] picture = SmallPicture.of(browser.picture());
        assertThat(picture.length).isLessThan(MOST_BYTES);
        Files.write(file, picture);
    }

    private void play(VendorEmulator emulator) {
        SignedClient client = new SignedClient(emulator, clock);
        for (String callee : new String[] {"13800000000", "13900000486", "13700000230", "13600000603", "13500000451"}) {
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
                "CreateAIAgentCall", "{\"SdkAppId\":1400000000,\"AIAgentId\":15,\"Callee\":\"008613800000012\"}");
        emulator.inject(Fault.BAD_GATEWAY);
        client.aliyun(Vendor.ALIYUN_CCC, "ListRecentCallDetailRecords", "InstanceId", "acme");
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
