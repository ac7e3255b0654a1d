package io.voiceai.testing;

import static io.voiceai.testing.Vendor.ALIYUN_CCC;
import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Campaigns of CCC: when they dial, and what may be asked about them. Noon is that of China. */
class CccCampaignsTest extends EmulatorTest {

    private static final String CASES =
            "[{\"PhoneNumber\":\"13800000000\",\"CustomVariables\":\"{\\\"name\\\":\\\"张三\\\"}\",\"ReferenceId\":\"r-1\"},"
                    + "{\"PhoneNumber\":\"13800000486\",\"Caller\":\"057188888888\"}]";

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

    private String created(String... settings) {
        Answer answer = create(settings);
        assertThat(answer.<Long>at("HttpStatusCode")).isEqualTo(200);
        return answer.text("Data");
    }

    private Answer create(String... settings) {
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

    private Answer control(String action, String campaign) {
        return ccc(action, "CampaignId", campaign, "InstanceId", "ccc-test");
    }

    private Answer addCases(String campaign, String list) {
        return ccc("AddCases", "CampaignId", campaign, "InstanceId", "ccc-test", "CaseList", list);
    }

    private Answer append(String campaign, String list) {
        return client.aliyun(
                ALIYUN_CCC, "AppendCases", Map.of("body", list), "CampaignId", campaign, "InstanceId", "ccc-test");
    }

    private Answer campaign(String campaign) {
        return control("GetCampaign", campaign);
    }

    private String state(String campaign) {
        return campaign(campaign).at("Data", "State");
    }

    private Answer cases(String campaign, String... filters) {
        return ccc("ListCases", page(filters, "CampaignId", campaign));
    }

    private String caseState(String campaign, int index) {
        return cases(campaign).at("Data", "List", Integer.toString(index), "State");
    }

    private Answer attempts(String campaign, String member, String... filters) {
        return client.aliyunGet(ALIYUN_CCC, "ListAttempts", page(filters, "CampaignId", campaign, "CaseId", member));
    }

    private long found(String campaign, String member, String... filter) {
        return attempts(campaign, member, filter).<Long>at("Data", "TotalCount");
    }

    private static String[] page(String[] more, String... pairs) {
        String[] page = {"InstanceId", "ccc-test", "PageNumber", "1", "PageSize", "10"};
        return Stream.of(page, pairs, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private Answer ccc(String action, String... pairs) {
        return client.aliyun(ALIYUN_CCC, action, pairs);
    }
}
