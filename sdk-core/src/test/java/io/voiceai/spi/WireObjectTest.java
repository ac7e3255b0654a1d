package io.voiceai.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.error.VoiceAiException;
import org.junit.jupiter.api.Test;

class WireObjectTest {
    private static final class Request extends WireObject<Request> {
        Request number(Integer value) {
            return put("Number", value);
        }

        Request name(String value) {
            return require("Name", value);
        }
    }

    @Test
    void aCopyAndItsOriginChangeIndependently() {
        Request origin = new Request().name("n").number(1);
        Request copy = origin.copy().number(2).parameter("More", true);
        origin.number(null);

        assertThat(copy).isExactlyInstanceOf(Request.class);
        assertThat(copy.fields().toString()).isEqualTo("{Name=n, Number=2, More=true}");
        assertThat(origin.fields().toString()).isEqualTo("{Name=n}");
    }

    @Test
    void aCopyKeepsTheOrder() {
        Request origin = new Request().parameter("Z", 1).parameter("A", 2).name("n");

        assertThat(origin.copy().fields().keySet()).containsExactly("Z", "A", "Name");
    }

    @Test
    void anUnknownParameterReplacesNone() {
        Request request = new Request().name("n");

        assertThatThrownBy(() -> request.parameter("Name", "m")).isInstanceOf(VoiceAiException.class);
        assertThatThrownBy(() -> request.copy().parameter("Name", "m")).isInstanceOf(VoiceAiException.class);
        assertThatThrownBy(() -> request.parameter(" ", "m")).isInstanceOf(VoiceAiException.class);
        assertThatThrownBy(() -> request.name(" ")).hasMessageStartingWith("Name: is blank");
        assertThat(request).hasToString("Request[Name]");
    }
}
