package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.WebElement;

/** An emulator, and its inspector open in a real browser. */
abstract class BrowserTest extends InspectorFixture {

    static Browser browser;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    @BeforeEach
    void openPage() {
        browser.size(1280, 800, false);
        browser.dark(false);
        browser.errors();
        open();
    }

    // Before the emulator goes: the page would look for it, and the next test find its complaints.
    @AfterEach
    void leavePage() {
        browser.driver().get("about:blank");
    }

    void open() {
        browser.driver().get(emulator.inspectorUri().toString());
        awaitText("#link", "live");
    }

    static void awaitText(String css, String text) {
        Browser.await().untilAsserted(() -> assertThat(browser.text(css)).contains(text));
    }

    static void awaitRows(String table, int count) {
        Browser.await().untilAsserted(() -> assertThat(rows(table)).isEqualTo(count));
    }

    static long rows(String table) {
        return browser.all("#" + table + " tbody tr").stream()
                .filter(WebElement::isDisplayed)
                .count();
    }

    /** Opens the newest row. */
    static void select(String table) {
        Browser.await().until(() -> {
            browser.one("#" + table + " tbody tr:first-child td.time").click();
            return browser.one("#detail-title").isDisplayed();
        });
    }

    static void press(String button) {
        browser.all("button").stream()
                .filter(each -> each.getText().equals(button))
                .findFirst()
                .orElseThrow()
                .click();
    }
}
