package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom campaigns of CCC call again. A busy callee's call ends after one and a half seconds. */
class CccRetriesTest extends CccCampaignFixture {

    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final String BUSY = "[{\"PhoneNumber\":\"13800000486\",\"ReferenceId\":\"r-1\"}]";

    @Test
    void missedCaseIsCalledAgainUntilItsAttemptsAreUsedUp() {
        String campaign = submitted(BUSY, "MaxAttemptCount", "3");
        clock.advance(FORTNIGHT);
        assertThat(emulator.calls())
                .extracting(EmulatedCall::placedAt)
                .containsExactly(NOON, NOON.plusMillis(11_500), NOON.plusMillis(23_000));
        assertThat(emulator.calls()).extracting(EmulatedCall::reference).containsOnly("r-1");
        String member = cases(campaign).at("Data", "List", "0", "CaseId");
        Answer attempts = attempts(campaign, member);
        assertThat(attempts.<Long>at("Data", "TotalCount")).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            String contact = attempts.at("Data", "List", Integer.toString(i), "ContactId");
            assertThat(contact).isEqualTo(emulator.calls().get(i).id());
            Answer record = ccc("GetCallDetailRecord", "InstanceId", "ccc-test", "ContactId", contact);
            assertThat(record.<String>at("Data", "ReleaseReason")).isEqualTo("486 - Busy Here");
        }
        assertThat(found(campaign, member, "ContactId", onlyCall().id())).isEqualTo(1);
    }

    @Test
    void caseIsPendingBetweenAttemptsAndFailsAfterTheLast() {
        String campaign = submitted(BUSY, "MaxAttemptCount", "2");
        clock.advance(Duration.ofSeconds(5));
        assertThat(caseState(campaign, 0)).isEqualTo("Pending");
        assertThat(attemptCount(campaign)).isEqualTo(1);
        assertThat(state(campaign)).isEqualTo("Executing");
        assertThat(campaign(campaign).<Long>at("Data", "CasesUncompleted")).isEqualTo(1);
        clock.advance(Duration.ofSeconds(7));
        assertThat(caseState(campaign, 0)).isEqualTo("Executing");
        assertThat(attemptCount(campaign)).isEqualTo(2);
        clock.advance(UNTIL_OVER);
        assertThat(caseState(campaign, 0)).isEqualTo("Failed");
        assertThat(attemptCount(campaign)).isEqualTo(2);
        Answer data = campaign(campaign);
        assertThat(data.<String>at("Data", "State")).isEqualTo("Completed");
        assertThat(data.<Long>at("Data", "CasesUncompleted")).isZero();
        assertThat(data.<Long>at("Data", "CasesUncompletedAfterAttempted")).isEqualTo(1);
        assertThat(data.<Long>at("Data", "ActualStartTime")).isEqualTo(NOON.toEpochMilli());
        assertThat(data.<Long>at("Data", "ActualEndTime")).isEqualTo(NOON.toEpochMilli() + 13_000);
    }

    @Test
    void caseThatAnswersTheSecondAttemptIsConnected() {
        String campaign = submitted("[{\"PhoneNumber\":\"13800000408\"}]", "MaxAttemptCount", "3");
        clock.advance(Duration.ofSeconds(21));
        assertThat(emulator.answer(emulator.calls().get(1).id())).isTrue();
        clock.advance(FORTNIGHT);
        assertThat(emulator.calls()).hasSize(2);
        assertThat(caseState(campaign, 0)).isEqualTo("Connected");
    }

    @ParameterizedTest
    @CsvSource({"0451,Forbidden,1", "0210,Connected,1", "0603,Failed,2"})
    void onlyWhoWasMissedIsCalledAgain(String digits, String state, int calls) {
        String campaign = submitted("[{\"PhoneNumber\":\"1380000" + digits + "\"}]", "MaxAttemptCount", "2");
        clock.advance(Duration.ofHours(1));
        assertThat(caseState(campaign, 0)).isEqualTo(state);
        assertThat(emulator.calls()).hasSize(calls);
    }

    @Test
    void anotherAttemptWaitsForTheHoursOfTheDay() {
        submitted(
                BUSY,
                "MaxAttemptCount",
                "2",
                "CallableTime",
                "[{\"beginTime\":\"09:00:00\",\"endTime\":\"12:00:10\"}]");
        clock.advance(FORTNIGHT);
        assertThat(emulator.calls())
                .extracting(EmulatedCall::placedAt)
                .containsExactly(NOON, Instant.parse("2026-11-22T01:00:00Z"));
    }

    @Test
    void caseThatStillWaitsAtTheEndHasFailed() {
        String end = Long.toString(NOON.plusSeconds(10).toEpochMilli());
        String campaign = submitted(BUSY, "MaxAttemptCount", "2", "EndTime", end);
        clock.advance(Duration.ofSeconds(9));
        assertThat(caseState(campaign, 0)).isEqualTo("Pending");
        clock.advance(Duration.ofSeconds(1));
        assertThat(caseState(campaign, 0)).isEqualTo("Failed");
        assertThat(state(campaign)).isEqualTo("Completed");
        clock.advance(FORTNIGHT);
        assertThat(emulator.calls()).hasSize(1);
    }

    @Test
    void pausedCampaignKeepsWhoWaitsForAnotherAttempt() {
        String campaign = submitted(BUSY, "MaxAttemptCount", "2");
        clock.advance(Duration.ofSeconds(5));
        control("PauseCampaign", campaign);
        clock.advance(Duration.ofMinutes(5));
        assertThat(emulator.calls()).hasSize(1);
        assertThat(caseState(campaign, 0)).isEqualTo("Pending");
        control("ResumeCampaign", campaign);
        assertThat(emulator.calls().get(1).placedAt()).isEqualTo(NOON.plusSeconds(305));
    }

    @Test
    void abortedCampaignCallsNobodyAgain() {
        String campaign = submitted(
                "[{\"PhoneNumber\":\"13800000486\"},{\"PhoneNumber\":\"13800000408\"}]", "MaxAttemptCount", "2");
        clock.advance(Duration.ofSeconds(5));
        control("AbortCampaign", campaign);
        assertThat(caseState(campaign, 0)).isEqualTo("Aborted");
        assertThat(caseState(campaign, 1)).isEqualTo("Executing");
        clock.advance(FORTNIGHT.minusDays(8));
        assertThat(emulator.calls()).hasSize(2);
        assertThat(caseState(campaign, 0)).isEqualTo("Aborted");
        assertThat(caseState(campaign, 1)).isEqualTo("Failed");
    }

    private String submitted(String cases, String... settings) {
        String[] all = new String[settings.length + 2];
        all[0] = "CaseList";
        all[1] = cases;
        System.arraycopy(settings, 0, all, 2, settings.length);
        String campaign = created(all);
        control("SubmitCampaign", campaign);
        return campaign;
    }

    private long attemptCount(String campaign) {
        return cases(campaign).<Long>at("Data", "List", "0", "AttemptCount");
    }
}
