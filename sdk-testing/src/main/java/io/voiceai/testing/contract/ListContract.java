package io.voiceai.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.voiceai.Agents;
import io.voiceai.CallerNumbers;
import io.voiceai.call.AgentInfo;
import io.voiceai.call.CallerNumber;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What can be listed. */
@Chapter("Listing")
interface ListContract extends UnderContract {
    @Test
    default void agentsAreListedOnceEachAndOnlyWhenWanted() {
        Agents agents = having(Agents.class);
        int before = vendor().requests();
        var listing = agents.agents();
        assertEquals(before, vendor().requests(), "a listing asks for nothing before its first item is wanted");

        List<AgentInfo> all = listing.stream().toList();

        assertFalse(all.isEmpty());
        assertEquals(
                all.size(),
                all.stream().map(AgentInfo::id).collect(Collectors.toSet()).size());
        assertTrue(all.stream().noneMatch(agent -> agent.id().isBlank()));
        assertEquals(all, listing.stream().toList(), "a listing can be read again");
    }

    @Test
    default void callerNumbersAreListedAndMasked() {
        List<CallerNumber> all =
                having(CallerNumbers.class).callerNumbers().stream().toList();

        assertFalse(all.isEmpty());
        assertFalse(all.toString().contains(all.get(0).number().nationalDigits()));
    }
}
