package io.voiceai.testing.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.signing.SignedHosts;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Stubs that hand the requests of a vendor to the emulator: whatever names the version of the vendor's product. */
final class ProxyStubs {
    private ProxyStubs() {}

    static List<MappingBuilder> of(Vendor vendor, URI emulator) {
        return requests(vendor)
                .map(request -> request.atPriority(VendorStubs.PRIORITY)
                        .withName("voiceai " + vendor)
                        .willReturn(handedTo(emulator)))
                .toList();
    }

    private static Stream<MappingBuilder> requests(Vendor vendor) {
        if (vendor == Vendor.TENCENT_CCC) {
            return Stream.of(any(anyUrl()).withHeader("X-TC-Version", equalTo(vendor.version())));
        }
        return Stream.of(
                any(anyUrl()).withHeader("x-acs-version", equalTo(vendor.version())),
                any(anyUrl()).withQueryParam("Version", equalTo(vendor.version())),
                any(anyUrl()).withFormParam("Version", equalTo(vendor.version())));
    }

    // The proxy writes a Host header of its own, and clients sign the one that they sent.
    private static ResponseDefinitionBuilder handedTo(URI emulator) {
        return aResponse()
                .proxiedFrom(emulator.toString())
                .withAdditionalRequestHeader(SignedHosts.HEADER, "{{request.headers.Host}}")
                .withTransformers("response-template");
    }
}
