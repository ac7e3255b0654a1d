package io.voiceai.tencent.ccc;

import static io.voiceai.tencent.ccc.CannedServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.call.CallTask;
import io.voiceai.call.CalleeImport;
import io.voiceai.call.CallingHours;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.TaskCallee;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.tencent.ccc.api.CreateAutoCalloutTask.Request.AvailableTimeConfig;
import io.voiceai.tencent.ccc.api.CreateAutoCalloutTask.Request.RetryTagItem;
import io.voiceai.tencent.ccc.api.CreateAutoCalloutTask.Request.TriggerStrategyItem;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TencentCccTaskMappingTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private static final TaskCallee CALLEE = TaskCallee.of(PhoneNumber.of("+8613800000000"));
    private static final CallingHours MORNING = CallingHours.daily(LocalTime.of(9, 0), LocalTime.of(12, 0));
    private static final CallingHours WEEKEND = new CallingHours(
            EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY), LocalTime.of(10, 30), LocalTime.of(20, 0, 5));

    private CannedServer server;
    private TencentCcc ccc;

    @BeforeEach
    void start() throws Exception {
        server = CannedServer.answering(200, response("\"TaskId\":7"));
        ccc = server.provider().build();
    }

    @AfterEach
    void stop() throws Exception {
        ccc.close();
        server.close();
    }

    private static CallTask.Builder task() {
        return CallTask.of("autumn", "15").from("+861012345678").startAt(NOON);
    }

    private Map<String, Object> sent(CallTask task, TaskCallee... callees) {
        ccc.importCallees(CalleeImport.of(ccc.createTask(task), task, List.of(callees)))
                .failure()
                .ifPresent(failure -> {
                    throw failure;
                });
        Map<String, Object> body = new HashMap<>(server.body(server.received.size() - 1));
        body.computeIfPresent("Name", (field, name) -> name.toString().replaceFirst(" [a-z0-9]{15}$", " (id)"));
        return body;
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    @Test
    void theSmallestTask() {
        assertThat(sent(task().build(), CALLEE))
                .isEqualTo(Map.of(
                        "SdkAppId", number(1400000000),
                        "NotBefore", number(NOON.getEpochSecond()),
                        "Callees", List.of("008613800000000"),
                        "Callers", List.of("008601012345678"),
                        "Name", "autumn #1 (id)",
                        "AIAgentId", number(15),
                        "Tries", number(1),
                        "TimeZone", "Asia/Shanghai"));
    }

    @Test
    void everythingNeutralIsWritten() {
        CallTask task = task().from("+864009282737")
                .startAt(NOON.plusMillis(1))
                .endAt(NOON.plusMillis(7_900))
                .attempts(3)
                .retryInterval(Duration.ofMinutes(10))
                .ringTimeout(Duration.ofSeconds(30))
                .concurrency(4)
                .zone(ZoneId.of("Europe/Berlin"))
                .vendorParameter("TomorrowsParameter", true)
                .build();
        assertThat(sent(task, CALLEE))
                .containsEntry("Callers", List.of("008601012345678", "00864009282737"))
                .containsEntry("NotBefore", number(NOON.getEpochSecond() + 1))
                .containsEntry("NotAfter", number(NOON.getEpochSecond() + 7))
                .containsEntry("Tries", number(3))
                .containsEntry("RetryInterval", number(600))
                .containsEntry("MaxRingTimeoutSecond", number(30))
                .containsEntry("ConcurrencyLimit", number(4))
                .containsEntry("TimeZone", "Europe/Berlin")
                .containsEntry("TomorrowsParameter", true);
    }

    @Test
    void theVendorsOwnOptionsAreWritten() {
        TencentCccTaskOptions options = TencentCccTaskOptions.create()
                .description("about autumn")
                .uui("batch-1")
                .retryHangupTypes(List.of("202", "206"))
                .retryTags(List.of(new RetryTagItem().tagName("mood").tagValue("later")))
                .triggerStrategy(List.of(new TriggerStrategyItem().triggerMode("ALWAYS_ON_MATCH")))
                .availableWorkTime(List.of(new AvailableTimeConfig().dayType("BusinessDay")));
        assertThat(sent(task().option(options).build(), CALLEE))
                .containsEntry("Description", "about autumn")
                .containsEntry("UUI", "batch-1")
                .containsEntry("RetryHangupTypes", List.of("202", "206"))
                .containsEntry("RetryTags", List.of(Map.of("TagName", "mood", "TagValue", "later")))
                .containsEntry("TriggerStrategy", List.of(Map.of("TriggerMode", "ALWAYS_ON_MATCH")))
                .containsEntry("AvailableWorkTimeConfig", List.of(Map.of("DayType", "BusinessDay")));
        assertThat(options)
                .hasToString("TencentCccTaskOptions[Description, UUI, RetryHangupTypes, RetryTags,"
                        + " TriggerStrategy, AvailableWorkTimeConfig]");
    }

    @Test
    void optionsDoNotChangeWithWhatTheyWereMadeOf() {
        RetryTagItem tag = new RetryTagItem().tagName("mood");
        CallTask task = task().option(TencentCccTaskOptions.create().retryTags(List.of(tag)))
                .build();
        tag.tagName("changed");
        assertThat(sent(task, CALLEE)).containsEntry("RetryTags", List.of(Map.of("TagName", "mood")));
    }

    @Test
    void anIvrFlowSpeaksInsteadOfAnAgent() {
        CallTask task = task().option(TencentCccTaskOptions.create().ivr()).build();
        assertThat(sent(task, CALLEE)).containsEntry("IvrId", number(15)).doesNotContainKey("AIAgentId");
    }

    @Test
    void anIvrFlowHasNoRetryByEndOrTag() {
        TencentCccTaskOptions ivr = TencentCccTaskOptions.create().ivr();
        refused(task().option(ivr.retryHangupTypes(List.of("202"))), "RetryHangupTypes");
        refused(task().option(ivr.retryTags(List.of())), "RetryTags");
    }

    @Test
    void eachCalleesOwnDataIsBesideItsNumber() {
        Map<String, Object> sent = sent(
                task().option(TencentCccTaskOptions.create()
                                .variable("city", "杭州")
                                .variable("tone", "warm"))
                        .build(),
                CALLEE.variable("name", "王五").variable("city", "北京").withReference("order-42"),
                TaskCallee.of(PhoneNumber.of("+8613800000001")).withReference("order-43"),
                TaskCallee.of(PhoneNumber.of("+8613800000002")));
        assertThat(sent)
                .containsEntry("Variables", List.of(pair("city", "杭州"), pair("tone", "warm")))
                .containsEntry(
                        "CalleeAttributes",
                        List.of(
                                Map.of(
                                        "Callee",
                                        "008613800000000",
                                        "UUI",
                                        "order-42",
                                        "Variables",
                                        List.of(pair("city", "北京"), pair("tone", "warm"), pair("name", "王五"))),
                                Map.of("Callee", "008613800000001", "UUI", "order-43")));
    }

    private static Map<String, String> pair(String key, String value) {
        return Map.of("Key", key, "Value", value);
    }

    @Test
    void dailyHoursAreTimesOfDay() {
        CallingHours evening = CallingHours.daily(LocalTime.of(18, 0), LocalTime.MAX);
        assertThat(sent(task().hours(MORNING).hours(evening).build(), CALLEE))
                .containsEntry("AvailableTime", List.of(range("09:00:00", "12:00:00"), range("18:00:00", "23:59:59")))
                .doesNotContainKey("AvailableWorkTimeConfig");
    }

    @Test
    void hoursOfSomeDaysNameTheDays() {
        assertThat(sent(task().hours(MORNING).hours(WEEKEND).build(), CALLEE))
                .containsEntry(
                        "AvailableWorkTimeConfig",
                        List.of(
                                custom(
                                        range("09:00:00", "12:00:00"),
                                        "Monday",
                                        "Tuesday",
                                        "Wednesday",
                                        "Thursday",
                                        "Friday",
                                        "Saturday",
                                        "Sunday"),
                                custom(range("10:30:00", "20:00:05"), "Saturday", "Sunday")))
                .doesNotContainKey("AvailableTime");
    }

    private static Map<String, String> range(String from, String to) {
        return Map.of("StartTime", from, "EndTime", to);
    }

    private static Map<String, Object> custom(Map<String, String> range, String... days) {
        return Map.of("DayType", "Custom", "DaysOfWeek", List.of(days), "TimeRanges", List.of(range));
    }

    @Test
    void hoursInTwoPlacesAreRefused() {
        TencentCccTaskOptions options = TencentCccTaskOptions.create().availableWorkTime(List.of());
        refused(task().hours(MORNING).option(options), "hours");
        refused(task().hours(WEEKEND).option(options), "hours");
    }

    @Test
    void withoutAStartItIsRefused() {
        assertThat(refused(CallTask.of("autumn", "15").from("+861012345678"), "startAt"))
                .hasMessageContaining("begin by themselves");
    }

    @Test
    void withoutACallerItIsRefused() {
        refused(CallTask.of("autumn", "15").startAt(NOON), "caller");
        refused(task().from(PhoneNumber.encrypted("token")), "encrypted caller");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales", "0", "1.5"})
    void anAgentIsANumber(String agent) {
        refused(CallTask.of("autumn", agent).from("+861012345678").startAt(NOON), "agent");
    }

    @ParameterizedTest
    @CsvSource({"PT599S", "PT24H0.001S", "PT24H1S", "PT600.5S"})
    void theRetryIntervalIsTenMinutesToADay(Duration interval) {
        refused(task().attempts(2).retryInterval(interval), "retryInterval");
    }

    @Test
    void theLongestRetryIntervalIsADay() {
        assertThat(sent(task().retryInterval(Duration.ofDays(1)).build(), CALLEE))
                .containsEntry("RetryInterval", number(86_400));
    }

    @Test
    void moreThanThreeAttemptsAreRefused() {
        refused(task().attempts(4), "attempts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "+08:00", "UTC+8"})
    void aZoneHasAName(String zone) {
        refused(task().zone(ZoneId.of(zone)), "zone");
    }

    @Test
    void theInternationalSiteHasNoConcurrency() {
        try (TencentCcc international =
                server.provider().site(TencentSite.INTERNATIONAL).build()) {
            CallTask task = task().concurrency(4).build();
            assertThat(catchThrowableOfType(UnsupportedFeatureException.class, () -> international.createTask(task))
                            .feature())
                    .isEqualTo("concurrency of a call task");
        }
    }

    @Test
    void aVendorParameterCannotReplaceWhatTheTaskSays() {
        refused(task().vendorParameter("Tries", 2), "Tries");
    }

    private VoiceAiException refused(CallTask.Builder task, String field) {
        CallTask built = task.build();
        Consumer<VoiceAiException> named =
                failure -> assertThat(failure.field()).contains(field);
        VoiceAiException refused = catchThrowableOfType(VoiceAiException.class, () -> ccc.createTask(built));
        assertThat(refused).satisfies(named);
        // The task that creating checked is not the one that is imported into: it may have been changed since.
        assertThat(ccc.importCallees(CalleeImport.of(ccc.createTask(task().build()), built, List.of(CALLEE)))
                        .failure()
                        .orElseThrow())
                .satisfies(named);
        assertThat(server.received).isEmpty();
        return refused;
    }
}
