package io.voiceai.testing;

import static io.voiceai.testing.Vendor.ALIYUN_CCC;
import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked about calls of CCC, in the vendor's spellings and types. */
class CccQueriesTest extends EmulatorTest {

    private static final long PLACED = NOON.toEpochMilli();

    @Test
    void phrasesAreAtTheTopAndCountFromTheAnswer() {
        String job = overCall();
        Answer answer = query("GetConversationDetail", job);
        assertThat(answer.json()).doesNotContainKey("Data");
        assertThat(answer.<List<?>>at("Phrases"))
                .hasSameSizeAs(onlyCall().turns())
                .isNotEmpty();
        assertThat(answer.<Map<String, ?>>at("Phrases", "0"))
                .containsOnlyKeys("Begin", "End", "Finished", "Identity", "Role", "Words");
        assertThat(answer.<Long>at("Phrases", "1", "Begin")).isEqualTo(2500);
        assertThat(answer.<Long>at("Phrases", "1", "End")).isEqualTo(4000);
        assertThat(answer.<Boolean>at("Phrases", "1", "Finished")).isTrue();
        assertThat(answer.<String>at("Phrases", "0", "Role")).isEqualTo("客服");
        assertThat(answer.<String>at("Phrases", "0", "Identity")).isEqualTo("agent@ccc-test");
        assertThat(answer.<String>at("Phrases", "1", "Role")).isEqualTo("客户");
        assertThat(answer.<String>at("Phrases", "1", "Identity")).isEqualTo("13800000000");
    }

    @Test
    void aPhraseThatWasCutOffEndsWithTheCall() {
        String job = job(makeCall("13800000000"));
        clock.advance(UNTIL_TALKING);
        client.aliyun(ALIYUN_CCC, "ReleaseCall", "JobId", job, "InstanceId", "ccc-test");
        Answer answer = query("GetConversationDetail", job);
        assertThat(answer.<List<?>>at("Phrases")).hasSize(1);
        assertThat(answer.<Long>at("Phrases", "0", "End")).isEqualTo(500);
    }

    @Test
    void recordingsHaveAnAddressInEachForm() {
        String job = overCall();
        Answer mono = query("GetMonoRecording", job, "ExpireSeconds", "600");
        assertThat(mono.<String>at("Data", "FileName")).isEqualTo(job + ".wav");
        assertThat(mono.<String>at("Data", "FileUrl"))
                .startsWith(emulator.uri() + "/_emulator/recordings/")
                .contains(".wav?");
        assertThat(mono.<Long>at("Data", "Duration")).isEqualTo(12);
        Answer multi = query("GetMultiChannelRecording", job);
        assertThat(multi.<Map<String, ?>>at("Data")).containsOnlyKeys("FileName", "FileUrl");
        assertThat(multi.<String>at("Data", "FileUrl")).contains(".mkv?");
        assertThat(query("GetEarlyMediaRecording", job).json())
                .containsEntry("Code", "OK")
                .doesNotContainKey("Data");
    }

    @Test
    void theListsOfRecordingsDifferInTheTypeOfTheStart() {
        String job = overCall();
        Answer mono = query("ListMonoRecordings", job);
        assertThat(mono.<String>at("Data", "0", "StartTime")).isEqualTo(String.valueOf(PLACED + 1500));
        assertThat(mono.<String>at("Data", "0", "Duration")).isEqualTo("12");
        assertThat(mono.<String>at("Data", "0", "AgentId")).isEqualTo("agent@ccc-test");
        assertThat(mono.<Map<String, ?>>at("Data", "0")).doesNotContainKeys("AgentChannelId", "HoldTimeSegments");
        Answer multi = query("ListMultiChannelRecordings", job);
        assertThat(multi.<Long>at("Data", "0", "StartTime")).isEqualTo(PLACED + 1500);
        assertThat(multi.<String>at("Data", "0", "Duration")).isEqualTo("12");
        assertThat(multi.<String>at("Data", "0", "FileUrl")).contains(".mkv?");
        assertThat(multi.<List<?>>at("Data", "0", "HoldTimeSegments")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GetConversationDetail",
                "GetMonoRecording",
                "GetMultiChannelRecording",
                "GetEarlyMediaRecording",
                "ListMonoRecordings",
                "ListMultiChannelRecordings"
            })
    void thereIsNothingBeforeTheEndAndOnlyInTheCallsInstance(String action) {
        String job = job(makeCall("13800000000"));
        clock.advance(UNTIL_TALKING);
        assertThat(empty(query(action, job))).isTrue();
        assertThat(empty(query(action, "job-1"))).isTrue();
        Answer elsewhere = client.aliyun(ALIYUN_CCC, action, "ContactId", job, "InstanceId", "another");
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(elsewhere.text("Code")).isEqualTo("NotExists.InstanceId");
        Answer blank = client.aliyun(ALIYUN_CCC, action, "InstanceId", "ccc-test");
        assertThat(blank.status()).isEqualTo(400);
        assertThat(blank.text("Code")).isEqualTo("Parameter.Blank");
    }

