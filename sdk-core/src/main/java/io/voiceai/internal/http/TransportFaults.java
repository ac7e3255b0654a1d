package io.voiceai.internal.http;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Names the faults of the way to the vendor without repeating a library's text, which may hold values. */
final class TransportFaults {
    private TransportFaults() {}

    /** Whether trying again cannot help. */
    static boolean isHopeless(Throwable fault) {
        return caused(fault, CertificateException.class)
                || fault instanceof SSLPeerUnverifiedException
                || fault instanceof SSLHandshakeException && !isCut(fault);
    }

    static String describe(Throwable fault, String stage) {
        if (fault instanceof UnusableAnswerException) {
            return String.valueOf(fault.getMessage());
        }
        if (fault instanceof UnknownHostException) {
            return "the host name does not resolve";
        }
        if (fault instanceof ConnectException) {
            return "the connection was refused";
        }
        if (fault instanceof SSLPeerUnverifiedException || caused(fault, CertificateException.class)) {
            return "tls-trust: the server's certificate is not valid for this host or not trusted";
        }
        if (fault instanceof SSLHandshakeException && !isCut(fault)) {
            return "tls-version: no common TLS version or cipher";
        }
        return fault instanceof SocketTimeoutException || fault instanceof java.io.InterruptedIOException
                ? "time-out at stage " + stage
                : "connection lost at stage " + stage;
    }

    /** The Java runtime reports a connection that ends within the handshake as a failed handshake. */
    private static boolean isCut(Throwable fault) {
        return caused(fault, EOFException.class) || caused(fault, SocketException.class);
    }

    private static boolean caused(@Nullable Throwable fault, Class<? extends Throwable> type) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
