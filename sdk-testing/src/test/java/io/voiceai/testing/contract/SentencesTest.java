package io.voiceai.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void namesBecomeSentences() throws Exception {
        assertThat(sentence("namesBecomeSentences")).isEqualTo("Names become sentences");
        assertThat(sentence("aCDRIsReadOnce")).isEqualTo("A CDR is read once");
    }

    private static String sentence(String method) throws Exception {
        return Sentences.of(SentencesTest.class.getDeclaredMethod(method));
    }

    // Only its name is looked at.
    static void aCDRIsReadOnce() {}
}
