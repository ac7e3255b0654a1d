package io.voiceai.aliyun.ccc;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.aliyun.ccc.api.CccApi;
import io.voiceai.aliyun.ccc.api.EndConference;
import io.voiceai.aliyun.ccc.api.GetCallDetailRecord;
import io.voiceai.aliyun.ccc.api.ReleaseCall;
import io.voiceai.aliyun.rpc.SignatureAlgorithm;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our requests carry what the official clients' requests carry. */
class CccCapturesTest extends CccEmulatorTest {
    private static final String JOB = "job-65382141036850000";

    static Stream<Capture> captures() {
        return Capture.all();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void theSameParametersAreSent(Capture capture) {
        SignatureAlgorithm algorithm =
                capture.file().contains("v3") ? SignatureAlgorithm.ACS3_HMAC_SHA256 : SignatureAlgorithm.RPC_HMAC_SHA1;
        try (AliyunCcc provider = builder().signatureAlgorithm(algorithm).build()) {
            send(invocation(provider.api(), capture.name()));
        }
        assertThat(lastRequest().action()).isEqualTo(capture.action());
        assertThat(lastRequest().authentic()).isTrue();
        assertThat(Capture.comparable(lastRequest().parameters())).isEqualTo(capture.parameters());
    }

    /** The emulator does not know the recorded job, but it has recorded the request by then. */
    private static void send(Invocation<?> invocation) {
        try {
            invocation.execute();
        } catch (VoiceAiException e) {
            assertThat(e.vendorCode()).contains("NotExists.JobId");
        }
    }

    private static Invocation<?> invocation(CccApi api, String name) {
        return switch (name) {
            case "end-conference" ->
                api.endConference(new EndConference.Request("ccc-test", JOB).userId("agent@ccc-test"));
            case "nasty-empty-string" -> api.endConference(new EndConference.Request("ccc-test", JOB).userId(""));
            case "release-call" ->
                api.releaseCall(new ReleaseCall.Request("ccc-test", JOB)
                        .userId("agent@ccc-test")
                        .channelId("ch:user:131888->8001:1609225718294:job-65700074013925376")
                        .deviceId("ACC-YUNBS-1.0.10-abc"));
            case "get-call-detail-record" -> api.getCallDetailRecord(new GetCallDetailRecord.Request(JOB, "ccc-test"));
            default -> throw new IllegalArgumentException("no request for " + name);
        };
    }
}
