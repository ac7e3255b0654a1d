package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked of campaigns of CCC and their cases, and what is refused. */
class CccCasesTest extends CccCampaignFixture {

    @Test
    void casesShowWhatBecameOfThem() {
        String campaign = created("CaseList", CASES);
        append(campaign, "[{\"PhoneNumber\":\"13800000451\"}]");
        assertThat(caseState(campaign, 0)).isEqualTo("Pending");
        control("SubmitCampaign", campaign);
        clock.advance(UNTIL_RINGING);
        assertThat(caseState(campaign, 0)).isEqualTo("Executing");
        assertThat(caseState(campaign, 2)).isEqualTo("Forbidden");
        clock.advance(UNTIL_OVER);
        assertThat(caseState(campaign, 0)).isEqualTo("Connected");
        assertThat(caseState(campaign, 1)).isEqualTo("Failed");
        Answer failed = cases(campaign, "State", "Failed");
        assertThat(failed.<Long>at("Data", "TotalCount")).isEqualTo(1);
        assertThat(failed.<String>at("Data", "List", "0", "FailureReason")).isEqualTo("486 - Busy Here");
        assertThat(failed.<Long>at("Data", "List", "0", "AttemptCount")).isEqualTo(1);
        Answer one = cases(campaign, "PhoneNumber", "13800000000");
        assertThat(one.<Long>at("Data", "TotalCount")).isEqualTo(1);
        assertThat(one.<String>at("Data", "List", "0", "CustomVariables")).isEqualTo("{\"name\":\"张三\"}");
        Answer data = campaign(campaign);
        assertThat(data.<String>at("Data", "State")).isEqualTo("Completed");
        assertThat(data.<Long>at("Data", "TotalCases")).isEqualTo(3);
        assertThat(data.<Long>at("Data", "CasesConnected")).isEqualTo(1);
        assertThat(data.<Long>at("Data", "CasesUncompleted")).isZero();
        assertThat(data.<Long>at("Data", "CasesUncompletedAfterAttempted")).isEqualTo(2);
        assertThat(data.<String>at("Data", "CasesUncompletedAfterAttempt")).isEqualTo("2");
        assertThat(data.<Long>at("Data", "ActualStartTime")).isEqualTo(NOON.toEpochMilli());
        assertThat(data.<Long>at("Data", "ActualEndTime")).isEqualTo(NOON.toEpochMilli() + 13_500);
        assertThat(data.json()).doesNotContainKey("Message");
    }

