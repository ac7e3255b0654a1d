package io.voiceai.testing.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.voiceai.testing.CallEnding;
import io.voiceai.testing.CallPhase;
import io.voiceai.testing.SpokenTurn;
import io.voiceai.testing.Talk;
import io.voiceai.testing.Vendor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallTest {

    private static final Instant PLACED = Instant.parse("2026-11-21T04:00:00Z");
    private static final Instant TALKING = PLACED.plusMillis(4500);
    private static final Instant OVER = PLACED.plusSeconds(60);

    private final CallBook book = new CallBook(1, true, Ids.random());
    private final Call call = to("13800000000");

    @Test
    void whatIsSaidIntoATalkStandsAmongTheTurnsOfTheScriptInOrder() {
        call.say(TALKING, false, "顺便问一下");
        call.say(TALKING, true, "请说");
        assertThat(texts(TALKING).subList(2, 4)).containsExactly("顺便问一下", "请说");
        List<SpokenTurn> turns = call.spoken(OVER);
        assertThat(turns).hasSize(8).isSortedAccordingTo((a, b) -> a.startedAt().compareTo(b.startedAt()));
        assertThat(turns.get(2).speaker()).isEqualTo(SpokenTurn.Speaker.CALLEE);
        assertThat(turns.get(2).startedAt()).isEqualTo(TALKING);
        assertThat(turns.get(2).endedAt()).isEqualTo(TALKING.plusSeconds(1));
        assertThat(turns.get(3).speaker()).isEqualTo(SpokenTurn.Speaker.AGENT);
    }

    @Test
    void nobodySaysAnythingBeforeTheAnswerOrAfterTheEnd() {
        call.say(PLACED.plusMillis(400), true, "太早");
        call.say(OVER, true, "太晚");
        assertThat(texts(OVER)).hasSize(6).doesNotContain("太早", "太晚");
    }

    @Test
    void aTurnStaysWhenTheCallIsHungUpRightAfterIt() {
        call.say(TALKING, true, "再见");
        call.hangUp(TALKING, false);
        assertThat(texts(OVER)).hasSize(3).endsWith("再见");
    }

    @Test
    void calleeWhoPicksUpTalksFromThatMoment() {
        Call unanswered = to("13800000408");
        assertThat(unanswered.pickUp(PLACED.plusSeconds(5))).isTrue();
        assertThat(unanswered.phase(PLACED.plusSeconds(5))).isEqualTo(CallPhase.ANSWERED);
        assertThat(unanswered.ringingAt(OVER)).contains(PLACED.plusMillis(300));
        assertThat(unanswered.answeredAt(OVER)).contains(PLACED.plusSeconds(5));
        assertThat(unanswered.endedAt(OVER)).contains(PLACED.plusSeconds(17));
        assertThat(unanswered.ending(OVER)).contains(CallEnding.COMPLETED);
        assertThat(unanswered.pickUp(PLACED.plusSeconds(6))).isFalse();
        assertThat(unanswered.pickUp(OVER)).isFalse();
    }

    @Test
    void calleeWhosePhoneNeverRingsCanStillPickUp() {
        Call off = to("13800000480");
        assertThat(off.pickUp(PLACED.plusMillis(100))).isTrue();
        assertThat(off.ringingAt(OVER)).contains(PLACED.plusMillis(100));
        assertThat(off.ending(OVER)).contains(CallEnding.COMPLETED);
    }

    @Test
    void calleeWhoPicksUpBeforeTheFirstRingIsRungAtThatMoment() {
        assertThat(call.pickUp(PLACED.plusMillis(200))).isTrue();
        assertThat(call.ringingAt(OVER)).contains(PLACED.plusMillis(200));
        assertThat(call.answeredAt(OVER)).contains(PLACED.plusMillis(200));
    }

    @Test
    void calleeHangsUpATalkAndDeclinesARingingPhone() {
        assertThat(call.hangUpAsCallee(TALKING)).isTrue();
        assertThat(call.ending(OVER)).contains(CallEnding.CALLEE_HUNG_UP);
        assertThat(call.calleeHungUp(OVER)).isTrue();
        assertThat(call.hangUpAsCallee(OVER)).isFalse();
        Call ringing = to("13800000000");
        assertThat(ringing.hangUpAsCallee(PLACED.plusMillis(400))).isTrue();
        assertThat(ringing.ending(OVER)).contains(CallEnding.REJECTED);
        assertThat(ringing.answeredAt(OVER)).isEmpty();
    }

    @Test
    void gracefulHangUpWaitsForTheTurnButNotThroughSilence() {
        Call silent = to("13800000240");
        silent.hangUp(PLACED.plusMillis(2000), true);
        assertThat(silent.endedAt(OVER)).contains(PLACED.plusMillis(4000));
        Call pausing = to("13800000240");
        pausing.hangUp(PLACED.plusMillis(5000), true);
        assertThat(pausing.endedAt(OVER)).contains(PLACED.plusMillis(5000));
    }

    @Test
    void testsTalkComesBeforeTheUsualOneAndBeforeOpeningWords() {
        book.talk(
                "13911112222",
                Talk.builder()
                        .callee("喂?")
                        .agent("打错了,抱歉。")
                        .agentHangsUp()
                        .tag("意向", "无")
                        .build());
        Call told = book.place(placement("0086" + "13911112222"), PLACED, "欢迎");
        assertThat(told.spoken(OVER)).extracting(SpokenTurn::text).containsExactly("喂?", "打错了,抱歉。");
        assertThat(told.ending(OVER)).contains(CallEnding.AGENT_HUNG_UP);
        assertThat(told.tags(OVER)).extracting(Tag::name, Tag::value).containsExactly(tuple("意向", "无"));
        assertThat(told.calleeHungUp(OVER)).isFalse();
        book.clear();
        Call usual = book.place(placement("13911112222"), PLACED, "欢迎");
        assertThat(usual.spoken(OVER))
                .hasSize(6)
                .first()
                .extracting(SpokenTurn::text)
                .isEqualTo("欢迎");
    }

    @Test
    void talkOfTheLongestNumberCounts() {
        book.talk("95588", Talk.builder().agent("短号").build());
        book.talk("13900095588", Talk.builder().agent("长号").build());
        assertThat(to("13900095588").spoken(OVER)).extracting(SpokenTurn::text).containsExactly("长号");
        assertThat(to("95588").spoken(OVER)).extracting(SpokenTurn::text).containsExactly("短号");
    }

    @Test
    void openingWordsAreTheAgentsAndNotAVoicemails() {
        Call voicemail = book.place(placement("13800000210"), PLACED, "欢迎");
        assertThat(voicemail.spoken(OVER))
                .hasSize(1)
                .noneMatch(turn -> turn.text().equals("欢迎"));
    }

    @Test
    void callInAHurryIsOverEarlierByTheClockThanInItsLife() {
        Call hurried = new CallBook(4, true, Ids.random()).place(placement("13800000408"), PLACED);
        assertThat(hurried.overSince(PLACED.plusMillis(2574))).isEmpty();
        assertThat(hurried.overSince(PLACED.plusMillis(2575))).contains(PLACED.plusMillis(2575));
        assertThat(hurried.endedAt(OVER)).contains(PLACED.plusMillis(10_300));
    }

    @ParameterizedTest
    @CsvSource({
        "0486,true",
        "0408,true",
        "0603,true",
        "0480,true",
        "0404,true",
        "0000,false",
        "0210,false",
        "0451,false"
    })
    void calleeIsMissedWhoWasCalledAndDidNotAnswer(String digits, boolean missed) {
        Call some = to("1380000" + digits);
        assertThat(some.missed(OVER)).isEqualTo(missed);
        assertThat(some.missed(PLACED.minusMillis(1))).isFalse();
    }

    @Test
    void calleeIsNotMissedWhenOurSideHungUp() {
        Call ringing = to("13800000408");
        ringing.hangUp(PLACED.plusMillis(400), false);
        assertThat(ringing.missed(OVER)).isFalse();
    }

    private Call to(String callee) {
        return book.place(placement(callee), PLACED);
    }

    private static Placement placement(String callee) {
        return new Placement(Vendor.ALIYUN_ICE, "id" + callee, "", "057100000000", callee, "agent", Map.of(), "");
    }

    private List<String> texts(Instant now) {
        return call.spoken(now).stream().map(SpokenTurn::text).toList();
    }
}