    @Test
    void anUnansweredCallHasNoTalkAndNoRecording() {
        String job = job(makeCall("13800000486"));
        clock.advance(UNTIL_OVER);
        assertThat(empty(query("GetConversationDetail", job))).isTrue();
        assertThat(empty(query("GetMonoRecording", job))).isTrue();
        assertThat(empty(query("ListMultiChannelRecordings", job))).isTrue();
        assertThat(query("GetCallDetailRecord", job).<Boolean>at("Data", "RecordingReady"))
                .isFalse();
    }

    @Test
    void aListedRecordHasTypesOfItsOwn() {
        String job = overCall();
        Answer answer = list("ContactIdList", "[\"" + job + "\"]");
        assertThat(answer.<Long>at("Data", "TotalCount")).isEqualTo(1);
        assertThat(answer.<String>at("Data", "List", "0", "ContactId")).isEqualTo(job);
        assertThat(answer.<String>at("Data", "List", "0", "CallDuration")).isEqualTo("12");
        assertThat(answer.<Long>at("Data", "List", "0", "TalkTime")).isEqualTo(12);
        assertThat(answer.<Long>at("Data", "List", "0", "StartTime")).isEqualTo(PLACED);
        assertThat(answer.<Boolean>at("Data", "List", "0", "RecordingReady")).isTrue();
        assertThat(answer.<String>at("Data", "List", "0", "ReleaseInitiator")).isEqualTo("customer");
        assertThat(answer.<String>at("Data", "List", "0", "AgentIds")).isEqualTo("agent@ccc-test");
        assertThat(answer.<Map<String, ?>>at("Data", "List", "0")).doesNotContainKeys("AgentEvents", "IvrEvents");
    }

    @ParameterizedTest
    @CsvSource({
        "13800000486, 486:USER_BUSY",
        "13800000408, 480:NO_ANSWER",
        "13800000603, 603:CALL_REJECTED",
        "13800000404, 404:UNALLOCATED_NUMBER"
    })
    void aListedRecordTellsWhyInTheListsOwnForm(String callee, String reason) {
        makeCall(callee);
        clock.advance(UNTIL_OVER);
        Answer answer = list();
        assertThat(answer.<String>at("Data", "List", "0", "ReleaseReason")).isEqualTo(reason);
        assertThat(answer.<Map<String, ?>>at("Data", "List", "0")).doesNotContainKey("EstablishedTime");
    }

    @Test
    void recordsAreFoundByNumberAndTimeOnceTheyAreOver() {
        makeCall("13800000000");
        clock.advance(UNTIL_OVER);
        makeCall("13900000000", "Caller", "057188000000");
        assertThat(total(list())).isEqualTo(1);
        clock.advance(UNTIL_OVER);
        assertThat(total(list())).isEqualTo(2);
        assertThat(total(list("CalledNumber", "13900000000"))).isEqualTo(1);
        assertThat(total(list("CallingNumber", "057188000000"))).isEqualTo(1);
        assertThat(total(list("CallingNumber", "057188000000", "CalledNumber", "13800000000")))
                .isZero();
        assertThat(total(list("StartTime", String.valueOf(PLACED + 1)))).isEqualTo(1);
        assertThat(total(list("EndTime", String.valueOf(PLACED)))).isEqualTo(1);
        assertThat(total(list("ContactIdList", "[\"job-1\"]"))).isZero();
    }