    @Test
    void everyControlInsistsOnTheStateItChanges() {
        String campaign = created();
        assertThat(control("PauseCampaign", campaign).text("Code")).isEqualTo("InvalidParameter.CampaignId");
        assertThat(control("ResumeCampaign", campaign).text("Code")).isEqualTo("InvalidParameter.CampaignId");
        control("SubmitCampaign", campaign);
        assertThat(control("SubmitCampaign", campaign).text("Code")).isEqualTo("InvalidParameter.CampaignId");
        assertThat(control("ResumeCampaign", campaign).text("Code")).isEqualTo("InvalidParameter.CampaignId");
        control("AbortCampaign", campaign);
        Answer again = control("AbortCampaign", campaign);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.text("Code")).isEqualTo("InvalidParameter.CampaignId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SubmitCampaign",
                "PauseCampaign",
                "ResumeCampaign",
                "AbortCampaign",
                "AddCases",
                "AppendCases",
                "GetCampaign"
            })
    void unknownCampaignAndAnotherInstanceAreRefused(String action) {
        String campaign = created();
        assertThat(control(action, "unknown").text("Code")).isEqualTo("InvalidParameter.CampaignId");
        assertThat(ccc(action, "CampaignId", campaign, "InstanceId", "another").text("Code"))
                .isEqualTo("NotExists.InstanceId");
        assertThat(ccc(action, "InstanceId", "ccc-test").text("Code")).isEqualTo("MissingCampaignId");
        assertThat(ccc(action, "CampaignId", campaign).text("Code")).isEqualTo("MissingInstanceId");
    }

    @Test
    void campaignsAreListedByInstanceNameAndState() {
        String first = created();
        String second = created();
        control("AbortCampaign", second);

        Answer all = ccc("ListCampaigns", page(new String[0]));
        assertThat(all.<Boolean>at("Success")).isTrue();
        assertThat(all.<Long>at("Data", "TotalCount")).isEqualTo(2);
        assertThat(all.<String>at("Data", "List", "0", "CampaignId")).isEqualTo(first);
        Answer drafts = ccc("ListCampaigns", page(new String[] {"State", "Draft"}));
        assertThat(drafts.<Long>at("Data", "TotalCount")).isEqualTo(1);
        assertThat(drafts.<String>at("Data", "List", "0", "CampaignId")).isEqualTo(first);
        assertThat(ccc("ListCampaigns", page(new String[] {"Name", "no such"})).<Long>at("Data", "TotalCount"))
                .isZero();
        assertThat(ccc("ListCampaigns", "InstanceId", "another", "PageNumber", "1", "PageSize", "10")
                        .<Long>at("Data", "TotalCount"))
                .isZero();
    }

    @Test
    void appendedCasesThatAreNoPhoneNumbersComeBack() {
        String campaign = created();
        Answer answer = append(
                campaign,
                "[{\"PhoneNumber\":\"13800000000\"},{\"PhoneNumber\":\"张三\",\"ReferenceId\":\"r-2\",\"CustomVariables\":\"v\"}]");
        assertThat(answer.text("Code")).isEqualTo("OK");
        assertThat(answer.<List<?>>at("Data")).hasSize(1);
        assertThat(answer.<String>at("Data", "0", "PhoneNumber")).isEqualTo("张三");
        assertThat(answer.<String>at("Data", "0", "ReferenceId")).isEqualTo("r-2");
        assertThat(answer.<String>at("Data", "0", "CustomVariables")).isEqualTo("v");
        assertThat(cases(campaign).<Long>at("Data", "TotalCount")).isEqualTo(1);
        assertThat(control("AppendCases", campaign).text("Code")).isEqualTo("Missingbody");
        assertThat(append(campaign, "[1]").text("Code")).isEqualTo("InvalidParameter.body");
    }

    @Test
    void addedCasesAreRefusedAsAWholeIfOneIsNoPhoneNumber() {
        String campaign = created();
        String list = "[{\"PhoneNumber\":\"13800000000\"},{\"PhoneNumber\":\"\"}]";
        assertThat(addCases(campaign, list).text("Code")).isEqualTo("InvalidParameter.CaseList");
        assertThat(cases(campaign).<Long>at("Data", "TotalCount")).isZero();
        assertThat(addCases(campaign, CASES).text("HttpStatusCode")).isEqualTo("200");
        assertThat(cases(campaign).<Long>at("Data", "TotalCount")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "StartTime,,MissingStartTime",
        "ContactFlowId,,MissingContactFlowId",
        "QueueId,,MissingQueueId",
        "StrategyType,,MissingStrategyType",
        "MaxAttemptCount,,MissingMaxAttemptCount",
        "MaxAttemptCount,0,InvalidParameter.MaxAttemptCount",
        "StrategyParameters,[],InvalidParameter.StrategyParameters",
        "EndTime,1,InvalidParameter.EndTime",
        "CallableTime,[],InvalidParameter.CallableTime",
        "CallableTime,'[{\"beginTime\":\"9 am\",\"endTime\":\"10:00:00\"}]',InvalidParameter.CallableTime",
        "CallableTime,'[{\"beginTime\":\"10:00:00\",\"endTime\":\"09:00:00\"}]',InvalidParameter.CallableTime",
        "CaseList,'[{\"PhoneNumber\":\"x\"}]',InvalidParameter.CaseList"
    })
    void campaignThatCannotBeIsRefused(String name, String value, String code) {
        Answer answer = create(name, value == null ? "" : value);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("Code")).isEqualTo(code);
    }

    @Test
    void attemptsAreFilteredAndTheirListComplainsInItsOwnWords() {
        String campaign = created("CaseList", CASES);
        String member = cases(campaign).at("Data", "List", "0", "CaseId");
        assertThat(attempts(campaign, member).<Long>at("Data", "TotalCount")).isZero();
        control("SubmitCampaign", campaign);
        String contact = onlyCall().id();
        assertThat(found(campaign, member, "ContactId", contact)).isEqualTo(1);
        assertThat(found(campaign, member, "AttemptId", "job-1")).isZero();
        assertThat(found(campaign, member, "Callee", "13900000000")).isZero();
        assertThat(found(campaign, member, "AgentId", "agent@ccc-test")).isZero();
        assertThat(found(campaign, member, "QueueId", "queue-1")).isEqualTo(1);
        assertThat(found(campaign, member, "StartTime", Long.toString(NOON.toEpochMilli() + 1)))
                .isZero();
        assertThat(found(campaign, member, "EndTime", Long.toString(NOON.toEpochMilli() - 1)))
                .isZero();
        assertThat(attempts(campaign, "unknown").text("Code")).isEqualTo("InvalidParameter.CaseId");
        assertThat(attempts(campaign, "").text("Code")).isEqualTo("Parameter.Blank");
        assertThat(attempts("", member).text("Code")).isEqualTo("Parameter.Blank");
        assertThat(attempts(campaign, member, "PageNumber", "0").text("Code")).isEqualTo("Parameter.Minimum");
    }

    @Test
    void casesComeInPagesAndTheirListComplainsInItsOwnWords() {
        String campaign = created("CaseList", CASES);
        Answer second = cases(campaign, "PageNumber", "2", "PageSize", "1");
        assertThat(second.<String>at("Data", "List", "0", "PhoneNumber")).isEqualTo("13800000486");
        assertThat(second.<Long>at("Data", "TotalCount")).isEqualTo(2);
        assertThat(cases(campaign, "State", "Lost").text("Code")).isEqualTo("Parameter.Enumeration");
        assertThat(cases(campaign, "PageSize", "").text("Code")).isEqualTo("Parameter.Blank");
        assertThat(cases("", "PageSize", "1").text("Code")).isEqualTo("Parameter.Blank");
    }
}
