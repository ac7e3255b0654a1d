package io.voiceai.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.voiceai.CallDetails;
import io.voiceai.Hangups;
import io.voiceai.OutboundCalls;
import io.voiceai.Reconciliations;
import io.voiceai.VoiceProvider;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.Reconciliation.Outcome;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.FailureKind;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.PlacingSettings;
import io.voiceai.testing.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What becomes of a call whose answer was lost: nobody is called again on its account until it is found or certainly gone. */
@Chapter("Finding out about a call whose answer was lost")
interface ReconciliationContract extends UnderContract {
    @Test
    default void aCalleeIsNotCalledAgainWhileACallToThemIsUnresolved() throws Exception {
        lost("lost-1");
        int before = vendor().requests();

        isRefused(RejectionReason.UNRESOLVED_CALL, call("other-1").build());

        assertEquals(before, vendor().requests(), "requests sent");
        assertEquals(1, vendor().placed());
    }

    @Test
    default void aCalleeIsCalledAgainIfTheCallerSaysSo() {
        lost("lost-1");

        having(OutboundCalls.class).place(call("other-1").evenIfUnresolved().build());

        assertEquals(2, vendor().placed());
        assertEquals(List.of("lost-1"), unresolved());
    }

    @Test
    default void aReferenceIsNeverSentAgain() throws Exception {
        OutboundCalls calls = having(OutboundCalls.class);
        lost("lost-1");
        CallRef known = calls.place(vendor().call(UnderContract.callee(Scenario.BUSY))
                        .reference("known-1")
                        .build())
                .ref();
        int before = vendor().requests();

        isRefused(
                RejectionReason.UNRESOLVED_CALL,
                call("lost-1").evenIfUnresolved().build());
        isRefused(RejectionReason.DUPLICATE_REFERENCE, call("known-1").build());
        CallRef again = calls.place(vendor().call(UnderContract.callee(Scenario.BUSY))
                        .reference("known-1")
                        .build())
                .ref();

        assertEquals(known, again);
        assertEquals(before, vendor().requests(), "requests sent");
    }

    private void isRefused(RejectionReason reason, OutboundCall call) throws Exception {
        OutboundCalls calls = having(OutboundCalls.class);
        CallRejectedException refusal = assertThrows(CallRejectedException.class, () -> calls.place(call));
        ExecutionException later = assertThrows(
                ExecutionException.class, () -> calls.placeAsync(call).get(30, TimeUnit.SECONDS));

        assertEquals(FailureKind.REJECTED, refusal.kind());
        assertEquals(Optional.of(reason), Optional.of(refusal.reason()));
        assertEquals(
                reason,
                assertInstanceOf(CallRejectedException.class, later.getCause()).reason());
        assertFalse(refusal.getMessage().contains(call.to().nationalDigits()), refusal.getMessage());
    }

    @Test
    default void aLostCallIsFoundAndItsCalleeMayBeCalledAgain() throws Throwable {
        UnresolvedCall lost = lost("lost-1");
        Reconciliations provider = having(Reconciliations.class);
        assumeTrue(vendor().findsLostCalls(), "the vendor cannot be asked for a lost call");
        Invocation<Reconciliation> look = provider.reconciling(lost);
        notGone(look.execute());

        vendor().elapse(WHOLE_CALL);
        Reconciliation result = look.execute();

        assertEquals(Outcome.FOUND, result.outcome());
        assertEquals(CallStatus.ENDED, result.call().orElseThrow().status());
        assertEquals(Outcome.FOUND, provider.reconcile(lost).outcome(), "asked again");
        assertEquals(List.of(), unresolved());
        isUsable(result.call().orElseThrow().ref());
        having(OutboundCalls.class).place(call("other-1").build());
        assertEquals(2, vendor().placed());
    }

    @Test
    default void aLostCallIsFoundWithoutBlockingToo() throws Exception {
        UnresolvedCall lost = lost("lost-1");
        assumeTrue(vendor().findsLostCalls(), "the vendor cannot be asked for a lost call");
        vendor().elapse(WHOLE_CALL);

        Reconciliation result =
                having(Reconciliations.class).reconcileAsync(lost).get(30, TimeUnit.SECONDS);

        assertEquals(Outcome.FOUND, result.outcome());
        assertEquals(List.of(), unresolved());
    }

    /** Where the vendor's records give no id, later operations must say so before they send anything. */
    private void isUsable(CallRef found) throws Throwable {
        assertEquals(vendor().provider().id(), found.provider());
        assertEquals(found, CallRef.parse(found.toString()));
        int before = vendor().requests();
        try {
            assertTrue(having(CallDetails.class).detail(found).ended());
            having(Hangups.class).hangUp(found);
        } catch (VoiceAiException e) {
            assertEquals(FailureKind.INVALID_REQUEST, e.kind(), e.getMessage());
            assertEquals(before, vendor().requests(), "requests sent");
        }
    }

    @Test
    default void lookingForACallNeverPlacesOne() {
        UnresolvedCall lost = lost("lost-1");
        Reconciliations provider = having(Reconciliations.class);

        provider.reconcile(lost);
        vendor().elapse(WHOLE_CALL);
        provider.reconcile(lost);
        vendor().elapse(PlacingSettings.USUAL_GONE_AFTER);
        provider.reconcile(lost);

        assertEquals(1, vendor().placed());
    }