    @Test
    void recordsComeInPages() {
        for (String callee : List.of("13800000001", "13800000002", "13800000003")) {
            makeCall(callee);
        }
        clock.advance(UNTIL_OVER);
        Answer second = page("2", "2");
        assertThat(second.<Long>at("Data", "TotalCount")).isEqualTo(3);
        assertThat(second.<Long>at("Data", "PageNumber")).isEqualTo(2);
        assertThat(second.<Long>at("Data", "PageSize")).isEqualTo(2);
        assertThat(second.<List<?>>at("Data", "List")).hasSize(1);
        assertThat(second.<String>at("Data", "List", "0", "CalledNumber")).isEqualTo("13800000003");
        assertThat(page("9", "2").<List<?>>at("Data", "List")).isEmpty();
        assertThat(page("0", "2").text("Code")).isEqualTo("Parameter.Minimum");
        assertThat(page("", "2").text("Code")).isEqualTo("Parameter.Blank");
    }

    @Test
    void aCallBecomesAConferenceAndItsChannelsAreNumbered() {
        Answer placed = client.aliyun(
                ALIYUN_CCC,
                "StartPredictiveCall",
                "InstanceId",
                "ccc-test",
                "Callee",
                "13800000000",
                "Caller",
                "083001900000",
                "ContactFlowId",
                "flow-1");
        clock.advance(UNTIL_TALKING);
        Answer answer = client.aliyun(
                ALIYUN_CCC,
                "SwitchToConference",
                "InstanceId",
                "ccc-test",
                "JobId",
                job(placed),
                "UserId",
                "agent@ccc-test");
        assertThat(answer.<String>at("Data", "CallContext", "CallType")).isEqualTo("CONFERENCE");
        assertThat(answer.<Long>at("Data", "CallContext", "ChannelContexts", "0", "Index"))
                .isZero();
        assertThat(answer.<Map<String, ?>>at("Data", "CallContext", "ChannelContexts", "0"))
                .containsKey("SkillGroupId");
        assertThat(answer.<Map<String, ?>>at("Data")).containsOnlyKeys("CallContext", "UserContext");
        clock.advance(UNTIL_OVER);
        Answer record = query("GetCallDetailRecord", job(placed));
        assertThat(record.<String>at("Data", "ContactType")).isEqualTo("CONFERENCE");
        assertThat(record.<String>at("Data", "IvrEvents", "0", "FlowId")).isEqualTo("flow-1");
        assertThat(client.aliyun(ALIYUN_CCC, "SwitchToConference", "InstanceId", "ccc-test", "JobId", "job-1")
                        .text("Code"))
                .isEqualTo("NotExists.JobId");
    }

    private String overCall() {
        String job = job(makeCall("13800000000"));
        clock.advance(UNTIL_OVER);
        return job;
    }

    private Answer makeCall(String callee, String... more) {
        return client.aliyun(ALIYUN_CCC, "MakeCall", with(more, "InstanceId", "ccc-test", "Callee", callee));
    }

    private Answer query(String action, String job, String... more) {
        return client.aliyun(ALIYUN_CCC, action, with(more, "ContactId", job, "InstanceId", "ccc-test"));
    }

    private Answer list(String... filters) {
        return client.aliyun(
                ALIYUN_CCC,
                "ListCallDetailRecordsV2",
                with(filters, "InstanceId", "ccc-test", "PageNumber", "1", "PageSize", "100"));
    }

    private Answer page(String number, String size) {
        return client.aliyun(
                ALIYUN_CCC,
                "ListCallDetailRecordsV2",
                "InstanceId",
                "ccc-test",
                "PageNumber",
                number,
                "PageSize",
                size);
    }

    private static String[] with(String[] more, String... pairs) {
        return Stream.of(pairs, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static long total(Answer answer) {
        return answer.<Long>at("Data", "TotalCount");
    }

    private static boolean empty(Answer answer) {
        Object held = answer.json().getOrDefault("Phrases", answer.json().getOrDefault("Data", List.of()));
        return answer.text("Code").equals("OK") && held.equals(List.of());
    }

    private static String job(Answer answer) {
        return answer.at("Data", "CallContext", "JobId");
    }
}
