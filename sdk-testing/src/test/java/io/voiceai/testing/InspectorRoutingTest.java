package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the inspector's and what is a vendor's, and who may ask it. */
class InspectorRoutingTest extends InspectorFixture {

    @Test
    void browserGetsThePageAndNobodyTakesItForAVendorsRequest() {
        HttpResponse<byte[]> page = get("/", BROWSER);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type")).contains("text/html;charset=utf-8");
        assertThat(text(page)).contains("<title>Vendor emulator</title>");
        assertThat(emulator.inspectorUri()).hasToString(emulator.uri() + "/");
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void iconThatABrowserAsksForByItselfIsNoVendorsRequest() {
        HttpResponse<byte[]> icon = get("/favicon.ico", BROWSER);
        assertThat(icon.headers().firstValue("content-type")).contains("image/svg+xml");
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void browserMayAskForTheHeadOnly() {
        HttpResponse<byte[]> page = send("HEAD", "/", "", BROWSER);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEmpty();
        assertThat(emulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/?Action=LlmSmartCall,Accept,text/html",
        "GET,/,Accept,*/*",
        "POST,/,Accept,text/html",
        "GET,/,X-Acs-Action,LlmSmartCall",
        "GET,/,x-acs-version,2019-10-15",
        "GET,/,X-TC-Action,DescribeTelCdr",
        "GET,/,Authorization,TC3-HMAC-SHA256 Credential=x"
    })
    void whatAVendorsClientSendsGoesToTheVendor(String method, String path, String header, String value) {
        HttpResponse<byte[]> answer = send(method, path, "", "Accept", "text/html", header, value);
        if (header.equals("Accept")) {
            answer = send(method, path, "", header, value);
        }
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/json");
        assertThat(text(answer)).containsAnyOf("\"Code\":", "\"Error\":");
        assertThat(emulator.requests()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "inspector.css,text/css;charset=utf-8",
        "inspector.js,text/javascript;charset=utf-8",
        "details.js,text/javascript;charset=utf-8",
        "icon.svg,image/svg+xml"
    })
    void pagesFilesAreServed(String name, String type) {
        HttpResponse<byte[]> file = get("/_emulator/" + name);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("content-type")).contains(type);
        assertThat(file.body()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "api/nothing", "Assets.class", "..%2Fserver%2FEmulatorServer.class", ""})
    void nothingElseIsServedAndTheVendorsAreNotAsked(String path) {
        assertThat(get("/_emulator/" + path).statusCode()).isEqualTo(404);
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void everyAnswerKeepsABrowserFromLoadingKeepingOrTellingAnything() {
        for (String path :
                new String[] {"/", "/_emulator/inspector.js", "/_emulator/api/state", "/_emulator/api/events"}) {
            assertThat(get(path, "Accept", "text/html", "Origin", "http://example.com")
                            .headers()
                            .map())
                    .as(path)
                    .containsEntry(
                            "content-security-policy",
                            java.util.List.of(
                                    "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"))
                    .containsEntry("x-content-type-options", java.util.List.of("nosniff"))
                    .containsEntry("referrer-policy", java.util.List.of("no-referrer"))
                    .containsEntry("cache-control", java.util.List.of("no-store"))
                    .containsEntry("cross-origin-resource-policy", java.util.List.of("same-origin"))
                    .allSatisfy((name, values) -> assertThat(name).doesNotStartWith("access-control"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:65535"})
    void thisMachineIsAnswered(String host) {
        assertThat(raw("GET / HTTP/1.1", "Host: " + host, "Accept: text/html")).isEqualTo(200);
        assertThat(raw("GET /_emulator/api/state HTTP/1.1", "Host: " + host)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "localhost.example.com",
                "127.0.0.1.example.com:80",
                "127.0.0.2",
                "xlocalhost",
                "[::2]"
            })
    void nameThatWasReboundToThisMachineIsNot(String host) {
        assertThat(raw("GET / HTTP/1.1", "Host: " + host, "Accept: text/html")).isEqualTo(403);
        assertThat(raw("GET /_emulator/api/state HTTP/1.1", "Host: " + host)).isEqualTo(403);
        assertThat(raw("GET /_emulator/recordings/1.wav HTTP/1.1", "Host: " + host))
                .isEqualTo(403);
        assertThat(raw("POST /_emulator/api/reset HTTP/1.1", "Host: " + host, "X-Emulator: 1", "Content-Length: 0"))
                .isEqualTo(403);
    }

    @Test
    void anotherSitesPageCannotPressAButton() {
        place(CALLEE);
        String own = "http://localhost:" + emulator.uri().getPort();
        assertThat(send("POST", "/_emulator/api/reset", "").statusCode()).isEqualTo(403);
        assertThat(send("POST", "/_emulator/api/reset", "", "X-Emulator", "2").statusCode())
                .isEqualTo(403);
        for (String origin :
                new String[] {"http://example.com", "null", "http://localhost:1", "https" + own.substring(4)}) {
            assertThat(send("POST", "/_emulator/api/reset", "", "X-Emulator", "1", "Origin", origin)
                            .statusCode())
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(emulator.calls()).hasSize(1);
        assertThat(send("POST", "/_emulator/api/reset", "", "X-Emulator", "1", "Origin", own)
                        .statusCode())
                .isEqualTo(200);
        assertThat(emulator.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"cross-site,403", "same-site,403", "same-origin,200", "none,200"})
    void anotherSitesPageIsToldNothing(String site, int status) {
        assertThat(get("/_emulator/api/state", "Sec-Fetch-Site", site).statusCode())
                .isEqualTo(status);
        assertThat(get("/_emulator/api/events", "Sec-Fetch-Site", site).statusCode())
                .isEqualTo(status);
        assertThat(get("/", "Accept", "text/html", "Sec-Fetch-Site", site).statusCode())
                .isEqualTo(200);
    }

    @Test
    void buttonsTakeNothingButAPost() {
        assertThat(send("DELETE", "/_emulator/api/reset", "", "X-Emulator", "1").statusCode())
                .isEqualTo(405);
        assertThat(send("DELETE", "/_emulator/api/reset", "").statusCode()).isEqualTo(403);
        assertThat(get("/_emulator/api/reset", "X-Emulator", "1").statusCode()).isEqualTo(404);
        assertThat(press("nothing", "").statusCode()).isEqualTo(404);
    }

    @Test
    void withoutTheInspectorOnlyRecordingsAreLeft() {
        emulator.close();
        emulator = VendorEmulator.builder().clock(clock).start();
        client = new SignedClient(emulator, clock);
        place(CALLEE);
        clock.advance(Duration.ofSeconds(20));
        assertThat(get(emulator.calls().get(0).recording().orElseThrow().getRawPath())
                        .statusCode())
                .isEqualTo(200);
        assertThat(emulator.requests()).hasSize(1);
        assertThat(text(get("/", BROWSER))).contains("\"Code\":");
        assertThat(text(get("/_emulator/api/state"))).contains("\"Code\":");
        assertThat(text(press("reset", ""))).contains("\"Code\":");
        assertThat(emulator.requests()).hasSize(4);
        assertThatThrownBy(emulator::inspectorUri)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the inspector is off; VendorEmulator.builder().inspector() turns it on");
    }
}
