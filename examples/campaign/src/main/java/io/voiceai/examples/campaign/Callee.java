package io.voiceai.examples.campaign;

import io.voiceai.call.Consent;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.error.VoiceAiException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one line says. Personal data.
 *
 * @param number whom to call
 * @param values the line's values by column, without empty ones
 */
record Callee(PhoneNumber number, Map<String, String> values) {

    /** Reads a line; what is wrong with it is told without its content. */
    static Callee read(CalleeColumns columns, String line) {
        List<String> values = CalleeFile.split(line);
        if (values.size() != columns.names().size()) {
            throw new BadInputException("has " + values.size() + " values instead of "
                    + columns.names().size());
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                named.put(columns.names().get(i), values.get(i));
            }
        }
        Callee callee = new Callee(number(named.get(CalleeColumns.CALLEE)), named);
        callee.call("checked");
        return callee;
    }

    private static PhoneNumber number(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            throw new BadInputException("names no callee");
        }
        try {
            return PhoneNumber.parse(CalleeColumns.CALLEE, text);
        } catch (VoiceAiException e) {
            throw new BadInputException(e.getMessage());
        }
    }

    Optional<String> reference() {
        return Optional.ofNullable(values.get(CalleeColumns.REFERENCE));
    }

    /** The call that this line asks for; the route gives it an agent and caller numbers. */
    OutboundCall call(String reference) {
        try {
            OutboundCall.Builder call = OutboundCall.to(number).reference(reference);
            values.forEach((name, value) -> {
                if (name.startsWith(CalleeColumns.VARIABLE)) {
                    call.variable(name.substring(CalleeColumns.VARIABLE.length()), value);
                } else if (name.startsWith(CalleeColumns.TAG)) {
                    call.tag(name.substring(CalleeColumns.TAG.length()), value);
                }
            });
            String zone = values.get(CalleeColumns.ZONE);
            if (zone != null) {
                call.zone(ZoneId.of(zone));
            }
            consent().ifPresent(call::consent);
            return call.build();
        } catch (VoiceAiException e) {
            throw new BadInputException(e.getMessage());
        } catch (DateTimeException e) {
            throw new BadInputException("has a zone or a time that cannot be read");
        }
    }

    private Optional<Consent> consent() {
        String evidence = values.get(CalleeColumns.CONSENT);
        String given = values.get(CalleeColumns.CONSENT_GIVEN);
        if (evidence == null && given == null) {
            return Optional.empty();
        }
        if (evidence == null || given == null) {
            throw new BadInputException("has one of consent:evidence and consent:given only");
        }
        return Optional.of(new Consent(
                evidence,
                time(given),
                Optional.ofNullable(values.get(CalleeColumns.CONSENT_UNTIL)).map(Callee::time)));
    }

    private static Instant time(String text) {
        return text.indexOf('T') < 0
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Instant.parse(text);
    }

    @Override
    public String toString() {
        return "Callee[" + number.masked() + "]";
    }
}
