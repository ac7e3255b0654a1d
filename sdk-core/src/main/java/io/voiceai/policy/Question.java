package io.voiceai.policy;

import io.voiceai.call.OutboundCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether one call may be placed at one moment.
 *
 * @param call the call
 * @param correlationId its own, which does not count for caps; absent if nobody has given it one
 * @param now the moment
 * @param alsoCalled calls to the same callee that no journal may know yet
 */
record Question(OutboundCall call, Optional<String> correlationId, Instant now, List<PastCall> alsoCalled) {}
