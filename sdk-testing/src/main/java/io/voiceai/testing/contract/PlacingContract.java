package io.voiceai.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.voiceai.OutboundCalls;
import io.voiceai.call.CallOptions;
import io.voiceai.call.CallRef;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.testing.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How calls are placed. */
@Chapter("Placing calls")
interface PlacingContract extends UnderContract {
    /** As a value of its own or as a number in JSON, not as a part of a longer one. */
    Pattern TWENTY = Pattern.compile("(?<![\\w:+-])20(?![\\w:-])");

    @Test
    default void placingDialsOnceAndGivesAReferenceThatSurvivesAsText() {
        OutboundCalls calls = having(OutboundCalls.class);

        PlacedCall placed = calls.place(vendor().call(UnderContract.callee(Scenario.ANSWERED))
                .reference("order-42")
                .build());

        assertEquals(1, vendor().placed());
        assertEquals(calls.id(), placed.ref().provider());
        assertEquals(placed.ref(), CallRef.parse(placed.ref().toString()));
        assertEquals("order-42", placed.correlationId());
        assertTrue(
                Duration.between(placed.ref().placedAt(), vendor().now()).abs().compareTo(Duration.ofMinutes(1)) < 0,
                "the reference says when it was placed");
    }

    @Test
    default void placingWithoutBlockingDoesTheSame() throws Exception {
        PlacedCall placed = having(OutboundCalls.class)
                .placeAsync(
                        vendor().call(UnderContract.callee(Scenario.ANSWERED)).build())
                .get(30, TimeUnit.SECONDS);

        assertEquals(1, vendor().placed());
        assertEquals(vendor().provider().id(), placed.ref().provider());
        assertFalse(placed.correlationId().isBlank());
    }

    @Test
    default void twoCallsAreTwoReferences() {
        CallRef first = placed(Scenario.ANSWERED);
        CallRef second = placed(Scenario.ANSWERED);

        assertNotEquals(first.keys(), second.keys());
        assertEquals(2, vendor().placed());
    }

    @Test
    default void aRefusalIsToldAsOneAndNobodyIsCalled() {
        for (Scenario scenario : Scenario.values()) {
            if (!scenario.refused()) {
                continue;
            }
            OutboundCall call = vendor().call(UnderContract.callee(scenario)).build();

            VoiceAiException refusal = assertThrows(
                    VoiceAiException.class, () -> having(OutboundCalls.class).place(call));

            // A vendor without a code for it answers its gateway's, which is about permission.
            assertTrue(
                    refusal instanceof CallRejectedException || refusal.kind() == FailureKind.AUTH,
                    () -> scenario + " is told as " + refusal.kind());
            assertEquals(Evidence.ANSWERED, refusal.evidence());
            assertTrue(refusal.vendorCode().isPresent(), "says the vendor's word");
            assertEquals(vendor().provider().id(), refusal.provider().orElseThrow());
        }
        assertEquals(0, vendor().placed());
    }

    @Test
    default void aRingTimeoutIsTakenOrRefusedButNeverIgnored() throws Throwable {
        OutboundCalls calls = having(OutboundCalls.class);
        OutboundCall call = vendor().call(UnderContract.callee(Scenario.ANSWERED))
                .ringTimeout(Duration.ofSeconds(20))
                .build();

        boolean offered = offered(() -> calls.place(call));

        assertEquals(offered ? 1 : 0, vendor().placed());
        Map<String, String> sent = vendor().lastRequest();
        if (offered && !sent.isEmpty()) {
            assertTrue(
                    sent.values().stream()
                            .anyMatch(value -> TWENTY.matcher(value).find()),
                    () -> "the timeout is in none of " + sent.keySet());
        }
    }

    @Test
    default void anEncryptedCalleeIsTakenOrRefusedButNeverDialedAsANumber() throws Throwable {
        OutboundCalls calls = having(OutboundCalls.class);
        OutboundCall call =
                vendor().call(PhoneNumber.encrypted("14000000000000000533")).build();

        boolean offered = offered(() -> calls.place(call));

        assertEquals(offered ? 1 : 0, vendor().placed());
        Map<String, String> sent = vendor().lastRequest();
        if (offered && !sent.isEmpty()) {
            List<String> holders = sent.entrySet().stream()
                    .filter(parameter -> parameter.getValue().contains("14000000000000000533"))
                    .map(Map.Entry::getKey)
                    .toList();
            assertEquals(1, holders.size(), () -> "the token is in " + holders);
            assertTrue(
                    holders.get(0).toLowerCase(Locale.ROOT).contains("encrypt"),
                    () -> "the token was sent as " + holders);
        }
    }

    @Test
    default void anotherVendorsOptionsAreIgnored() {
        having(OutboundCalls.class)
                .place(vendor().call(UnderContract.callee(Scenario.ANSWERED))
                        .option(new CallOptions() {})
                        .build());

        assertEquals(1, vendor().placed());
    }

    @Test
    default void nothingThatIsPlacedShowsItsNumber() {
        PhoneNumber callee = UnderContract.callee(Scenario.ANSWERED);

        PlacedCall placed =
                having(OutboundCalls.class).place(vendor().call(callee).build());

        assertFalse(placed.toString().contains(callee.nationalDigits()), placed.toString());
        assertFalse(vendor().provider().toString().contains("ecret"), "a provider shows no secret");
    }
}
