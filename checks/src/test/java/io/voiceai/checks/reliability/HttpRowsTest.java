package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.error.FailureKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Group C: HTTP answers that are not the vendor's own word. */
class HttpRowsTest {
    private static final byte[] NOTHING = new byte[0];
    private static final byte[] PAGE = "<html><body>Bad Gateway</body></html>".getBytes(StandardCharsets.UTF_8);

    private static Reaction page(int status, String... headers) {
        return Reaction.answer(status, PAGE, headers);
    }

    @Test
    @Row("C1")
    void aProxysPage(RowRun row) {
        row.everywhere(one -> {
            for (int status : new int[] {502, 504}) {
                one.lost(page(status, "Content-Type: text/html"), FailureKind.VENDOR_FAULT, 2)
                        .status(status)
                        .says("text/html");
            }
        });
    }

    @Test
    @Row("C2")
    void anInvitationToTryAgainAtOnceIsNotForPlacing(RowRun row) {
        row.everywhere(one -> onceOnly(one, page(503, "Retry-After: 0"), 503));
    }

    @Test
    @Row("C3")
    void aRequestTimeout(RowRun row) {
        row.everywhere(one -> onceOnly(one, page(408), 408));
    }

    /** After the first answer the vendor would accept everything. */
    private static void onceOnly(Case one, Reaction first, int status) throws IOException {
        FakeVendor vendor = one.vendor();
        vendor.next(first).always(one.adapter.success(Op.P));
        one.place().unknown().counted(1, 1).requests(1).status(status);
        vendor.next(first, first).always(one.adapter.success(Op.H));
        one.hangUp().succeeded("CONFIRMED").requests(3);
        vendor.next(first, first).always(one.adapter.success(Op.Q));
        one.read().succeeded().requests(3);
    }

    @Test
    @Row("C4")
    void redirectsAreNotFollowed(RowRun row) {
        row.everywhere(one -> {
            try (FakeVendor target = FakeVendor.start()) {
                for (int status : new int[] {302, 307, 308}) {
                    for (String place : List.of("/again", target.uri() + "/elsewhere")) {
                        one.vendor().always(page(status, "Location: " + place));
                        one.place().unknown().counted(1, 1).requests(1).status(status);
                        one.hangUp().failed(FailureKind.UNCONFIRMED).sends(1).requests(1);
                        one.read().failed(FailureKind.BAD_RESPONSE).sends(1).requests(1);
                    }
                }
                assertThat(target.connections()).isZero();
            }
        });
    }

    @Test
    @Row("C7")
    void aCaptivePortalOrNothing(RowRun row) {
        row.everywhere(one -> {
            one.lost(page(200, "Content-Type: text/html"), FailureKind.BAD_RESPONSE, 2)
                    .status(200)
                    .says("text/html", PAGE.length + " bytes");
            one.lost(Reaction.answer(200, NOTHING), FailureKind.BAD_RESPONSE, 2).says("0 bytes");
            one.lost(Reaction.raw("HTTP/1.1 204 x\r\n\r\n"), FailureKind.BAD_RESPONSE, 2)
                    .status(204);
            one.lost(Reaction.json(200, "{}"), FailureKind.BAD_RESPONSE, 2);
        });
    }

    @Test
    @Row("C8")
    void theContentTypeDoesNotMatter(RowRun row) {
        row.everywhere(one -> {
            for (Op op : Op.values()) {
                byte[] body = one.adapter.done(op).getBytes(StandardCharsets.UTF_8);
                one.vendor().next(Reaction.answer(200, body, "Content-Type: text/html"), Reaction.answer(200, body));
                one.run(op).succeeded().requests(1);
                one.run(op).succeeded().requests(1);
            }
        });
    }

    @Test
    @Row("C9")
    void compressedThoughNobodyAskedForIt(RowRun row) {
        row.everywhere(one -> {
            for (Op op : Op.values()) {
                one.vendor().next(Reaction.answer(200, gzip(one.adapter.done(op)), "Content-Encoding: gzip"));
                one.run(op).succeeded().requests(1);
            }
            byte[] deflated = deflate(one.adapter.done(Op.P));
            for (String encoding : List.of("deflate", "br", "gzip, br")) {
                one.lost(Reaction.answer(200, deflated, "Content-Encoding: " + encoding), 1)
                        .says("encoding");
            }
            one.vendor().always(Reaction.answer(200, deflated, "Content-Encoding: gzip"));
            one.place().unknown().counted(1, 1).requests(1);
        });
    }

    @Test
    @Row("C12")
    void rareStatuses(RowRun row) {
        row.everywhere(one -> {
            for (int status : new int[] {421, 425, 426, 431, 451, 499, 520, 599}) {
                FailureKind kind = status < 500 ? FailureKind.BAD_RESPONSE : FailureKind.VENDOR_FAULT;
                one.lost(page(status), kind, 1).status(status);
            }
        });
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return compressed(new GZIPOutputStream(bytes), bytes, text);
    }

    private static byte[] deflate(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return compressed(new DeflaterOutputStream(bytes), bytes, text);
    }

    private static byte[] compressed(OutputStream to, ByteArrayOutputStream bytes, String text) throws IOException {
        try (to) {
            to.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
