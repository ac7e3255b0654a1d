package io.voiceai.aliyun.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.Reading;
import io.voiceai.spi.WireAnswer;
import io.voiceai.spi.WireObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal means that no call was made, so only an answer that says nothing else is taken for one. */
class EnvelopeTest {
    private static final class Request extends WireObject<Request> {}

    private static final Operation<Request, JsonObject> PLACE = Operation.place("Dial", "CallId", json -> json);

    private static Reading read(int status, String body) {
        return new Envelope(GatewayCodes.BOOK, true)
                .open(PLACE, new WireAnswer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"RequestId\":\"r\",\"Code\":\"OK\",\"Code\":\"InvalidParameter\"}",
                "{\"RequestId\":\"r\",\"Code\":\"InvalidParameter\",\"CallId\":\"call-1\"}",
                "{\"RequestId\":\"r\",\"Code\":\"OK\",\"Success\":false,\"CallId\":\"call-1\"}",
            })
    void aContradictionIsNobodysWord(String body) {
        assertThat(read(200, body)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void aPlainRefusalIsTheVendorsWord() {
        String body = "{\"RequestId\":\"r\",\"Code\":\"InvalidParameter\",\"CallId\":\"\"}";

        assertThat(read(400, body)).isInstanceOf(Reading.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OK", "ok", "Success"})
    void everyDocumentedWordForSuccessIsSuccess(String code) {
        String body = "{\"RequestId\":\"r\",\"Code\":\"" + code + "\",\"CallId\":\"call-1\"}";

        assertThat(read(200, body)).isInstanceOf(Reading.Done.class);
    }
}
