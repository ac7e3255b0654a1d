package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.error.FailureKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** The rows about answers that are too large, for a process with little memory. */
final class SmallHeap {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int PIECE = 16 << 20;
    private static final long TWO_GIB = 2L << 30;
    private static final Map<String, RowRun.Body> ROWS = Map.of("C10", SmallHeap::bomb, "C11", SmallHeap::endless);

    private SmallHeap() {}

    public static void main(String[] args) {
        LogTap log = LogTap.open();
        RowRun row = new RowRun(log);
        row.inTurn(ROWS.get(args[0]));
        assertThat(Canary.in(log.close())).isEmpty();
        row.printCarriedOut();
        System.out.println("passed");
        System.exit(0);
    }

    private static void bomb(Case one) throws IOException {
        one.vendor().always(Reaction.answer(200, oneGibibyte(), "Content-Encoding: gzip"));
        one.place().unknown().counted(1, 1).requests(1).says("size cap").within(SOON);
        one.hangUp().failed(FailureKind.UNCONFIRMED).sends(1).requests(1).within(SOON);
        one.read().sends(1).requests(1).says("size cap").within(SOON);
    }

    /** Parts that were compressed one by one are, one after the other, what was put together compressed. */
    private static byte[] oneGibibyte() throws IOException {
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(piece)) {
            gzip.write(new byte[PIECE]);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < (1 << 30) / PIECE; i++) {
            piece.writeTo(all);
        }
        return all.toByteArray();
    }

    private static void endless(Case one) throws IOException {
        AtomicInteger requests = new AtomicInteger();
        try (RawServer vendor = new RawServer(socket -> pour(socket, requests))) {
            one.providerAt(vendor.uri("http"));
            one.place().unknown().says("size cap").within(SOON);
            assertThat(requests).hasValue(1);
            one.hangUp().failed(FailureKind.UNCONFIRMED).sends(1).within(SOON);
            assertThat(requests).hasValue(2);
            one.read().sends(1).says("size cap").within(SOON);
            assertThat(requests).hasValue(3);
        }
    }

    private static void pour(Socket socket, AtomicInteger requests) throws IOException {
        String head = RawServer.head(socket.getInputStream());
        if (head == null) {
            return;
        }
        int at = head.indexOf("Content-Length: ") + 16;
        socket.getInputStream().readNBytes(Integer.parseInt(head.substring(at, head.indexOf('\r', at))));
        requests.incrementAndGet();
        OutputStream out = socket.getOutputStream();
        out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        byte[] blanks = " ".repeat(64 << 10).getBytes(StandardCharsets.US_ASCII);
        for (long sent = 0; sent < TWO_GIB; sent += blanks.length) {
            out.write(blanks);
        }
    }
}
