package io.voiceai.testing;

import static io.voiceai.testing.Vendor.ALIYUN_CCC;
import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When campaigns of CCC dial. */
class CccCampaignsTest extends CccCampaignFixture {

    @Test
    void submittedCampaignDialsItsCasesAndEachAttemptLeadsToARecord() {
        String campaign = created("CaseList", CASES);
        assertThat(emulator.calls()).isEmpty();
        assertThat(state(campaign)).isEqualTo("Draft");
        Answer submitted = control("SubmitCampaign", campaign);
        assertThat(submitted.json()).containsOnlyKeys("RequestId", "Code", "HttpStatusCode", "Message");
        assertThat(submitted.text("HttpStatusCode")).isEqualTo("200");
        assertThat(emulator.calls()).extracting(EmulatedCall::callee).containsExactly("13800000000", "13800000486");
        assertThat(onlyCall().variables()).containsEntry("name", "张三");
        assertThat(onlyCall().reference()).isEqualTo("r-1");
        assertThat(onlyCall().agent()).isEqualTo("flow-1");
        assertThat(onlyCall().caller()).isEqualTo("057100000001");
        assertThat(emulator.calls().get(1).caller()).isEqualTo("057188888888");
        clock.advance(UNTIL_OVER);
        Answer attempts = attempts(campaign, cases(campaign).at("Data", "List", "0", "CaseId"));
        assertThat(attempts.<Long>at("Data", "TotalCount")).isEqualTo(1);
        String contact = attempts.at("Data", "List", "0", "ContactId");
        assertThat(attempts.<String>at("Data", "List", "0", "AttemptId")).isEqualTo(contact);
        assertThat(attempts.<Long>at("Data", "List", "0", "DialDuration")).isEqualTo(1500);
        assertThat(attempts.<Long>at("Data", "List", "0", "IvrDuration")).isEqualTo(12_000);
        assertThat(attempts.<Long>at("Data", "List", "0", "CustomerEstablishedTime"))
                .isEqualTo(NOON.toEpochMilli() + 1500);
        Answer record =
                client.aliyun(ALIYUN_CCC, "GetCallDetailRecord", "InstanceId", "ccc-test", "ContactId", contact);
        assertThat(record.<String>at("Data", "ContactType")).isEqualTo("PREDICTIVE");
        assertThat(record.<String>at("Data", "IvrEvents", "0", "FlowId")).isEqualTo("flow-1");
    }

    @Test
    void campaignWaitsForItsStartAndForTheHoursOfTheDay() {
        Instant start = NOON.plusSeconds(60);
        String early = created("CaseList", CASES, "StartTime", Long.toString(start.toEpochMilli()));
        control("SubmitCampaign", early);
        clock.advance(Duration.ofSeconds(59));
        assertThat(emulator.calls()).isEmpty();
        assertThat(campaign(early).<Map<String, ?>>at("Data")).doesNotContainKey("ActualStartTime");
        clock.advance(Duration.ofSeconds(5));
        assertThat(onlyCall().placedAt()).isEqualTo(start);
        emulator.reset();
        String morning = created(
                "CaseList",
                CASES,
                "CallableTime",
                "[{\"beginTime\":\"15:00:00\",\"endTime\":\"16:00:00\"},{\"beginTime\":\"09:00:00\",\"endTime\":\"12:00:00\"}]");
        control("SubmitCampaign", morning);
        clock.advance(Duration.ofHours(2));
        assertThat(emulator.calls()).isEmpty();
        clock.advance(Duration.ofHours(2));
        assertThat(onlyCall().placedAt()).isEqualTo(Instant.parse("2026-11-21T07:00:00Z"));
    }

    @Test
    void campaignThatIsTooLateTodayDialsTomorrow() {
        String campaign =
                created("CaseList", CASES, "CallableTime", "[{\"beginTime\":\"09:00:00\",\"endTime\":\"10:00:00\"}]");
        control("SubmitCampaign", campaign);
        clock.advance(Duration.ofDays(1));
        assertThat(onlyCall().placedAt()).isEqualTo(Instant.parse("2026-11-22T01:00:00Z"));
    }

    @Test
    void nothingIsDialledAfterTheEnd() {
        String campaign = created(
                "CaseList",
                CASES,
                "EndTime",
                Long.toString(NOON.plusSeconds(3600).toEpochMilli()),
                "CallableTime",
                "[{\"beginTime\":\"13:00:00\",\"endTime\":\"14:00:00\"}]");
        control("SubmitCampaign", campaign);
        clock.advance(Duration.ofHours(2));
        assertThat(emulator.calls()).isEmpty();
        assertThat(state(campaign)).isEqualTo("Completed");
        assertThat(campaign(campaign).<Long>at("Data", "ActualEndTime"))
                .isEqualTo(NOON.plusSeconds(3600).toEpochMilli());
        assertThat(addCases(campaign, CASES).text("Code")).isEqualTo("InvalidParameter.CampaignId");
    }

    @Test
    void pausedCampaignDialsNothingUntilItIsResumed() {
        String campaign = created();
        control("SubmitCampaign", campaign);
        control("PauseCampaign", campaign);
        assertThat(state(campaign)).isEqualTo("Paused");
        addCases(campaign, CASES);
        clock.advance(Duration.ofMinutes(1));
        assertThat(emulator.calls()).isEmpty();
        control("ResumeCampaign", campaign);
        assertThat(emulator.calls()).hasSize(2);
        assertThat(onlyCall().placedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(state(campaign)).isEqualTo("Executing");
    }

    @Test
    void abortedCampaignEndsAndItsPendingCasesWithIt() {
        String campaign = created("CaseList", CASES);
        control("SubmitCampaign", campaign);
        control("PauseCampaign", campaign);
        addCases(campaign, "[{\"PhoneNumber\":\"13900000000\"}]");
        control("AbortCampaign", campaign);
        clock.advance(UNTIL_OVER);
        assertThat(emulator.calls()).hasSize(2);
        assertThat(state(campaign)).isEqualTo("Aborted");
        assertThat(caseState(campaign, 0)).isEqualTo("Connected");
        assertThat(caseState(campaign, 2)).isEqualTo("Aborted");
        assertThat(campaign(campaign).<Long>at("Data", "CasesAborted")).isEqualTo(1);
        assertThat(campaign(campaign).<Long>at("Data", "ActualEndTime")).isEqualTo(NOON.toEpochMilli());
        assertThat(addCases(campaign, CASES).text("Code")).isEqualTo("InvalidParameter.CampaignId");
    }

    @Test
    void campaignThatRunsUntilItsEndWaitsForMoreCases() {
        String campaign = created("CaseList", CASES, "ExecutingUntilTimeout", "true");
        control("SubmitCampaign", campaign);
        clock.advance(UNTIL_OVER);
        assertThat(state(campaign)).isEqualTo("Executing");
        addCases(campaign, "[{\"PhoneNumber\":\"13900000000\"}]");
        assertThat(emulator.calls()).hasSize(3);
    }

    @Test
    void resetForgetsCampaigns() {
        String campaign = created("CaseList", CASES, "StartTime", Long.toString(NOON.toEpochMilli() + 1000));
        control("SubmitCampaign", campaign);
        emulator.reset();
        clock.advance(UNTIL_OVER);
        assertThat(emulator.calls()).isEmpty();
        assertThat(campaign(campaign).text("Code")).isEqualTo("InvalidParameter.CampaignId");
    }
}
