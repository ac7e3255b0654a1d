package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.checks.reliability.Http2Vendor.Fate;
import io.voiceai.error.FailureKind;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** Group B, third part: streams of HTTP/2 that the vendor does not finish. */
class Http2RowsTest {
    private static final SSLContext GOOD = Certificates.of("127.0.0.1");

    @Test
    @Row("B16")
    void streamsThatAreRefused(RowRun row) {
        row.eachOperation((one, op) -> {
            one.http(settings -> settings.trustManager(Certificates.trust()));
            // Placing speaks HTTP/1.1 only.
            for (Fate fate : op == Op.P ? new Fate[0] : Fate.values()) {
                try (Http2Vendor vendor = new Http2Vendor(GOOD, one.adapter.done(op))) {
                    one.providerAt(vendor.uri());
                    vendor.next(fate, fate);
                    one.run(op).succeeded();
                    assertThat(vendor.requests()).as("%s %s", op, fate).isEqualTo(3);
                    one.provider().close();
                }
            }
        });
    }

    @Test
    @Row("B16")
    void streamsThatAreAlwaysRefused(RowRun row) {
        row.everywhere(one -> {
            one.http(settings -> settings.trustManager(Certificates.trust()));
            try (Http2Vendor vendor = new Http2Vendor(GOOD, "")) {
                one.providerAt(vendor.uri());
                vendor.next(Fate.REFUSED_STREAM, Fate.INTERNAL_ERROR, Fate.CANCEL, Fate.CANCEL);
                one.read().failed(FailureKind.VENDOR_FAULT).sends(3);
                assertThat(vendor.requests()).isEqualTo(3);
            }
        });
    }
}
