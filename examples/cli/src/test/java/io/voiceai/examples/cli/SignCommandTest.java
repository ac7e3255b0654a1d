package io.voiceai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.spi.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignCommandTest {
    private static final List<String> COMPARED = List.of(
            "name",
            "canonicalQuery",
            "hashedPayload",
            "canonicalRequest",
            "credentialScope",
            "stringToSign",
            "signature");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... args) {
        return Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static Path vectors(String protocol) {
        return Path.of("src/test/resources/vectors", protocol + ".json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rpc-hmac-sha1", "acs3-hmac-sha256", "tc3-hmac-sha256"})
    void anArrayOfVectorsGivesAnArrayOfEqualSignatures(String protocol) throws IOException {
        assertThat(run("sign", "--protocol", protocol, vectors(protocol).toString()))
                .isZero();

        List<?> expected = (List<?>) JsonObject.parseAny(Files.readString(vectors(protocol)));
        List<?> actual = (List<?>) JsonObject.parseAny(out());
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            JsonObject vector = (JsonObject) expected.get(i);
            JsonObject computed = (JsonObject) actual.get(i);
            for (String field : COMPARED) {
                assertThat(computed.text(field))
                        .as(vector.text("name") + " " + field)
                        .isEqualTo(vector.text(field));
            }
            assertThat(computed.texts("signedHeaders")).isEqualTo(vector.texts("signedHeaders"));
        }
        assertThat(err()).isEmpty();
    }

    @Test
    void oneObjectGivesOneObject() throws IOException {
        Path file = Files.writeString(folder.resolve("one.json"), """
                {"method": "POST", "accessKeySecret": "s", "parameters": {"Action": "HangupOperate", "Note": "a b*~"}}
                """);

        assertThat(run("sign", "--protocol", "rpc-hmac-sha1", file.toString())).isZero();

        JsonObject signature = JsonObject.parse(out());
        assertThat(signature.text("canonicalQuery")).isEqualTo("Action=HangupOperate&Note=a%20b%2A~");
        assertThat(signature.names()).containsExactly("canonicalQuery", "stringToSign", "signature");
    }

    @Test
    void theRuleOfAClientThatLeavesEmptyValuesOutIsFollowed() throws IOException {
        Path file = Files.writeString(folder.resolve("one.json"), """
                {"rule": "empty-values-left-out", "method": "POST", "accessKeySecret": "s",
                 "parameters": {"Action": "EndConference", "UserId": ""}}
                """);

        run("sign", "--protocol", "rpc-hmac-sha1", file.toString());

        assertThat(JsonObject.parse(out()).text("canonicalQuery")).isEqualTo("Action=EndConference");
    }

    @Test
    void theRuleOfAClientThatDoesNotEncodeQueryNamesIsFollowed() throws IOException {
        Path file = Files.writeString(folder.resolve("one.json"), """
                {"rule": "query-names-not-encoded", "method": "POST", "path": "/", "accessKeyId": "i",
                 "accessKeySecret": "s", "query": {"a b": "c d"}, "headers": {"host": "h"}, "body": ""}
                """);

        run("sign", "--protocol", "acs3-hmac-sha256", file.toString());

        assertThat(JsonObject.parse(out()).text("canonicalRequest")).startsWith("POST\n/\na b=c%20d\n");
    }

    @Test
    void whatIsMissingIsNamedInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("one.json"), "[{\"name\": \"mine\", \"method\": \"POST\"}]");

        assertThat(run("sign", "--protocol", "rpc-hmac-sha1", file.toString())).isEqualTo(2);

        assertThat(err()).isEqualTo("voiceai: item 0 (mine) has no parameters, an object of texts\n");
        assertThat(out()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereOrNotJsonIsToldInOneLine() throws IOException {
        assertThat(run("sign", "--protocol", "tc3-hmac-sha256", "nowhere.json")).isEqualTo(2);
        assertThat(err()).isEqualTo("voiceai: cannot read nowhere.json\n");

        err.reset();
        Path file = Files.writeString(folder.resolve("text.json"), "{");
        assertThat(run("sign", "--protocol", "tc3-hmac-sha256", file.toString()))
                .isEqualTo(2);
        assertThat(err()).contains("holds neither a JSON object nor an array").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "acs3-hmac-sha256|\"body\": {}|has a body that is no text",
                "acs3-hmac-sha256|\"body\": []|has a body that is no text",
                "acs3-hmac-sha256|\"rule\": \"typo\"|names a rule that is not known: typo (known: standard, query-names-not-encoded)",
                "acs3-hmac-sha256|\"accessKeySecret\": \"\"|has an empty accessKeySecret",
                "tc3-hmac-sha256|\"payload\": {\"a\": 1}|has a payload that is no text",
                "tc3-hmac-sha256|\"signedHeaders\": \"host\"|has a signedHeaders that is no array of texts",
                "tc3-hmac-sha256|\"timestamp\": 31556889864403200|has a timestamp that no calendar reaches",
                "tc3-hmac-sha256|\"timestamp\": -9223372036854775808|has a timestamp that no calendar reaches"
            })
    void whatIsOfTheWrongKindIsNamedInOneLine(String protocol, String wrong, String told) throws IOException {
        Path file = Files.writeString(
                folder.resolve("wrong.json"), """
                {"method": "POST", "accessKeyId": "i", "accessKeySecret": "s", "query": %s, "headers": {"host": "h"},
                 "secretId": "i", "secretKey": "s", "host": "h", "contentType": "c", "service": "ccc", "timestamp": 1,
                 %s}
                """.formatted(protocol.startsWith("acs3") ? "{}" : "\"\"", wrong));

        assertThat(run("sign", "--protocol", protocol, file.toString())).isEqualTo(2);

        assertThat(err()).isEqualTo("voiceai: the object " + told + "\n");
        assertThat(out()).isEmpty();
    }

    @Test
    void aFileTooLargeToBeMeantIsNotRead() throws IOException {
        Path file = folder.resolve("large.json");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(3L << 30);
        }

        assertThat(run("sign", "--protocol", "tc3-hmac-sha256", file.toString()))
                .isEqualTo(2);

        assertThat(err()).isEqualTo("voiceai: " + file + " is larger than 64 MB\n");
    }

    @Test
    void anUnknownProtocolIsToldWithTheKnownOnes() {
        assertThat(run("sign", "--protocol", "md5", "x.json")).isEqualTo(2);
        assertThat(err()).contains("'md5' is not one of rpc-hmac-sha1, acs3-hmac-sha256");
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        assertThat(run()).isZero();
        assertThat(out()).contains("Usage: voiceai", "sign");
    }
}
