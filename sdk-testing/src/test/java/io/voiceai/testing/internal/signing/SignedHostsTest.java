package io.voiceai.testing.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.WireRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedHostsTest {
    private static WireRequest request(String... handedOn) {
        List<Field> headers = new ArrayList<>(List.of(new Field("host", "localhost:1"), new Field("X-Other", "kept")));
        for (String host : handedOn) {
            headers.add(new Field("x-voiceai-signed-host", host));
        }
        return new WireRequest("POST", "/path", "a=b", headers, new byte[] {1});
    }

    @Test
    void aRequestThatCameStraightKeepsItsHost() {
        WireRequest straight = request();

        assertThat(SignedHosts.asSigned(straight)).isSameAs(straight);
    }

    @Test
    void aProxyThatHandsOnNothingChangesNothing() {
        WireRequest proxied = request("");

        assertThat(SignedHosts.asSigned(proxied)).isSameAs(proxied);
    }

    @Test
    void theHostIsTheOneThatTheProxyHandsOn() {
        WireRequest signed = SignedHosts.asSigned(request("front:2"));

        assertThat(signed.headers("Host")).containsExactly("front:2");
        assertThat(signed.header("x-other")).isEqualTo("kept");
        assertThat(signed.method()).isEqualTo("POST");
        assertThat(signed.path()).isEqualTo("/path");
        assertThat(signed.rawQuery()).isEqualTo("a=b");
        assertThat(signed.body()).containsExactly(1);
    }
}
