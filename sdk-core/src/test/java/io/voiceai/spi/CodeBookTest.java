package io.voiceai.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeBookTest {
    private static final CodeMeaning THROTTLED = CodeMeaning.of(CodeMeaning.Kind.THROTTLED, null);
    private static final CodeMeaning AUTH = CodeMeaning.of(CodeMeaning.Kind.AUTH, null);
    private static final CodeMeaning FAULT = CodeMeaning.of(CodeMeaning.Kind.FAULT, null);

    @Test
    void anExactCodeWinsOverAPrefixAndALongerPrefixOverAShorter() {
        CodeBook book = CodeBook.builder()
                .codes(FAULT, "Forbidden.Odd")
                .startingWith(AUTH, "Forbidden")
                .startingWith(THROTTLED, "Forbidden.Rate")
                .build();

        assertThat(book.meaning("Forbidden.Odd")).isEqualTo(FAULT);
        assertThat(book.meaning("Forbidden.RateLimit")).isEqualTo(THROTTLED);
        assertThat(book.meaning("Forbidden.RAM")).isEqualTo(AUTH);
        assertThat(book.meaning("Forbidden")).isEqualTo(AUTH);
    }

    @Test
    void aCodeInNoListIsUnlisted() {
        assertThat(CodeBook.builder().build().meaning("FailedOperation.New")).isEqualTo(CodeMeaning.UNLISTED);
    }

    @Test
    void aBookCanBeExtendedWithoutChangingTheFirst() {
        CodeBook first = CodeBook.builder().codes(AUTH, "a").build();
        CodeBook second = first.toBuilder().codes(FAULT, "b").build();

        assertThat(second.meaning("a")).isEqualTo(AUTH);
        assertThat(second.meaning("b")).isEqualTo(FAULT);
        assertThat(first.meaning("b")).isEqualTo(CodeMeaning.UNLISTED);
    }
}
