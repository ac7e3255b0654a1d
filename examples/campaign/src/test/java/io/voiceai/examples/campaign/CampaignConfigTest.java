package io.voiceai.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.VoiceAi;
import io.voiceai.journal.CallJournal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignConfigTest {
    private static CampaignConfig with(String... pairs) {
        Map<String, String> values = new HashMap<>(Map.of("campaign", "test", "route.one.provider", "ice"));
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return CampaignConfig.of(new Settings(values), Path.of("there"));
    }

    @Test
    void theSampleCanBeUsed() {
        CampaignConfig sample = CampaignConfig.read(Path.of("sample", "campaign.properties"));

        assertThat(sample.routes()).extracting(CampaignConfig.Way::name).containsExactly("first", "second");
        assertThat(sample.providers().get(0).limits().orElseThrow().callsPerCaller())
                .isEqualTo(15);
        Switchboard switchboard = new Switchboard(sample, CallJournal.inMemory(), URI.create("http://localhost:18080"));
        assertThat(switchboard.policy()).isPresent();
        try (VoiceAi voice = switchboard.open()) {
            assertThat(voice.providerIds()).containsExactly("ice", "tccc");
        }
    }

    @Test
    void lengthsOfTimeAreWrittenShortOrLong() {
        assertThat(with("patience", "90s").patience()).isEqualTo(Duration.ofSeconds(90));
        assertThat(with("patience", "250ms").patience()).isEqualTo(Duration.ofMillis(250));
        assertThat(with("patience", "5m").patience()).isEqualTo(Duration.ofMinutes(5));
        assertThat(with("patience", "2d").patience()).isEqualTo(Duration.ofDays(2));
        assertThat(with("patience", "PT3H").patience()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void filesAreNamedFromTheFolderOfTheConfiguration() {
        assertThat(with("policy", "rules.json").policy()).contains(Path.of("there", "rules.json"));
        assertThat(with("do-not-call", "not.txt").doNotCall()).contains(Path.of("there", "not.txt"));
    }

    @ParameterizedTest
    @CsvSource({
        "patience,soon,is no length of time",
        "in-flight,0,is less than 1",
        "tries,many,is not a whole number",
        "provider.ice.plain-http-on-loopback,yes,is neither true nor false",
        "provider.ice.color,red,is not a setting that is known",
        "provider.ice.endpoint,a b,is no address",
        "campaign,'',is missing"
    })
    void whatIsWrongIsNamed(String name, String value, String problem) {
        assertThatThrownBy(() -> with(name, value))
                .isInstanceOf(BadInputException.class)
                .hasMessage("the configuration's " + name + " " + problem
                        + (name.equals("patience") ? ": write it like 30s, 5m or PT3H" : ""));
    }

    @Test
    void aProviderThatNobodyKnowsIsNamedWithThoseThatThereAre() {
        CampaignConfig config = with("provider.ice.type", "acme");

        assertThatThrownBy(() -> new Switchboard(config, CallJournal.inMemory(), null).open())
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("provider.ice.type is none of aliyun-aiccs, aliyun-ccc, aliyun-ice, tencent-ccc");
    }

    @Test
    void aRouteNeedsAProvider() {
        assertThatThrownBy(() -> new Switchboard(with(), CallJournal.inMemory(), null).open())
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("route.one.provider names no provider");
    }
}
