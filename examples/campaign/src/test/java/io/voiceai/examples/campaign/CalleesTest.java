package io.voiceai.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalleesTest {
    private static final CalleeColumns COLUMNS = new CalleeColumns(
            List.of("callee", "var:name", "tag:purpose", "zone", "consent:evidence", "consent:given", "consent:until"));

    @TempDir
    private Path directory;

    @Test
    void aLineBecomesACall() {
        OutboundCall call = Callee.read(
                        COLUMNS,
                        "+86 173-0000-0533,\"Li, W.\",reminder,Asia/Shanghai,form-9,2026-01-02,2027-01-02T03:04:05Z")
                .call("order-1");

        assertThat(call.to().value()).isEqualTo("+8617300000533");
        assertThat(call.reference()).contains("order-1");
        assertThat(call.variables()).isEqualTo(Map.of("name", "Li, W."));
        assertThat(call.tags()).isEqualTo(Map.of("purpose", "reminder"));
        assertThat(call.zone()).contains(ZoneId.of("Asia/Shanghai"));
        assertThat(call.consent().orElseThrow().evidence()).isEqualTo("form-9");
        assertThat(call.consent().orElseThrow().given()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(call.consent().orElseThrow().until()).isEqualTo(Optional.of(Instant.parse("2027-01-02T03:04:05Z")));
    }

    @Test
    void whatIsEmptyIsNotSaid() {
        OutboundCall call = Callee.read(COLUMNS, "+8617300000533,,,,,,").call("order-1");

        assertThat(call.variables()).isEmpty();
        assertThat(call.tags()).isEmpty();
        assertThat(call.zone()).isEmpty();
        assertThat(call.consent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "17300000533,,,,,,|no country code",
                ",x,,,,,|names no callee",
                "+8617300000533,x|has 2 values instead of 7",
                "+8617300000533,,,,,,,|has 8 values instead of 7",
                "+8617300000533,\"x,,,,,|quotation marks",
                "+8617300000533,\"x\"y,,,,,|quotation marks",
                "+8617300000533,,,Nowhere/Town,,,|has a zone or a time",
                "+8617300000533,,,,form-9,soon,|has a zone or a time",
                "+8617300000533,,,,form-9,,|one of consent:evidence and consent:given",
                "+8617300000533,\uFFFD,,,,,|is not in UTF-8"
            })
    void whatCannotBeUsedIsToldWithoutTheNumber(String line, String problem) {
        assertThatThrownBy(() -> Callee.read(COLUMNS, line))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(problem)
                .message()
                .doesNotContain("17300000533");
    }

    @Test
    void aBrokenLineSpoilsNoOther() throws IOException {
        Path file = directory.resolve("callees.csv");
        Files.write(file, "\uFEFFcallee\r\n\n\"broken\n+8617300000533".getBytes(StandardCharsets.UTF_8));

        try (CalleeFile callees = CalleeFile.open(file)) {
            assertThat(callees.columns().names()).containsExactly("callee");
            assertThat(callees.next()).isEqualTo(new CalleeFile.Line(3, "\"broken"));
            assertThat(callees.next()).isEqualTo(new CalleeFile.Line(4, "+8617300000533"));
            assertThat(callees.next()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|is not known",
                "+8617300000533|is not known",
                "var:x|one of them must be callee",
                "callee,callee|is there twice",
                "callee,var:|is not known"
            })
    void columnsThatCannotBeUsedAreNamed(String header, String problem) throws IOException {
        Path file = Files.writeString(directory.resolve("callees.csv"), header + "\n");

        assertThatThrownBy(() -> CalleeFile.open(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(problem)
                .message()
                .doesNotContain("173");
    }

    @Test
    void aReferenceDependsOnCampaignAndCalleeHoweverTheNumberIsWritten() {
        References references = new References("00112233445566778899aabbccddeeff", "november");
        String name = references.of(PhoneNumber.of("+8617300000533"));

        assertThat(name).matches("[a-z2-7]{15}");
        assertThat(references.of(PhoneNumber.asGiven("008617300000533"))).isEqualTo(name);
        assertThat(references.of(PhoneNumber.of("+8617300000534"))).isNotEqualTo(name);
        assertThat(new References("00112233445566778899aabbccddeeff", "december").of(PhoneNumber.of("+8617300000533")))
                .isNotEqualTo(name);
        assertThat(new References(References.newKey(), "november").of(PhoneNumber.of("+8617300000533")))
                .isNotEqualTo(name);
    }
}
