package io.voiceai.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {
    static final class Request extends WireObject<Request> {}

    private static JsonObject json(String text) {
        return Objects.requireNonNull(JsonObject.parse(text));
    }

    @Test
    void onlyAnOperationThatReadsMayBeAGet() {
        Operation<Request, String> read = Operation.read("Read", answer -> "");
        Operation<Request, String> end = Operation.end("End", answer -> "");
        Operation<Request, String> place = Operation.place("Dial", "", answer -> "");

        assertThat(read.isGet()).isFalse();
        assertThat(read.overGet().isGet()).isTrue();
        assertThatThrownBy(end::overGet).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(place::overGet).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPlacementIsNeverRepeatableWhateverIsSaid() {
        Operation<Request, String> place = Operation.place("Dial", "", answer -> "");

        assertThat(place.repeatableIf(request -> true).isRepeatable(new Request()))
                .isFalse();
    }

    @Test
    void findsTheCallIdInNestedObjects() {
        Operation<Request, String> place = Operation.place("Dial", "Data.CallContext.JobId", answer -> "");

        assertThat(place.callId(json("{\"Data\":{\"CallContext\":{\"JobId\":\"job-1\"}}}")))
                .isEqualTo("job-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Data\":null}",
                "{\"Data\":{\"JobId\":\"\"}}",
                "{\"Data\":[{\"JobId\":\"a\"}]}",
                "{\"Data\":{\"JobId\":\"a\"},\"Data\":{\"JobId\":\"b\"}}",
                "{\"Data\":{\"JobId\":1e999999999}}",
                "{\"Data\":{\"JobId\":1E2}}",
                "{\"Data\":{\"JobId\":1.5}}"
            })
    void anIdThatIsNotThereOrNotCertainIsNone(String text) {
        Operation<Request, String> place = Operation.place("Dial", "Data.JobId", answer -> "");

        assertThat(place.callId(json(text))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"Result\":false}", "{\"Result\":\"\"}", "{\"Result\":0}", "{\"Result\":null}"})
    void whatDoesNotSayTrueIsNoConfirmation(String text) {
        Operation<Request, String> end =
                Operation.<Request, String>end("End", answer -> "").confirmedBy("Result");

        assertThat(end.isConfirmed(json(text))).isFalse();
        assertThat(end.isConfirmed(json("{\"Result\":true}"))).isTrue();
    }
}
