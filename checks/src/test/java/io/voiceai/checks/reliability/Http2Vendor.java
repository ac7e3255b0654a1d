package io.voiceai.checks.reliability;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** A vendor that speaks HTTP/2 in the few frames that an exchange needs, and refuses streams as it is told. */
final class Http2Vendor implements AutoCloseable {
    /** What becomes of one request. */
    enum Fate {
        /** REFUSED_STREAM: certainly not carried out. */
        REFUSED_STREAM(7),
        /** INTERNAL_ERROR: nobody knows. */
        INTERNAL_ERROR(2),
        /** CANCEL: nobody knows. */
        CANCEL(8),
        /** GOAWAY for the whole connection, which names this stream as one that was not looked at. */
        GOAWAY(0);

        private final int code;

        Fate(int code) {
            this.code = code;
        }
    }

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int AWAY = 7;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int ACK = 1;
    private static final int PREFACE = 24;
    private static final byte[] NOTHING = new byte[0];
    /** ":status: 200" is the eighth entry of the static table. */
    private static final byte[] STATUS_200 = {(byte) 0x88};

    private final Deque<Fate> fates = new ConcurrentLinkedDeque<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final SSLContext tls;
    private final byte[] answer;
    private final RawServer server;

    Http2Vendor(SSLContext tls, String answer) throws IOException {
        this.tls = tls;
        this.answer = answer.getBytes(StandardCharsets.UTF_8);
        server = new RawServer(this::serve);
    }

    URI uri() {
        return server.uri("https");
    }

    int requests() {
        return requests.get();
    }

    /** The fates of the next requests; all others are answered. */
    Http2Vendor next(Fate... value) {
        fates.addAll(java.util.List.of(value));
        return this;
    }

    private void serve(Socket raw) throws IOException {
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(raw, null, true);
        socket.setUseClientMode(false);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        socket.setSSLParameters(parameters);
        DataInputStream in = new DataInputStream(socket.getInputStream());
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        in.readFully(new byte[PREFACE]);
        frame(out, SETTINGS, 0, 0, NOTHING);
        boolean open = true;
        while (open) {
            open = take(in, out);
        }
        RawServer.drain(raw);
    }

    private boolean take(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        byte[] payload = in.readNBytes(length);
        if (type == SETTINGS && (flags & ACK) == 0) {
            frame(out, SETTINGS, ACK, 0, NOTHING);
        } else if (type == PING && (flags & ACK) == 0) {
            frame(out, PING, ACK, 0, payload);
        } else if ((type == DATA || type == HEADERS) && (flags & END_STREAM) != 0) {
            requests.incrementAndGet();
            return react(out, stream, fates.poll());
        }
        return true;
    }

    private boolean react(DataOutputStream out, int stream, Fate fate) throws IOException {
        if (fate == null) {
            frame(out, HEADERS, END_HEADERS, stream, STATUS_200);
            frame(out, DATA, END_STREAM, stream, answer);
            return true;
        }
        if (fate == Fate.GOAWAY) {
            byte[] lastStreamAndCode = new byte[8];
            frame(out, AWAY, 0, 0, lastStreamAndCode);
            return false;
        }
        frame(out, RST_STREAM, 0, stream, new byte[] {0, 0, 0, (byte) fate.code});
        return true;
    }

    private static void frame(DataOutputStream out, int type, int flags, int stream, byte[] payload)
            throws IOException {
        out.writeByte(payload.length >> 16);
        out.writeShort(payload.length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(payload);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
