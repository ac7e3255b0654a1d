package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Rows H1 and H2: lists in pages. An iterator works on its caller's thread, so there is one form only. */
class PagingRowsTest {
    private static final Reaction FIN = Reaction.none(Stage.REQUEST, Ending.FIN);

    @Test
    @Row("H1")
    void aPageThatFailsIsRepeatedAndNothingComesTwice(RowRun row) {
        row.everywhere(Form.SYNC, one -> {
            AtomicInteger failures = new AtomicInteger(2);
            List<Integer> asked =
                    pages(one, page -> page == 3 && failures.getAndDecrement() > 0 ? FIN : five(one, page));
            assertThat(rest(Lists.of(one.provider()))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
            // The largest total counts, so an empty page tells the end.
            assertThat(asked).containsExactly(1, 2, 3, 3, 3, 4, 5, 6);
        });
    }

    @Test
    @Row("H1")
    void aPageThatKeepsFailingIsAskedForAgainByWhoGoesOn(RowRun row) {
        row.everywhere(Form.SYNC, one -> {
            AtomicInteger failures = new AtomicInteger(3);
            pages(one, page -> page == 3 && failures.getAndDecrement() > 0 ? FIN : five(one, page));
            Iterator<Long> list = Lists.of(one.provider());
            for (long item = 1; item <= 4; item++) {
                assertThat(list.next()).isEqualTo(item);
            }
            assertThatThrownBy(list::hasNext)
                    .isInstanceOfSatisfying(
                            VoiceAiException.class,
                            e -> assertThat(e.kind()).isIn(FailureKind.VENDOR_FAULT, FailureKind.BAD_RESPONSE));
            assertThat(rest(list)).containsExactly(5L, 6L, 7L, 8L, 9L);
        });
    }

    /** Five pages; an item is on two of them, and the total is another one each time. */
    private static Reaction five(Case one, int page) {
        return switch (page) {
            case 1 -> Lists.page(one.adapter, 9, 1, 2);
            case 2 -> Lists.page(one.adapter, 10, 3, 4);
            case 3 -> Lists.page(one.adapter, 7, 5, 6);
            case 4 -> Lists.page(one.adapter, 9, 6, 7);
            case 5 -> Lists.page(one.adapter, 9, 8, 9);
            default -> Lists.page(one.adapter, 9);
        };
    }

    @Test
    @Row("H2")
    void aListThatGivesTheSamePagesAgain(RowRun row) {
        row.everywhere(Form.SYNC, one -> {
            List<Integer> asked = pages(
                    one,
                    page -> page % 2 == 1
                            ? Lists.page(one.adapter, 1_000_000, 1, 2)
                            : Lists.page(one.adapter, 1_000_000, 3, 4));
            isEndless(one);
            assertThat(asked).hasSizeLessThan(10);
        });
    }

    /** The vendor gives one new item for ever; the bound is of all lists, so it is looked at here at one vendor. */
    @Test
    @Row("H2")
    void aListWithoutEnd(RowRun row) {
        row.everywhere(Form.SYNC, one -> {
            if (!one.adapter.name().equals("TencentCcc")) {
                return;
            }
            List<Integer> asked = pages(one, page -> Lists.page(one.adapter, 1_000_000, 2L * page, 2L * page + 1));
            isEndless(one);
            assertThat(asked).hasSizeLessThanOrEqualTo(10_000);
        });
    }

    private static void isEndless(Case one) throws java.io.IOException {
        Iterator<Long> list = Lists.of(one.provider());
        assertThatThrownBy(() -> rest(list)).isInstanceOfSatisfying(VoiceAiException.class, e -> {
            assertThat(e.kind()).isEqualTo(FailureKind.BAD_RESPONSE);
            assertThat(e).hasMessageContaining("paging");
        });
        assertThatThrownBy(list::hasNext).isInstanceOf(VoiceAiException.class);
    }

    private static List<Integer> pages(Case one, IntFunction<Reaction> answers) throws java.io.IOException {
        List<Integer> asked = new ArrayList<>();
        one.vendor().script((stage, address, request) -> {
            if (stage != Stage.REQUEST || request == null) {
                return null;
            }
            synchronized (asked) {
                asked.add(Lists.page(request));
            }
            return answers.apply(Lists.page(request));
        });
        return asked;
    }

    private static List<Long> rest(Iterator<Long> list) {
        List<Long> items = new ArrayList<>();
        list.forEachRemaining(items::add);
        return items;
    }
}
