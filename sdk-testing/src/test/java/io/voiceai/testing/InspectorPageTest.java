package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** The page in a browser: what it shows as it happens, and what its buttons do. */
class InspectorPageTest extends BrowserTest {

    @Test
    void opensQuicklyQuietlyAndSaysHowToBegin() {
        long start = System.nanoTime();
        open();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));
        assertThat(browser.text("#address")).isEqualTo(emulator.uri().getAuthority());
        assertThat(browser.text("#start"))
                .contains("Waiting for the first request", emulator.uri() + "/?Action=", "AliyunIce.builder()");
        assertThat(browser.text("#requests-title")).isEqualTo("Requests");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void callAppearsByItselfAndGoesOnByTheEmulatorsClock() {
        place(CALLEE);
        awaitText("#calls tbody tr", "placed");
        assertThat(browser.text("#requests tbody tr")).contains("Aliyun AICCS", "LlmSmartCall", "POST", "✓ OK");
        assertThat(browser.one("#start").isDisplayed()).isFalse();
        clock.advance(UNTIL_RINGING);
        awaitText("#calls tbody tr", "ringing");
        clock.advance(UNTIL_TALKING);
        awaitText("#calls tbody tr", "talking");
        clock.advance(UNTIL_OVER);
        awaitText("#calls tbody tr", "completed");
        assertThat(browser.text("#calls tbody tr")).contains("12.0 s");
        assertThat(browser.text(".counts"))
                .containsSubsequence("Requests", "1", "Refused", "0", "Calls", "1", "Going on", "0");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void refusedSignatureIsExplainedAndTheFirstDifferenceMarked() {
        client.slipping(text -> text.replace("%2520", "%2B"))
                .aliyun(Vendor.ALIYUN_AICCS, "LlmSmartCall", "CalledNumber", CALLEE, "OutId", "order 7");
        awaitText("#requests tbody tr", "✕ SignatureDoesNotMatch");
        select("requests");
        assertThat(browser.text(".cause")).contains("Likely cause: space as plus (HMAC-SHA1)");
        assertThat(browser.text(".where")).containsPattern("First difference at character \\d+, in parameter OutId");
        assertThat(browser.all(".signed"))
                .satisfiesExactly(
                        emulators ->
                                assertThat(emulators.getText()).contains("OutId%3Dorder%25207", "CalledNumber%3D***00"),
                        clients -> assertThat(clients.getText()).contains("OutId%3Dorder%2B7", "CalledNumber%3D***00"));
        assertThat(browser.all(".signed mark")).extracting(WebElement::getText).containsExactly("5207", "B7");
        assertThat(browser.all("textarea")).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void canonicalRequestsAreComparedWhereThereAreSome() {
        client.slipping(text -> text.replace("application/json", "application/json; charset=utf-8"))
                .tencent("DescribeTelCdr", "{}");
        awaitText("#requests tbody tr", "✕ AuthFailure.SignatureFailure");
        select("requests");
        assertThat(browser.text(".cause")).contains("content type differs (TC3-HMAC-SHA256)");
        assertThat(browser.all(".detail h3"))
                .extracting(WebElement::getText)
                .containsExactly("Canonical request", "String to sign", "Parameters");
        assertThat(browser.all(".where").get(0).getText()).contains("in header content-type");
        assertThat(browser.all(".signed mark")).hasSize(4);
        assertThat(browser.all(".signed mark").get(1).getText()).isEqualTo("; charset=utf-8");
    }

    @Test
    void whatTheClientLoggedCanBePastedWhereItIsNotKnown() {
        new SignedClient(emulator, clock, "another")
                .aliyun(Vendor.ALIYUN_AICCS, "LlmSmartCall", "CalledNumber", CALLEE);
        awaitText("#requests tbody tr", "✕ SignatureDoesNotMatch");
        select("requests");
        assertThat(browser.text(".cause")).contains("Likely cause:");
        String signed = browser.text(".signed");
        assertThat(signed).startsWith("POST&%2F&AccessKeyId%3D").contains("CalledNumber%3D***00");
        WebElement box = browser.one("textarea");
        box.sendKeys(signed.replace("CalledNumber%3D***00", "CalledNumber%3D13800000011"));
        assertThat(browser.all(".signed mark")).extracting(WebElement::getText).containsExactly("00", "11");
        assertThat(browser.text(".where"))
                .contains("First difference at character " + (signed.indexOf("%3D***00") + 7));
        box.clear();
        box.sendKeys(signed);
        assertThat(browser.text(".where")).contains("Both are the same");
        assertThat(browser.all(".signed mark")).isEmpty();
        box.clear();
        box.sendKeys(signed.substring(0, 20));
        assertThat(browser.all(".signed mark")).extracting(WebElement::getText).contains("∎ ends here");
    }

    @Test
    void differenceFarDownIsInSight() {
        client.slipping(text -> text.replace("%2520", "%2B"))
                .aliyun(Vendor.ALIYUN_AICCS, "LlmSmartCall", "Prompt", "long".repeat(2000), "PromptZ", "order 7");
        awaitText("#requests tbody tr", "✕ SignatureDoesNotMatch");
        select("requests");
        assertThat(browser.run("return [...document.querySelectorAll('.signed')].map((text) => {"
                        + " const seen = text.getBoundingClientRect();"
                        + " const mark = text.querySelector('mark').getBoundingClientRect();"
                        + " return text.scrollTop > 100 && mark.top >= seen.top && mark.bottom <= seen.bottom; })"))
                .isEqualTo(List.of(true, true));
    }

    @Test
    void otherRefusalsAndFaultsAreExplainedToo() {
        client.aliyun(Vendor.ALIYUN_ICE, "MakeTea");
        awaitRows("requests", 1);
        select("requests");
        assertThat(browser.text("#detail"))
                .contains("MakeTea", "✕ InvalidAction.NotFound", "HTTP 404", "Its signature is right");
        emulator.inject(Fault.THROTTLED);
        place(CALLEE);
        awaitRows("requests", 2);
        select("requests");
        assertThat(browser.text("#detail")).contains("⚡ throttled", "What was asked was not done.");
    }

    @Test
    void conversationIsReadLikeOne() {
        place(CALLEE, "{\"name\":\"小明\"}");
        clock.advance(UNTIL_OVER);
        awaitText("#calls tbody tr", "completed");
        select("calls");
        assertThat(browser.all(".steps li"))
                .extracting(WebElement::getText)
                .satisfiesExactly(
                        placed -> assertThat(placed).startsWith("Placed"),
                        ringing -> assertThat(ringing).isEqualTo("Ringing\n+0.3 s"),
                        answered -> assertThat(answered).isEqualTo("Answered\n+1.5 s"),
                        ended -> assertThat(ended).isEqualTo("Ended\n+13.5 s, completed"));
        List<WebElement> turns = browser.all(".talk li");
        assertThat(turns).hasSize(6);
        int left = turns.get(0).getRect().getX();
        int right = turns.get(1).getRect().getX() + turns.get(1).getRect().getWidth();
        assertThat(turns.get(2).getRect().getX()).isEqualTo(left);
        assertThat(turns.get(3).getRect().getX() + turns.get(3).getRect().getWidth())
                .isBetween(right - 1, right + 1);
        assertThat(turns.get(1).getRect().getX()).isGreaterThan(left + 50);
        assertThat(turns.get(0).getText()).contains("Agent", "+0.0 s – +2.5 s", "小明您好", "interrupted here");
        assertThat(turns.get(1).getText())
                .contains("Callee", "等一下,你是哪位?", "interrupts")
                .doesNotContain("interrupted");
        assertThat(turns.get(2).getText()).doesNotContain("interrupt");
        assertThat(browser.text("#detail")).contains("上门时间", "明天下午三点", "name", "小明");
    }

    @Test
    void recordingIsPlayed() {
        place(CALLEE);
        clock.advance(UNTIL_OVER);
        awaitText("#calls tbody tr", "completed");
        select("calls");
        browser.run("document.querySelector('audio').load(); document.querySelector('audio').preload = 'auto'");
        Browser.await()
                .until(() -> browser.run("return Math.round(document.querySelector('audio').duration)")
                        .equals(12L));
        assertThat(browser.run("return document.querySelector('audio').error")).isNull();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void openCallIsReadOnWhileItGoesOn() {
        place(CALLEE);
        awaitRows("calls", 1);
        select("calls");
        assertThat(browser.text("#detail")).contains("Nobody has said anything yet.", "not yet");
        clock.advance(UNTIL_TALKING);
        Browser.await().until(() -> browser.all(".talk li").size() == 1);
        clock.advance(UNTIL_OVER);
        Browser.await().until(() -> browser.all(".talk li").size() == 6);
        assertThat(browser.one("audio").isDisplayed()).isTrue();
    }

    @Test
    void buttonsAnswerAndHangUp() {
        place("13800000408");
        awaitRows("calls", 1);
        select("calls");
        press("Answer");
        awaitText("#said", "The callee picked up.");
        assertThat(onlyCall().phase()).isEqualTo(CallPhase.ANSWERED);
        awaitText(".title", "talking");
        press("Hang up as the callee");
        awaitText("#said", "The callee hung up.");
        assertThat(onlyCall().ending()).contains(CallEnding.CALLEE_HUNG_UP);
        awaitText(".title", "callee hung up");
        assertThat(browser.all("[aria-disabled=true]"))
                .extracting(WebElement::getText)
                .containsExactly("Answer", "Hang up as the callee");
    }

    @Test
    void buttonFiresCallbacksAgain() {
        place(CALLEE);
        awaitRows("calls", 1);
        select("calls");
        press("Fire callbacks again");
        awaitText("#said", "No receiver is set for callbacks of this vendor.");
        try (CallbackReceiver receiver = new CallbackReceiver()) {
            restart(settings -> settings.callbacks(Vendor.ALIYUN_AICCS, receiver.uri("/")));
            open();
            place(CALLEE);
            clock.advance(UNTIL_OVER);
            int told = receiver.awaitPushes(1).size();
            awaitText("#calls tbody tr", "completed");
            select("calls");
            press("Fire callbacks again");
            awaitText("#said", "delivered again.");
            assertThat(receiver.awaitPushes(told + 1).get(told).body())
                    .contains(onlyCall().id());
        }
    }

    @Test
    void buttonInjectsTheNextFault() {
        browser.one("#fault option[value=THROTTLED]").click();
        press("Inject");
        awaitText("#said", "The next request meets THROTTLED.");
        place(CALLEE);
        assertThat(emulator.calls()).isEmpty();
        awaitText("#requests tbody tr", "⚡ throttled");
    }

    @Test
    void searchFiltersBothLists() {
        place(CALLEE, "{\"name\":\"Alice\"}");
        place("13800000486", "{\"name\":\"Bob\"}");
        client.aliyun(Vendor.ALIYUN_ICE, "MakeTea");
        awaitRows("requests", 3);
        awaitRows("calls", 2);
        finds("alice", 1, 1);
        finds("notfound", 1, 0);
        finds("aliyun maketea", 1, 0);
        finds("***86", 1, 1);
        finds("llmsmartcall AICCS", 2, 0);
        finds("nobody", 0, 0);
        place(CALLEE, "{\"name\":\"Nobody\"}");
        awaitRows("requests", 1);
    }

    private static void finds(String words, int requests, int calls) {
        browser.one("#search").clear();
        browser.one("#search").sendKeys(words);
        assertThat(rows("requests")).as(words).isEqualTo(requests);
        assertThat(rows("calls")).as(words).isEqualTo(calls);
    }

    @Test
    void numbersAreShownOnDemand() {
        place(CALLEE);
        awaitText("#calls tbody tr", "***00");
        select("calls");
        assertThat(browser.text("#detail")).contains("Call to ***00");
        assertThat(browser.driver().getPageSource()).doesNotContain(CALLEE);
        press("Show numbers");
        awaitText("#calls tbody tr", CALLEE);
        awaitText("#detail-title", CALLEE);
        place("13800000001");
        awaitText("#calls tbody tr", "13800000001");
        press("Hide numbers");
        awaitText("#calls tbody tr", "***01");
        Browser.await().until(() -> !browser.driver().getPageSource().contains("1380000"));
    }

    @Test
    void pausedPageStandsStillAndCatchesUp() {
        press("Pause");
        awaitText("#link", "paused");
        place(CALLEE);
        clock.advance(UNTIL_OVER);
        // Another page would have heard of it by now.
        assertThat(state().toString()).contains("COMPLETED");
        assertThat(rows("calls")).isZero();
        press("Resume");
        awaitText("#calls tbody tr", "completed");
    }

    @Test
    void clearForgetsEverythingHereAndThere() {
        place(CALLEE);
        awaitRows("calls", 1);
        select("calls");
        press("Clear");
        awaitRows("calls", 0);
        awaitRows("requests", 0);
        assertThat(emulator.calls()).isEmpty();
        assertThat(browser.one("#start").isDisplayed()).isTrue();
    }

    @Test
    void whatSomebodySendsIsShownAsTextAndNeverRun() {
        String attack = "<img src=x onerror=\"window.hacked=1\"></script><script>window.hacked=1</script>";
        client.aliyun(Vendor.ALIYUN_AICCS, attack, "CalledNumber", attack, attack, attack);
        place(CALLEE, io.voiceai.testing.internal.wire.Json.write(Map.of("name", attack, attack, "1")));
        clock.advance(UNTIL_OVER);
        awaitRows("requests", 2);
        awaitText("#calls tbody tr", "completed");
        browser.one("#requests tbody tr:last-child td.time").click();
        awaitText("#detail-title", attack);
        assertThat(browser.all(".facts dd")).extracting(WebElement::getText).contains(attack);
        select("calls");
        assertThat(browser.text(".talk li")).contains(attack);
        assertThat(browser.all(".facts dt")).extracting(WebElement::getText).contains(attack);
        assertThat(browser.run("return window.hacked")).isNull();
        assertThat(browser.all("img:not(header img), main script")).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void listsDoNotGrowWithoutEnd() {
        for (int i = 0; i < 505; i++) {
            place("1380000" + (1000 + i));
        }
        Browser.await()
                .until(() -> browser.run("return document.querySelector('#calls tbody tr').textContent")
                        .toString()
                        .contains("***04"));
        assertThat(browser.run("return document.querySelectorAll('#requests tbody tr').length"))
                .isEqualTo(500L);
        assertThat(browser.run("return document.querySelectorAll('#calls tbody tr').length"))
                .isEqualTo(500L);
        assertThat(browser.text("#count-calls")).isEqualTo("505");
    }

    @Test
    void pageNoticesThatTheEmulatorStoppedAndThatItIsBack() {
        int port = emulator.uri().getPort();
        place(CALLEE);
        awaitRows("calls", 1);
        emulator.close();
        awaitText("#link", "not connected");
        restart(settings -> settings.port(port));
        awaitText("#link", "live");
        awaitRows("calls", 0);
    }
}
