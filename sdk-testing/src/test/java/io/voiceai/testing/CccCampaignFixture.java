package io.voiceai.testing;

import static io.voiceai.testing.Vendor.ALIYUN_CCC;
import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the tests of campaigns ask for again and again. Noon is that of China. */
abstract class CccCampaignFixture extends EmulatorTest {

    static final String CASES =
            "[{\"PhoneNumber\":\"13800000000\",\"CustomVariables\":\"{\\\"name\\\":\\\"张三\\\"}\",\"ReferenceId\":\"r-1\"},"
                    + "{\"PhoneNumber\":\"13800000486\",\"Caller\":\"057188888888\"}]";

    String created(String... settings) {
        Answer answer = create(settings);
        assertThat(answer.<Long>at("HttpStatusCode")).isEqualTo(200);
        return answer.text("Data");
    }

    Answer create(String... settings) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "InstanceId", "ccc-test",
                "Name", "回访",
                "ContactFlowId", "flow-1",
                "QueueId", "queue-1",
                "MaxAttemptCount", "1",
                "MinAttemptInterval", "10",
                "StrategyType", "PACING",
                "StrategyParameters", "{\"ratio\":1}",
                "NumberList", "[\"057100000001\"]"));
        all.put("StartTime", Long.toString(NOON.minusSeconds(3600).toEpochMilli()));
        all.put("EndTime", Long.toString(NOON.plus(Duration.ofDays(7)).toEpochMilli()));
        all.put("CallableTime", "[{\"beginTime\":\"09:00:00\",\"endTime\":\"20:00:00\"}]");
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return ccc(
                "CreateCampaign",
                all.entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toArray(String[]::new));
    }

    Answer control(String action, String campaign) {
        return ccc(action, "CampaignId", campaign, "InstanceId", "ccc-test");
    }

    Answer addCases(String campaign, String list) {
        return ccc("AddCases", "CampaignId", campaign, "InstanceId", "ccc-test", "CaseList", list);
    }

    Answer append(String campaign, String list) {
        return client.aliyun(
                ALIYUN_CCC, "AppendCases", Map.of("body", list), "CampaignId", campaign, "InstanceId", "ccc-test");
    }

    Answer campaign(String campaign) {
        return control("GetCampaign", campaign);
    }

    String state(String campaign) {
        return campaign(campaign).at("Data", "State");
    }

    Answer cases(String campaign, String... filters) {
        return ccc("ListCases", page(filters, "CampaignId", campaign));
    }

    String caseState(String campaign, int index) {
        return cases(campaign).at("Data", "List", Integer.toString(index), "State");
    }

    Answer attempts(String campaign, String member, String... filters) {
        return client.aliyunGet(ALIYUN_CCC, "ListAttempts", page(filters, "CampaignId", campaign, "CaseId", member));
    }

    long found(String campaign, String member, String... filter) {
        return attempts(campaign, member, filter).<Long>at("Data", "TotalCount");
    }

    static String[] page(String[] more, String... pairs) {
        String[] page = {"InstanceId", "ccc-test", "PageNumber", "1", "PageSize", "10"};
        return Stream.of(page, pairs, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    Answer ccc(String action, String... pairs) {
        return client.aliyun(ALIYUN_CCC, action, pairs);
    }
}
