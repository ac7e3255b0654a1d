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

/** Calls of CCC between two outside numbers, the short list of records, and where events go. */
class CccBridgesTest extends EmulatorTest {

    @Test
    void bothLegsOfABack2BackCallAreDialledFromTheBroker() {
        Answer answer = back2Back("AdditionalBroker", "057199999999");
        assertThat(answer.<Long>at("HttpStatusCode")).isEqualTo(200);
        assertThat(answer.<Map<String, ?>>at("Data")).containsOnlyKeys("CallContext", "UserContext");
        assertThat(answer.<String>at("Data", "CallContext", "CallType")).isEqualTo("BACK2BACK");
        assertThat(answer.<List<Map<String, ?>>>at("Data", "CallContext", "ChannelContexts"))
                .extracting(channel -> channel.get("Originator") + ">" + channel.get("Destination"))
                .containsExactly("057100000001>13900000000", "057100000001>13800000000");
        clock.advance(UNTIL_OVER);
        Answer found = records("Broker", "057100000001");
        assertThat(found.<Long>at("Data", "TotalCount")).isEqualTo(1);
        assertThat(found.<String>at("Data", "List", "0", "AdditionalBroker")).isEqualTo("057199999999");
        assertThat(found.<String>at("Data", "List", "0", "ContactType")).isEqualTo("BACK2BACK");
        assertThat(found.<String>at("Data", "List", "0", "CallingNumber")).isEqualTo("13900000000");
        assertThat(records("Broker", "057100000002").<Long>at("Data", "TotalCount"))
                .isZero();
    }

    @Test
    void privacyCallAnswersItsIdAsText() {
        Answer answer = privacy("AppId", "app-1");
        String contact = answer.text("Data");
        assertThat(emulator.call(contact).orElseThrow().caller()).isEqualTo("13900000000");
        clock.advance(UNTIL_OVER);
        Answer record =
                client.aliyun(ALIYUN_CCC, "GetCallDetailRecord", "InstanceId", "ccc-test", "ContactId", contact);
        assertThat(record.<String>at("Data", "ContactType")).isEqualTo("PRIVACY_DIAL");
        assertThat(record.<List<?>>at("Data", "IvrEvents")).isEmpty();
    }

