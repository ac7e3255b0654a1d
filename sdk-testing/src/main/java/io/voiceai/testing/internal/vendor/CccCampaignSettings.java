package io.voiceai.testing.internal.vendor;

import java.util.List;

/**
 * What CreateCampaign sets.
 *
 * @param name of the campaign
 * @param flow the contact flow that talks to whoever answers
 * @param queue the skill group
 * @param schedule when it may dial
 * @param attempts at most, for one case
 * @param interval between two attempts, in a unit that is not documented; here seconds
 * @param strategyType as sent
 * @param strategyParameters as sent
 * @param simulation whether it only pretends; kept and told
 * @param simulationParameters as sent
 * @param untilTimeout whether it goes on until its end though every case is done
 * @param caller where a case names none
 */
record CccCampaignSettings(
        String name,
        String flow,
        String queue,
        CccSchedule schedule,
        long attempts,
        long interval,
        String strategyType,
        String strategyParameters,
        boolean simulation,
        String simulationParameters,
        boolean untilTimeout,
        String caller) {

    static CccCampaignSettings read(Parameters in) {
        String strategy = in.required("StrategyParameters");
        in.object("StrategyParameters");
        in.required("MaxAttemptCount");
        in.required("MinAttemptInterval");
        List<String> callers = in.texts("NumberList");
        return new CccCampaignSettings(
                in.required("Name"),
                in.required("ContactFlowId"),
                in.required("QueueId"),
                CccSchedule.read(in),
                in.number("MaxAttemptCount", 1, Integer.MAX_VALUE, 1),
                in.number("MinAttemptInterval", 0, Integer.MAX_VALUE, 0),
                in.required("StrategyType"),
                strategy,
                in.bool("Simulation", false),
                in.text("SimulationParameters"),
                in.bool("ExecutingUntilTimeout", false),
                callers.isEmpty() ? "083001900000" : callers.get(0));
    }
}
