package io.voiceai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Page;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagedTest {
    private final List<Long> asked = new ArrayList<>();

    private Paged<String> pages(long firstPage, LongFunction<Page<String>> page) {
        return Paged.of(
                "toy",
                "ListThings",
                firstPage,
                number -> Invocation.of(number).map(n -> {
                    asked.add(n);
                    return page.apply(n);
                }),
                item -> item.startsWith("?") ? null : item);
    }

    private static Page<String> page(Long total, String... items) {
        return new Page<>(List.of(items), 2, total);
    }

    private static List<String> all(Listing<String> listing) {
        return listing.stream().toList();
    }

    @Test
    void aPageIsAskedForWhenItsFirstItemIsWanted() {
        Paged<String> list = pages(1, n -> page(9L, "a" + n, "b" + n));
        Iterator<String> items = list.iterator();

        assertThat(asked).isEmpty();
        assertThat(items.next()).isEqualTo("a1");
        assertThat(items.next()).isEqualTo("b1");
        assertThat(asked).containsExactly(1L);
        assertThat(items.next()).isEqualTo("a2");
        assertThat(asked).containsExactly(1L, 2L);
    }

    @Test
    void whoStopsEarlyAsksForNoMore() {
        assertThat(pages(0, n -> page(9L, "a" + n, "b" + n)).stream().limit(2)).containsExactly("a0", "b0");
        assertThat(asked).containsExactly(0L);
    }

    @Test
    void eachIteratorStartsAnew() {
        Paged<String> list = pages(1, n -> page(2L, "a", "b"));

        assertThat(all(list)).isEqualTo(all(list)).containsExactly("a", "b");
        assertThat(asked).containsExactly(1L, 1L);
        assertThat(list).hasToString("Paged[ListThings]");
    }

    @Test
    void aPageThatFailedIsAskedForAgain() {
        boolean[] broken = {true};
        Iterator<String> items = pages(1, n -> {
                    if (n == 3 && broken[0]) {
                        throw Failure.of(FailureKind.VENDOR_FAULT, "down").toException();
                    }
                    return page(10L, "a" + n, "b" + n);
                })
                .iterator();
        List<String> got = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            got.add(items.next());
        }

        assertThatThrownBy(items::hasNext).isInstanceOf(VoiceAiException.class);
        assertThatThrownBy(items::next).isInstanceOf(VoiceAiException.class);
        broken[0] = false;
        items.forEachRemaining(got::add);

        assertThat(got).containsExactly("a1", "b1", "a2", "b2", "a3", "b3", "a4", "b4", "a5", "b5");
        assertThat(asked).containsExactly(1L, 2L, 3L, 3L, 3L, 4L, 5L);
        assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anItemOnTwoPagesComesOnce() {
        Paged<String> list = pages(1, n -> n == 1 ? page(null, "a", "b") : n == 2 ? page(null, "b", "c") : page(null));

        assertThat(all(list)).containsExactly("a", "b", "c");
    }

    @Test
    void itemsWithoutIdentityAreNeverRepeats() {
        Paged<String> list = pages(1, n -> n < 3 ? page(null, "?", "?") : page(null, "?"));

        assertThat(all(list)).hasSize(5);
    }

    @Test
    void aTotalThatShrinksOrGrowsLosesNothing() {
        assertThat(all(pages(1, n -> n < 3 ? page(n == 1 ? 10L : 4L, "a" + n, "b" + n) : page(4L))))
                .hasSize(4);
        assertThat(asked).containsExactly(1L, 2L, 3L);
        assertThat(all(pages(1, n -> n < 6 ? page(n == 2 ? 3L : 10L, "a" + n, "b" + n) : page(10L))))
                .hasSize(10);
        assertThat(all(pages(1, n -> page(n == 1 ? 3L : 6L, "a" + n, "b" + n)))).hasSize(6);
    }

    @Test
    void withATotalAShortPageIsNotTheLast() {
        assertThat(all(pages(1, n -> n == 1 ? page(3L, "a") : page(3L, "b", "c"))))
                .containsExactly("a", "b", "c");
    }

    @Test
    void anEmptyPageBeforeTheTotalIsAskedForOnceMoreAndThenTheLast() {
        assertThat(all(pages(1, n -> n == 1 ? page(100L, "a", "b") : page(100L))))
                .hasSize(2);
        assertThat(asked).containsExactly(1L, 2L, 2L);
    }

    @Test
    void aPageThatIsEmptyByMistakeOnceHidesNothing() {
        assertThat(all(pages(
                        1,
                        n -> n == 2 && !asked.subList(0, asked.size() - 1).contains(2L)
                                ? page(6L)
                                : page(6L, "a" + n, "b" + n))))
                .containsExactly("a1", "b1", "a2", "b2", "a3", "b3");
        assertThat(asked).containsExactly(1L, 2L, 2L, 3L);
    }

    @Test
    void repeatsDoNotCountAgainstTheTotal() {
        Paged<String> list = pages(1, n -> switch ((int) n) {
            case 1 -> page(5L, "a", "b");
            case 2 -> page(5L, "b", "c");
            case 3 -> page(5L, "c", "d");
            default -> page(5L, "d", "e");
        });

        assertThat(all(list)).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void withoutATotalAPageThatIsNotFullIsTheLast() {
        assertThat(all(pages(1, n -> n == 1 ? page(null, "a", "b") : page(null, "c"))))
                .hasSize(3);
        assertThat(asked).containsExactly(1L, 2L);
    }

    @Test
    void aTotalOfZeroBesideItemsIsNoTotal() {
        assertThat(all(pages(1, n -> n == 1 ? page(0L, "a", "b") : page(0L, "c"))))
                .hasSize(3);
    }

    private void endless(Iterator<String> items, String problem) {
        for (int times = 0; times < 2; times++) {
            assertThatThrownBy(() -> items.forEachRemaining(item -> {}))
                    .isInstanceOfSatisfying(VoiceAiException.class, e -> {
                        assertThat(e.kind()).isEqualTo(FailureKind.BAD_RESPONSE);
                        assertThat(e.provider()).contains("toy");
                        assertThat(e.operation()).contains("ListThings");
                    })
                    .hasMessage("toy ListThings: paging: the vendor's list " + problem
                            + ". Narrow the query, such as by a shorter time.");
        }
    }

    @Test
    void theSamePageForEverIsABadResponseHoweverOftenOneAsks() {
        endless(pages(1, n -> page(100L, "a", "b")).iterator(), "gives the same page again");
        assertThat(asked).containsExactly(1L, 2L, 3L);
    }

    @Test
    void pagesThatGoRoundInCirclesAreABadResponse() {
        endless(pages(1, n -> page(null, "a" + n % 3, "b" + n % 3)).iterator(), "gives the same page again");
        assertThat(asked).hasSizeLessThan(10);
    }

    @Test
    void moreThanTenThousandPagesAreABadResponse() {
        endless(pages(1, n -> page(null, "a" + n, "b" + n)).iterator(), "has more than 10000 pages");
        assertThat(asked).hasSize(10_000);
    }

    @Test
    void exactlyTenThousandPagesAreNot() {
        assertThat(pages(1, n -> page(20_000L, "a" + n, "b" + n)).stream()).hasSize(20_000);
    }

    @Test
    void aMappedItemWhoseFormFailedIsTriedAgain() {
        boolean[] broken = {true};
        Iterator<String> items = pages(
                        1,
                        n -> page(
                                3L,
                                IntStream.range(0, 2).mapToObj(i -> "" + n + i).toArray(String[]::new)))
                .map(item -> {
                    if (item.equals("11") && broken[0]) {
                        throw Failure.of(FailureKind.VENDOR_FAULT, "down").toException();
                    }
                    return "<" + item + ">";
                })
                .iterator();

        assertThat(items.next()).isEqualTo("<10>");
        assertThatThrownBy(items::next).isInstanceOf(VoiceAiException.class);
        assertThat(items.hasNext()).isTrue();
        broken[0] = false;
        assertThat(items.next()).isEqualTo("<11>");
        assertThat(items.next()).isEqualTo("<20>");
        assertThat(items.next()).isEqualTo("<21>");
        assertThat(items.hasNext()).isFalse();
        assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void listingsFollowEachOtherAndEachBeginsWhenTheOneBeforeItHasEnded() {
        Listing<String> joined = Listing.concat(List.of(
                pages(1, n -> page(2L, "a", "b")),
                pages(5, n -> page(0L)),
                pages(7, n -> page(1L, "c")).map(String::toUpperCase)));
        Iterator<String> items = joined.iterator();

        assertThat(items.next()).isEqualTo("a");
        assertThat(items.next()).isEqualTo("b");
        assertThat(asked).containsExactly(1L);
        assertThat(items.next()).isEqualTo("C");
        assertThat(asked).containsExactly(1L, 5L, 7L);
        assertThat(items.hasNext()).isFalse();
        assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
        assertThat(all(joined)).containsExactly("a", "b", "C");
    }
}
