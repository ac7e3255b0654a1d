package io.voiceai.checks.reliability;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/** Sockets that wait before they connect, until they are let go or closed. */
final class HeldSockets extends SocketFactory {
    private final Semaphore waiting = new Semaphore(0);
    private final CountDownLatch letGo = new CountDownLatch(1);

    /** Returns when one more of them waits. */
    void awaitOne() throws InterruptedException {
        if (!waiting.tryAcquire(20, TimeUnit.SECONDS)) {
            throw new AssertionError("nothing connects");
        }
    }

    void letGo() {
        letGo.countDown();
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            private final CountDownLatch closed = new CountDownLatch(1);

            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                waiting.release();
                try {
                    while (!letGo.await(5, TimeUnit.MILLISECONDS)) {
                        if (closed.getCount() == 0) {
                            throw new SocketException("closed");
                        }
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new SocketException("interrupted");
                }
                super.connect(endpoint, timeout);
            }

            @Override
            public synchronized void close() throws IOException {
                closed.countDown();
                super.close();
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }
}
