package io.voiceai.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule file with a mistake is refused with line, member, reason and way out. */
class RuleMistakesTest {
    private static final String HEAD = """
            {
              // a comment, which counts as a line
              "version": 1, "name": "n",
              "revision": "r",
            """;

    /** What stands on the fifth line and after it, the line of the mistake, and words of the message. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                body("\"nmae\": 1}", 5, "nmae is not known. Known here: version, name,"),
                body("\"name\": \"again\"}", 5, "in its object twice, for the first time on line 3"),
                body("\"caps\": [],\n}", 6, "a comma stands before a closing bracket"),
                body("\"caps\": [", 5, "the text ends too early"),
                body("\"caps\": [] \"hours\": []}", 5, "this is not JSON"),
                body("\"caps\": []}\n{}", 6, "there is more text after the end"),
                body("\"caps\": {}}", 5, "caps is not a list. Write it in square brackets"),
                body("\"caps\": [3]}", 5, "caps[0] is not an object. Write it in braces"),
                body("\"caps\": null}", 5, "caps is not a list"),
                body("\"caps\": [\n{\"calls\": 2}]}", 6, "caps[0] has no per. Add it"),
                body("\"caps\": [{\"calls\": 0,\n\"per\": \"P1D\"}]}", 5, "caps[0].calls is not a whole number from 1"),
                body("\"caps\": [{\"calls\": 501,\n\"per\": \"P1D\"}]}", 5, "from 1 to 500"),
                body("\"caps\": [{\"per\": \"P1D\",\n\"calls\": 1.5}]}", 6, "caps[0].calls is not a whole number"),
                body("\"caps\": [{\"per\": \"P1D\",\n\"calls\": \"2\"}]}", 6, "caps[0].calls is not a whole number"),
                body("\"caps\": [{\"calls\": 1,\n\"per\": \"P1W\"}]}", 6, "caps[0].per is not a length of time", "P7D"),
                body("\"caps\": [{\"calls\": 1,\n\"per\": \"PT0S\"}]}", 6, "caps[0].per is not more than zero"),
                body("\"caps\": [{\"calls\": 1,\n\"per\": \"-P1D\"}]}", 6, "caps[0].per is not more than zero"),
                body("\"caps\": [{\"calls\": 1,\n\"per\": \"P3661D\"}]}", 6, "at most 3660 days"),
                cap("\"countries\": [\"CN\",\n\"UK\"]", 6, "caps[0].countries[1] is no country", "GB"),
                cap("\"countries\": [\"CN\",\n\"CN\"]", 6, "caps[0].countries[1] is in the list already"),
                cap("\"countries\": [\"CN\"],\n\"exceptCountries\": [\"US\"]", 6, "stands beside countries"),
                cap("\"tags\":\n{\"purpose\": true}", 6, "caps[0].tags.purpose is not a text"),
                cap("\"tags\":{\"x\": \"y\"}, \n\"tag\": {}", 6, "caps[0].tag is not known"),
                cap("\n\"tags\": {\" \": \"y\"}", 6, "caps[0].tags has a blank name"),
                cap("\n\"name\": \" \"", 6, "caps[0].name is blank"),
                cap("\n\"name\": \"a\\nb\"", 6, "has a line break in it"),
                cap(
                        "\"name\": \"a\"},{\"calls\": 1, \"per\": \"P1D\",\n\"name\": \"a\"",
                        6,
                        "caps[1].name is that of another"),
                window("\"from\": \"9:00\", \"to\": \"18:00\"", 7, "hours[0].windows[0].from is not a time", "09:00"),
                window("\"from\": \"24:00\", \"to\": \"18:00\"", 7, "hours[0].windows[0].from is not a time"),
                window(
                        "\"from\": \"09:00\",\n\"to\": \"24:30\"",
                        8,
                        "to is not a time of the day",
                        "24:00 for the end"),
                window("\"from\": \"09:00\",\n\"to\": \"09:00\"", 8, "windows[0].to is the same as from"),
                window("\"from\": \"00:00\",\n\"to\": \"00:00\"", 8, "is the same as from", "24:00 for the whole day"),
                window("\"from\": \"09:00\"", 7, "hours[0].windows[0] has no to"),
                window("\"from\": \"09:00\", \"to\": \"18:00\",\n\"days\": []", 8, "windows[0].days has no day"),
                window(
                        "\"from\": \"09:00\", \"to\": \"18:00\",\n\"days\": [\"Mon\"]",
                        8,
                        "days[0] is not a day",
                        "MON"),
                window(
                        "\"from\": \"09:00\", \"to\": \"18:00\",\n\"days\": [\"MON\", \"MON\"]",
                        8,
                        "days[1] is in the list"),
                breaks("{\"from\": \"08:00\", \"to\": \"12:00\"}", 8, "breaks[0] is not within the window"),
                breaks("{\"from\": \"12:00\", \"to\": \"12:00\"}", 8, "breaks[0].to is the same as from"),
                breaks("{\"from\": \"09:00\", \"to\": \"18:00\"}", 7, "breaks leave nothing of the window"),
                breaks(
                        "{\"from\": \"12:00\", \"to\": \"13:00\"},\n{\"from\": \"12:59\", \"to\": \"14:00\"}",
                        9,
                        "hours[0].windows[0].breaks[1] overlaps another break. Make one break of the two"),
                body("\"hours\": [{\n\"windows\": []}]}", 6, "hours[0].windows has no window"),
                body("\"hours\": [\n{\"name\": \"x\"}]}", 6, "hours[0] has no windows"),
                holidays("{\"date\": \"2026-02-30\"}", 7, "holidays[0].date is not a date of the calendar"),
                holidays(
                        "{\"date\": \"2026-10-01\"},\n{\"date\": \"2026-10-01\"}",
                        8,
                        "holidays[1].date is there already"),
                holidays("{\"date\": \"2026-10-01\", \"hours\":\n[{\"from\": \"10:00\"}]}", 8, "hours[0] has no to"),
                body("\"coolDowns\": [{\n\"for\": \"7 days\"}]}", 6, "coolDowns[0].for is not a length of time"),
                body("\"coolDowns\": [{\n\"for\": \"P3661D\"}]}", 6, "coolDowns[0].for is not more than zero and at"),
                body(
                        "\"coolDowns\": [{\"for\": \"P7D\",\n\"causes\": [\"REFUSED\"]}]}",
                        6,
                        "causes[0] is not known",
                        "DECLINED"),
                body("\"coolDowns\": [{\"for\": \"P7D\",\n\"causes\": [], \"refusals\": []}]}", 6, "are both empty"),
                body("\"consents\": [{\n\"notOlderThan\": \"PT0S\"}]}", 6, "consents[0].notOlderThan is not more than"),
                body("\"zones\": {\n\"XX\": [\"Asia/Shanghai\"]}}", 6, "zones.XX is no country"),
                body("\"zones\": {\n\"US\": []}}", 6, "zones.US has no zone"),
                body("\"zones\": {\"US\": [\n\"Asia/Shangai\"]}}", 6, "zones.US[0] is not a time zone"),
                body("\"defaultZone\":\n8}", 5, "defaultZone is not a text"),
                Arguments.of("{}", 1, new String[] {"the whole has no version"}),
                Arguments.of("[]", 1, new String[] {"the whole is not an object"}),
                Arguments.of("", 1, new String[] {"the text is empty"}),
                Arguments.of("{\n\"version\": 2, \"name\": \"n\"}", 2, new String[] {"version is not 1"}),
                Arguments.of("{\"version\": 1,\n\"name\": \"n\"}", 1, new String[] {"has no revision"}),
                Arguments.of(
                        "{\"version\": 1,\n\"name\": \"n\", \"revision\": \"\"}", 2, new String[] {"revision is blank"
                        }));
    }

    private static Arguments body(String rest, int line, String... words) {
        return Arguments.of(HEAD + rest, line, words);
    }

    private static Arguments cap(String members, int line, String... words) {
        return body("\"caps\": [{\"calls\": 1, \"per\": \"P1D\", " + members + "}]}", line, words);
    }

    private static Arguments window(String members, int line, String... words) {
        return body("\"hours\": [{\n\"windows\": [\n{" + members + "}]}]}", line, words);
    }

    private static Arguments breaks(String breaks, int line, String... words) {
        return window("\"from\": \"09:00\", \"to\": \"18:00\", \"breaks\": [\n" + breaks + "]", line, words);
    }

    private static Arguments holidays(String holidays, int line, String... words) {
        return body(
                "\"hours\": [{\"windows\": [{\"from\": \"09:00\", \"to\": \"18:00\"}],\n\"holidays\": [\n" + holidays
                        + "]}]}",
                line,
                words);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsRefusedWithItsLineTheMemberTheReasonAndAWayOut(String file, int line, String[] words) {
        VoiceAiException refused = catchThrowableOfType(VoiceAiException.class, () -> PolicyRules.parse(file));

        assertThat(refused.kind()).isEqualTo(FailureKind.CONFIG);
        assertThat(refused).hasMessageStartingWith("policy rules: line " + line + ", ");
        assertThat(refused.getMessage()).contains(words);
        assertThat(refused.wayOut()).isPresent();
    }

    @Test
    void aWrongNumberOfTheDoNotCallListIsNeverTold() {
        VoiceAiException refused = catchThrowableOfType(
                VoiceAiException.class,
                () -> PolicyRules.parse(HEAD + "\"doNotCall\": [\"+8617300000533\",\n\"17300000534\"]}"));

        assertThat(refused)
                .hasMessageStartingWith("policy rules: line 6, doNotCall[1] is not a phone number")
                .message()
                .doesNotContain("1730000");
    }

    @Test
    void aNumberInThePlaceOfANameIsNotTold() {
        VoiceAiException refused = catchThrowableOfType(
                VoiceAiException.class, () -> PolicyRules.parse(HEAD + "\"+8617300000533\": true}"));

        assertThat(refused).hasMessageContaining("line 5").message().doesNotContain("1730000");
        VoiceAiException country = catchThrowableOfType(
                VoiceAiException.class, () -> PolicyRules.parse(HEAD + "\"zones\": {\"+8617300000533\": []}}"));
        assertThat(country).hasMessageContaining("is no country").message().doesNotContain("1730000");
    }

    @Test
    void theSameMistakesAreRefusedInCode() {
        VoiceAiException refused = catchThrowableOfType(
                VoiceAiException.class, () -> new PolicyRule.Cap("busy", RuleScope.ALL, 0, Duration.ofDays(1)));

        assertThat(refused.kind()).isEqualTo(FailureKind.CONFIG);
        assertThat(refused).hasMessageStartingWith("busy.calls: is not a whole number from 1 to 500");
    }
}