    @Test
    void blockedCalleeOfABridgeIsRefused() {
        assertThat(back2Back("Callee", "13800000451").text("Code")).isEqualTo("Forbidden.RiskControl");
        assertThat(privacy("AppId", "app-1", "Callee", "13800000423").text("Code"))
                .isEqualTo("Forbidden.RiskControl");
        assertThat(emulator.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "StartBack2BackCall,Broker",
        "StartBack2BackCall,Caller",
        "StartBack2BackCall,Callee",
        "StartBack2BackCall,InstanceId",
        "StartPrivacyCall,AppId",
        "StartPrivacyCall,Caller"
    })
    void whatABridgeNeedsHasToBeThere(String action, String name) {
        Answer answer = bridge(action, "AppId", "app-1", "Broker", "057100000001", name, "");
        assertThat(answer.text("Code")).isEqualTo("Missing" + name);
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void recentRecordsAreFoundByEitherNumberAndByTime() {
        back2Back();
        privacy("AppId", "app-1", "Callee", "13800000486");
        assertThat(recent().<Long>at("Data", "TotalCount")).isZero();
        clock.advance(UNTIL_OVER);
        Answer all = recent();
        assertThat(all.<Long>at("Data", "TotalCount")).isEqualTo(2);
        assertThat(all.<String>at("Data", "List", "0", "CallDuration")).isEqualTo("12");
        assertThat(all.<Long>at("Data", "List", "0", "Duration")).isEqualTo(12);
        assertThat(all.<String>at("Data", "List", "1", "ContactDisposition")).isEqualTo("NoAnswer");
        assertThat(all.<Map<String, ?>>at("Data", "List", "0"))
                .containsOnlyKeys(
                        "ContactId",
                        "InstanceId",
                        "ContactType",
                        "CallingNumber",
                        "CalledNumber",
                        "StartTime",
                        "CallDuration",
                        "Duration",
                        "ContactDisposition",
                        "AgentIds",
                        "SkillGroupIds");
        assertThat(found("{\"phoneNumber\":\"13800000486\"}")).isEqualTo(1);
        assertThat(found("{\"phoneNumber\":\"13900000000\"}")).isEqualTo(2);
        assertThat(found("{\"callingNumber\":\"13800000486\"}")).isZero();
        assertThat(found("{\"calledNumber\":\"13800000000\"}")).isEqualTo(1);
        assertThat(recent("EndTime", Long.toString(NOON.toEpochMilli() - 1)).<Long>at("Data", "TotalCount"))
                .isZero();
        Answer later = client.aliyun(
                ALIYUN_CCC,
                "ListRecentCallDetailRecords",
                Map.of("StartTime", Long.toString(NOON.toEpochMilli() + 1)),
                "InstanceId",
                "ccc-test",
                "PageNumber",
                "1",
                "PageSize",
                "10");
        assertThat(later.<Long>at("Data", "TotalCount")).isZero();
    }

    @Test
    void recentRecordsComplainInTheirOwnWords() {
        assertThat(recent("InstanceId", "").text("Code")).isEqualTo("Parameter.Blank");
        assertThat(recent("PageNumber", "").text("Code")).isEqualTo("Parameter.Blank");
        assertThat(recent("PageSize", "0").text("Code")).isEqualTo("Parameter.Minimum");
        assertThat(recent("Criteria", "number").text("Code")).isEqualTo("InvalidParameter.Criteria");
    }

    @Test
    void subscriptionIsAnsweredAsSentWithoutThePassword() {
        Answer answer =
                subscribe("[{\"Name\":\"CDRReady\",\"Disabled\":false},{\"Name\":\"Released\",\"Disabled\":true}]");
        assertThat(answer.<String>at("Data", "AccessPoint")).isEqualTo("https://hooks.example.com/ccc");
        assertThat(answer.<String>at("Data", "Topic")).isEqualTo("Topic_Webhook");
        assertThat(answer.<String>at("Data", "EventList", "0", "Name")).isEqualTo("CDRReady");
        assertThat(answer.<Boolean>at("Data", "EventList", "0", "Disabled")).isFalse();
        assertThat(answer.<Boolean>at("Data", "EventList", "1", "Disabled")).isTrue();
        assertThat(answer.<String>at("Data", "EventList", "1", "Topic")).isEqualTo("Topic_Webhook");
        assertThat(answer.response().body()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "'',MissingEventSubscriptionsJson",
        "CDRReady,InvalidParameter.EventSubscriptionsJson",
        "[1],InvalidParameter.EventSubscriptionsJson",
        "[{}],InvalidParameter.EventSubscriptionsJson"
    })
    void subscriptionToNothingThatIsAnEventIsRefused(String events, String code) {
        assertThat(subscribe(events).text("Code")).isEqualTo(code);
    }

    private Answer subscribe(String events) {
        return client.aliyun(
                ALIYUN_CCC,
                "UpdateSubscription",
                "InstanceId",
                "ccc-test",
                "AccessPoint",
                "https://hooks.example.com/ccc",
                "DefaultTopic",
                "Topic_Webhook",
                "ProducerId",
                "PID_Webhook",
                "Password",
                "s3cret",
                "EventSubscriptionsJson",
                events);
    }

    private Answer back2Back(String... more) {
        return bridge("StartBack2BackCall", with(more, "Broker", "057100000001"));
    }

    private Answer privacy(String... more) {
        return bridge("StartPrivacyCall", more);
    }

    private Answer bridge(String action, String... more) {
        return client.aliyun(
                ALIYUN_CCC,
                action,
                with(more, "InstanceId", "ccc-test", "Caller", "13900000000", "Callee", "13800000000"));
    }

    private Answer records(String... more) {
        return client.aliyun(
                ALIYUN_CCC,
                "ListCallDetailRecordsV2",
                with(more, "InstanceId", "ccc-test", "PageNumber", "1", "PageSize", "10"));
    }

    private Answer recent(String... more) {
        return client.aliyun(
                ALIYUN_CCC,
                "ListRecentCallDetailRecords",
                with(more, "InstanceId", "ccc-test", "PageNumber", "1", "PageSize", "10"));
    }

    private long found(String criteria) {
        return recent("Criteria", criteria).<Long>at("Data", "TotalCount");
    }

    private static String[] with(String[] more, String... pairs) {
        return Stream.of(pairs, more).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
