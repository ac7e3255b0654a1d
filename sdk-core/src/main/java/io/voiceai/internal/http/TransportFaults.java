package io.voiceai.internal.http;

import io.voiceai.internal.evidence.Again;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Names the faults of the way to the vendor without repeating a library's text, which may hold values. */
final class TransportFaults {
    private static final Pattern UNFINISHED_LINE = Pattern.compile("limit=([0-9]{1,9}) content=([0-9a-f]*)");
    private static final int LONGEST_CUT_LINE = 8192;

    private TransportFaults() {}

    /** What may follow, as far as the fault itself tells. */
    static Again again(Throwable fault, String stage) {
        if (isHopeless(fault) || fault instanceof UnusableAnswerException tooLarge && tooLarge.isTooLarge()) {
            return Again.NEVER;
        }
        boolean stalled = fault instanceof SocketTimeoutException;
        return switch (stage) {
            case "proxy" -> atProxy(fault);
            case "tls" -> stalled ? Again.HELD_UP : Again.NOT_SENT;
            case "start", "dispatch", "queue", "dns", "connect" -> Again.NOT_SENT;
            case "write" -> stalled ? Again.ODD : Again.LOST;
            // A whole status line was there, so somebody answered, and oddly.
            case "body" -> isNonsense(fault) ? Again.ODD : Again.LOST;
            default -> isHeaderFlood(fault) ? Again.ODD : Again.LOST;
        };
    }

    private static Again atProxy(Throwable fault) {
        // OkHttp's words for a 407 to the request for a tunnel.
        if ("Failed to authenticate with proxy".equals(fault.getMessage())) {
            return Again.NEVER;
        }
        return fault instanceof ProtocolException ? Again.HELD_UP : Again.NOT_LET_THROUGH;
    }

    /** Whether what came is no answer by the rules of HTTP, or one that is not read on purpose; it did come. */
    static boolean isNonsense(Throwable fault) {
        // An answer that is cut short is reported as a breach of the protocol, too.
        boolean cut = "unexpected end of stream".equals(fault.getMessage());
        return fault instanceof ProtocolException && !cut
                || fault instanceof UnusableAnswerException
                || isHeaderFlood(fault);
    }

    /**
     * OkHttp stops at 256 KiB of headers, and says so only in the words of the line that it could not read to its end: as many
     * bytes as were left of the limit, or fewer than it had before it. Of a line that was cut there are just as many as came.
     */
    private static boolean isHeaderFlood(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            Matcher line = UNFINISHED_LINE.matcher(String.valueOf(t.getMessage()));
            if (t instanceof EOFException && line.find()) {
                int read = Integer.parseInt(line.group(1));
                return read > LONGEST_CUT_LINE || line.group(2).length() / 2 > read;
            }
        }
        return false;
    }

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
