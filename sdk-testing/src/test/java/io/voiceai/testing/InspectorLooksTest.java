package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Whether everybody can read and reach everything: in the dark, on a phone, and without a mouse. */
class InspectorLooksTest extends BrowserTest {

    /** The contrast of every piece of text that can be seen, by the formula of WCAG 2. */
    private static final String CONTRASTS = """
            const parts = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
            const solid = (element) => {
              for (let each = element; each; each = each.parentElement) {
                const [r, g, b, a] = parts(getComputedStyle(each).backgroundColor);
                if (a === undefined || a === 1) return [r, g, b];
                if (a > 0) throw new Error('half transparent: ' + each.className);
              }
              return [255, 255, 255];
            };
            const light = (rgb) => rgb.slice(0, 3).map((each) => each / 255)
              .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
              .reduce((sum, each, i) => sum + each * [0.2126, 0.7152, 0.0722][i], 0);
            const contrast = (one, other) => {
              const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
              return (high + 0.05) / (low + 0.05);
            };
            const seen = [...document.querySelectorAll('body *')].filter((each) => each.checkVisibility()
              && [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
            const found = seen.map((each) => [each.tagName + '.' + each.className + ' ' + each.textContent.trim().slice(0, 30),
              contrast(parts(getComputedStyle(each).color), solid(each))]);
            const search = document.getElementById('search');
            found.push(['placeholder', contrast(parts(getComputedStyle(search, '::placeholder').color), solid(search))]);
            return found.map(([name, value]) => value.toFixed(2).padStart(5) + ' ' + name);
            """;

    @BeforeEach
    void play() {
        place(CALLEE, "{\"name\":\"小明\"}");
        place("13800000486");
        clock.advance(UNTIL_OVER);
        place("13800000408");
        emulator.inject(Fault.THROTTLED);
        place(CALLEE);
        new SignedClient(emulator, clock, "another")
                .aliyun(Vendor.ALIYUN_AICCS, "LlmSmartCall", "CalledNumber", CALLEE);
        awaitRows("requests", 5);
        awaitRows("calls", 3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyTextStandsOutFromItsGround(boolean dark) {
        browser.dark(dark);
        select("requests");
        browser.one("textarea").sendKeys("POST&%2F&AccessKeyId");
        assertReadable(15);
        browser.one("#calls tbody tr:last-child td.time").click();
        press("Fire callbacks again");
        awaitText("#said", "No receiver");
        assertReadable(30);
        String ground = browser.one("body").getCssValue("background-color");
        assertThat(ground).isEqualTo(dark ? "rgba(18, 21, 26, 1)" : "rgba(244, 245, 247, 1)");
    }

    @Test
    void onAPhoneNothingHasToBeScrolledSideways() {
        browser.size(390, 844, true);
        open();
        awaitRows("requests", 5);
        assertFits();
        assertThat(browser.one("#selected").isDisplayed()).isFalse();
        select("requests");
        assertFits();
        assertThat(browser.one(".lists").isDisplayed()).isFalse();
        browser.one("#back").click();
        assertThat(browser.one(".lists").isDisplayed()).isTrue();
        browser.one("#calls tbody tr:last-child td.time").click();
        assertThat(browser.all(".talk li")).hasSize(6);
        assertFits();
        for (WebElement button : browser.all("button, select, input")) {
            if (button.isDisplayed()) {
                assertThat(button.getRect().getHeight()).as(button.getText()).isGreaterThanOrEqualTo(24);
            }
        }
    }

    @Test
    void keyboardAloneReachesACallsDetailAndItsButtons() {
        WebElement call = tabTo("#calls tbody button");
        assertThat(call.getText()).isEqualTo("***08");
        new Actions(browser.driver())
                .sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_UP, Keys.ENTER)
                .perform();
        awaitText("#detail-title", "Call to ***86");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("detail-title");
        assertThat(browser.one("#calls tr[aria-current]").getText()).contains("***86");
        WebElement button = tabTo("#detail .row button:last-child");
        assertThat(button.getCssValue("outline-style")).isEqualTo("solid");
        button.sendKeys(Keys.ENTER);
        awaitText("#said", "No receiver");
        new Actions(browser.driver()).sendKeys(Keys.ESCAPE).perform();
        assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("***86");
        assertThat(browser.text("#hint")).contains("Nothing is selected");
    }

    @Test
    void eachRowTakesOneStepOfTheKeyboardTogether() {
        for (String table : List.of("requests", "calls")) {
            assertThat(browser.all("#" + table + " tbody button[tabindex='0']")).hasSize(1);
        }
        browser.one("#search").sendKeys("busy");
        assertThat(browser.one("#calls tbody button[tabindex='0']").isDisplayed())
                .isTrue();
    }

    @Test
    void whoHearsThePageInsteadOfSeeingItIsToldWhatIsWhat() {
        assertThat(browser.all("th[scope=col]")).hasSize(11);
        assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo("en");
        assertThat(browser.all("input, select, textarea, button").stream().filter(WebElement::isDisplayed))
                .hasSizeGreaterThan(10)
                .allSatisfy(field -> assertThat(field.getAccessibleName()).isNotBlank());
        awaitText(".who", "live");
        Browser.await()
                .untilAsserted(() -> assertThat(browser.one("#news").getDomProperty("textContent"))
                        .contains("new call"));
    }

    private static WebElement tabTo(String css) {
        for (int i = 0; i < 40; i++) {
            WebElement active = browser.driver().switchTo().activeElement();
            if (Boolean.TRUE.equals(browser.run("return arguments[0].matches(arguments[1])", active, css))) {
                return active;
            }
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
        }
        throw new AssertionError("Tab never reached " + css);
    }

    private static void assertReadable(int atLeast) {
        List<?> contrasts = (List<?>) browser.run(CONTRASTS);
        assertThat(contrasts)
                .hasSizeGreaterThan(atLeast)
                .allSatisfy(line -> assertThat(
                                Double.parseDouble(line.toString().strip().split(" ")[0]))
                        .as("%s", line)
                        .isGreaterThanOrEqualTo(4.5));
    }

    private static void assertFits() {
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(390L);
        assertThat(browser.run("return [...document.querySelectorAll('main, .lists, .scroll, .detail, header')]"
                        + ".filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.className)"))
                .isEqualTo(List.of());
    }
}
