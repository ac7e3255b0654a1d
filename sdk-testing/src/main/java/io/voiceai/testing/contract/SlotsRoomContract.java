package io.voiceai.testing.contract;

import static io.voiceai.testing.contract.UnderSlotsContract.oneOf;
import static io.voiceai.testing.contract.UnderSlotsContract.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.voiceai.pacing.CallSlots.Answer;
import io.voiceai.pacing.CallSlots.Line;
import io.voiceai.pacing.CallSlots.Wish;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets a place, and where. */
@Chapter("Room")
interface SlotsRoomContract extends UnderSlotsContract {
    int MANY = 64;

    @Test
    default void aLineTakesAsManyAsItMayAndNamesThemToTheNextOneLongestFirst() {
        taken(wish("c", ACCOUNT));
        taken(wish("a", ACCOUNT));
        taken(wish("b", ACCOUNT));

        assertEquals(List.of("c", "a", "b"), busy(wish("d", ACCOUNT)).holders());
    }

    @Test
    default void noMoreThanAHundredAreNamed() {
        Line line = new Line("account", 130);
        for (int i = 0; i < 130; i++) {
            taken(wish("holder " + i, line));
        }

        List<String> named = busy(wish("late", line)).holders();

        assertEquals(100, new HashSet<>(named).size());
        assertEquals(100, named.size());
    }

    @Test
    default void otherLinesAreNotAffected() {
        taken(wish("a", new Line("caller 1", 1)));
        busy(wish("b", new Line("caller 1", 1)));

        taken(wish("c", new Line("caller 2", 1)));
    }

    @Test
    default void theLeastLoadedLineIsTakenAndOfThoseTheFirst() {
        taken(ONE, oneOf("a", ONE, TWO));
        taken(TWO, oneOf("b", ONE, TWO));
        taken(TWO, oneOf("c", TWO, ONE));
        taken(ONE, oneOf("d", TWO, ONE));

        assertEquals(4, busy(oneOf("e", ONE, TWO)).holders().size());
    }

    @Test
    default void theLineThatWasTakenHasItsPlaceLess() {
        taken(ONE, oneOf("a", ONE));
        taken(ONE, oneOf("b", ONE));

        busy(wish("c", ONE));
        taken(wish("d", TWO));
    }

    @Test
    default void allLinesAreTakenOrNone() {
        taken(wish("a", new Line("route", 1)));

        busy(new Wish("b", List.of(ACCOUNT, new Line("route", 1)), List.of(ONE), LEASE));

        for (int i = 0; i < ACCOUNT.calls(); i++) {
            taken(wish("c" + i, ACCOUNT));
        }
        for (int i = 0; i < ONE.calls(); i++) {
            taken(wish("d" + i, ONE));
        }
    }

    @Test
    default void whoHoldsAlreadyGetsTheSameAnswerAndNoSecondPlace() {
        Wish wish = new Wish("a", List.of(ACCOUNT), List.of(ONE, TWO), LEASE);
        for (int i = 0; i < 5; i++) {
            taken(ONE, wish);
            assertEquals(slots().take(wish), another().take(wish));
        }

        taken(wish("b", ACCOUNT));
        taken(wish("c", ACCOUNT));
        assertEquals(List.of("a", "b", "c"), busy(wish("d", ACCOUNT)).holders());
    }

    @Test
    default void whatIsGivenBackIsFree() {
        Line route = new Line("route", 1);
        taken(ONE, new Wish("a", List.of(route), List.of(ONE), LEASE));

        another().release("a");
        another().release("a");
        another().release("nobody");

        taken(ONE, new Wish("b", List.of(route), List.of(ONE), LEASE));
        busy(wish("c", route));
    }

    @Test
    default void ofManyAtTheSameMomentNoMoreGetInThanMay() {
        Line line = new Line("account", 10);

        List<Answer> answers = Race.of(MANY, i -> (i % 2 == 0 ? slots() : another()).take(wish("holder " + i, line)));

        assertEquals(10, answers.stream().filter(Answer.Taken.class::isInstance).count());
    }

    @Test
    default void nothingIsRememberedOfLinesThatNobodyUses() {
        int before = remembered().orElse(0);
        List<String> holders = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String holder = "holder " + i;
            taken(wish(holder, new Line("caller " + i, 15)));
            holders.add(holder);
            if (holders.size() == 100) {
                holders.forEach(another()::release);
                holders.clear();
            }
        }

        assertTrue(remembered().orElse(0) <= before + 1, () -> "remembers " + remembered());
    }
}
