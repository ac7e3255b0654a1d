package io.voiceai.examples.campaign;

import io.voiceai.VoiceAi;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.RouteDecision;
import io.voiceai.journal.CallJournal;
import io.voiceai.policy.CallPolicy;
import io.voiceai.policy.PolicyDecision;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says for each callee what the policy and the routes would make of the call now. */
@Command(
        name = "dry-run",
        aliases = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a line for each line of CALLEES: which route its call would take now, or why it would not be placed.",
            "Nothing is sent, and no state is needed or made; what was called before is not looked at.",
            "Exit code 0: every line can be used; 1: some cannot."
        })
final class DryRunCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "CALLEES", description = "The callees, as CSV with a first line of names.")
    private @Nullable Path callees;

    private final Map<String, Long> counts = new TreeMap<>();

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        CampaignConfig config = common.config();
        Switchboard switchboard = new Switchboard(config, CallJournal.inMemory(), common.emulator());
        Optional<CallPolicy> policy = switchboard.policy();
        try (VoiceAi voice = switchboard.open();
                CalleeFile file = CalleeFile.open(Objects.requireNonNull(callees))) {
            for (CalleeFile.Line line = file.next(); line != null; line = file.next()) {
                out.println("line " + line.number() + ": " + fate(voice, policy, file.columns(), line));
            }
        }
        counts.forEach((what, count) -> out.println(what + ": " + count));
        return counts.containsKey(Outcome.INVALID.text()) ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private String fate(VoiceAi voice, Optional<CallPolicy> policy, CalleeColumns columns, CalleeFile.Line line) {
        OutboundCall call;
        try {
            call = Callee.read(columns, line.text()).call("dry-run-" + line.number());
        } catch (BadInputException e) {
            return counted(Outcome.INVALID.text(), e.getMessage());
        }
        Optional<PolicyDecision> against =
                policy.map(rules -> rules.decide(call)).filter(decision -> !decision.isAllowed());
        if (against.isPresent()) {
            boolean later = against.get() instanceof PolicyDecision.Defer;
            return counted((later ? Outcome.DEFERRED : Outcome.DENIED).text(), String.valueOf(against.get()));
        }
        RouteDecision route = voice.explain(call);
        return route.chosen()
                .map(name -> counted("route " + name, ""))
                .orElseGet(() -> counted("no route", String.valueOf(route.considered())));
    }

    private String counted(String what, String why) {
        counts.merge(what, 1L, Long::sum);
        return why.isEmpty() ? what : what + ", " + why;
    }
}
