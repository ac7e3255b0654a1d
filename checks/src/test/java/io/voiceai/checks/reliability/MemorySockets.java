package io.voiceai.checks.reliability;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.SocketFactory;

/** Sockets that end in this process: what is written is given to a responder, and what that returns is read. */
final class MemorySockets extends SocketFactory {
    /** The other end of one connection. */
    interface Responder {
        /** The first byte of a request was written. */
        default void writing() {}

        /**
         * The client has written and begins to read.
         *
         * @param request all that was written since the last answer
         * @return what is to be read; after it the connection ends
         */
        byte[] answer(byte[] request) throws IOException;
    }

    private final Responder responder;

    MemorySockets(Responder responder) {
        this.responder = responder;
    }

    @Override
    public Socket createSocket() {
        return new MemorySocket(responder);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    private static final class MemorySocket extends Socket {
        private final Responder responder;
        private final ByteArrayOutputStream written = new ByteArrayOutputStream(1024);
        private ByteArrayInputStream answer;
        private volatile boolean closed;
        private SocketAddress remote;

        MemorySocket(Responder responder) {
            this.responder = responder;
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (closed) {
                throw new SocketException("closed");
            }
            remote = endpoint;
        }

        private synchronized void write(byte[] bytes, int from, int length) throws IOException {
            if (closed) {
                throw new SocketException("closed");
            }
            if (written.size() == 0) {
                responder.writing();
            }
            written.write(bytes, from, length);
        }

        private int read(byte[] into, int from, int length) throws IOException {
            if (closed) {
                throw new SocketException("closed");
            }
            if (answer == null && written.size() == 0) {
                return -1;
            }
            if (answer == null) {
                answer = new ByteArrayInputStream(responder.answer(written.toByteArray()));
            }
            return answer.read(into, from, length);
        }

        @Override
        public InputStream getInputStream() {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return MemorySocket.this.read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    return MemorySocket.this.read(into, from, length);
                }
            };
        }

        @Override
        public OutputStream getOutputStream() {
            return new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    MemorySocket.this.write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    MemorySocket.this.write(bytes, from, length);
                }
            };
        }

        /** Not while something is being written: what is written after it was never sent. */
        @Override
        public synchronized void close() {
            closed = true;
        }

        /** Also once the answer was read, so that no further request comes on this connection. */
        @Override
        public boolean isClosed() {
            return closed || answer != null && answer.available() == 0;
        }

        @Override
        public boolean isConnected() {
            return remote != null;
        }

        @Override
        public SocketAddress getRemoteSocketAddress() {
            return remote;
        }

        @Override
        public InetAddress getInetAddress() {
            return remote instanceof InetSocketAddress address ? address.getAddress() : null;
        }

        @Override
        public void setSoTimeout(int timeout) {
            // What is read is there at once.
        }

        @Override
        public int getSoTimeout() {
            return 0;
        }

        @Override
        public void setTcpNoDelay(boolean on) {
            // There is no wire.
        }

        @Override
        public void shutdownInput() {
            closed = true;
        }

        @Override
        public void shutdownOutput() {
            closed = true;
        }
    }
}