    @Test
    default void aCallOfWhichThereIsNoRecordIsGoneOnlyAfterTheLongestTime() throws Exception {
        OutboundCalls calls = having(OutboundCalls.class);
        Reconciliations provider = having(Reconciliations.class);
        assumeTrue(vendor().loseNextRequest(), "the vendor of this test cannot lose a request");
        assertThrows(
                OutcomeUnknownException.class, () -> calls.place(call("lost-1").build()));
        UnresolvedCall lost = provider.placements().unresolved("lost-1").orElseThrow();
        assertEquals(0, vendor().placed());

        assertEquals(Outcome.NOT_YET, provider.reconcile(lost).outcome());
        vendor().elapse(PlacingSettings.USUAL_GONE_AFTER.minusMinutes(1));
        assertEquals(Outcome.NOT_YET, provider.reconcile(lost).outcome());
        isRefused(RejectionReason.UNRESOLVED_CALL, call("other-1").build());
        vendor().elapse(Duration.ofMinutes(2));
        assertEquals(
                Outcome.GONE,
                provider.reconcileAsync(lost).get(30, TimeUnit.SECONDS).outcome());

        assertEquals(List.of(), unresolved());
        calls.place(call("lost-1").build());
        assertEquals(1, vendor().placed());
    }

    @Test
    default void aCallOfWhichTheVendorCannotTellIsNotSaidToBeGoneBefore() {
        UnresolvedCall lost = lost("lost-1");
        assumeTrue(!vendor().findsLostCalls(), "the vendor finds it");
        Reconciliations provider = having(Reconciliations.class);

        assertEquals(Outcome.NOT_YET, provider.reconcile(lost).outcome());
        vendor().elapse(WHOLE_CALL);
        assertEquals(Outcome.NOT_YET, provider.reconcile(lost).outcome());
        vendor().elapse(PlacingSettings.USUAL_GONE_AFTER);

        assertEquals(Outcome.GONE, provider.reconcile(lost).outcome());
        having(OutboundCalls.class).place(call("other-1").build());
    }

    @Test
    default void twoCallsThatFitAreBothToldAndTheCalleeStaysGuarded() throws Exception {
        UnresolvedCall lost = lost("lost-1");
        Reconciliations provider = having(Reconciliations.class);
        assumeTrue(vendor().findsLostCalls(), "the vendor cannot be asked for a lost call");
        VoiceProvider another = vendor().another().orElse(null);
        assumeTrue(another instanceof OutboundCalls, "the vendor of this test has no other provider");
        ((OutboundCalls) another).place(call("lost-1").build());
        vendor().elapse(WHOLE_CALL);

        Reconciliation result = provider.reconcile(lost);

        assertEquals(Outcome.FOUND_MULTIPLE, result.outcome());
        assertEquals(2, result.calls().size());
        assertEquals(List.of("lost-1"), unresolved());
        isRefused(RejectionReason.UNRESOLVED_CALL, call("other-1").build());
        provider.placements().resolved("lost-1");
        having(OutboundCalls.class).place(call("other-1").build());
    }

    @Test
    default void aCallThatIsKnownIsNotTakenForALostOne() {
        OutboundCalls calls = having(OutboundCalls.class);
        Reconciliations provider = having(Reconciliations.class);
        calls.place(call("known-1").build());
        assumeTrue(vendor().loseNextRequest(), "the vendor of this test cannot lose a request");
        assertThrows(
                OutcomeUnknownException.class, () -> calls.place(call("lost-1").build()));
        UnresolvedCall lost = provider.placements().unresolved("lost-1").orElseThrow();
        vendor().elapse(WHOLE_CALL);

        assertEquals(Outcome.NOT_YET, provider.reconcile(lost).outcome());
    }

    @Test
    default void aPushThatNamesALostCallResolvesIt() {
        UnresolvedCall lost = lost("lost-1");
        Reconciliations provider = having(Reconciliations.class);
        CallRef pushed = having(OutboundCalls.class)
                .place(vendor().call(UnderContract.callee(Scenario.BUSY)).build())
                .ref();

        provider.placements().found(lost.correlationId(), pushed.keys());

        assertEquals(List.of(), unresolved());
        having(OutboundCalls.class).place(call("other-1").build());
    }

    @Test
    default void aLookThatFailsSaysNothing() {
        UnresolvedCall lost = lost("lost-1");
        Reconciliations provider = having(Reconciliations.class);
        assumeTrue(vendor().findsLostCalls(), "the vendor is not asked for a lost call");
        vendor().close();

        VoiceAiException failure = assertThrows(VoiceAiException.class, () -> provider.reconcile(lost));

        assertTrue(
                failure.kind() == FailureKind.CANCELLED || failure.kind() == FailureKind.NOT_SENT,
                () -> failure.getMessage());
        assertEquals(List.of("lost-1"), unresolved());
    }

    private static void notGone(Reconciliation result) {
        assertTrue(
                result.outcome() == Outcome.NOT_YET || result.outcome() == Outcome.FOUND,
                () -> result.outcome().name());
    }

    private List<String> unresolved() {
        return having(Reconciliations.class).placements().unresolved().stream()
                .map(UnresolvedCall::correlationId)
                .toList();
    }

    private OutboundCall.Builder call(String reference) {
        return vendor().call(UnderContract.callee(Scenario.ANSWERED)).reference(reference);
    }

    /** Places a call whose answer is lost. */
    private UnresolvedCall lost(String reference) {
        Reconciliations provider = having(Reconciliations.class);
        assumeTrue(vendor().loseNextAnswer(), "the vendor of this test cannot lose an answer");
        assertThrows(
                OutcomeUnknownException.class,
                () -> having(OutboundCalls.class).place(call(reference).build()));
        return provider.placements().unresolved(reference).orElseThrow();
    }
}
