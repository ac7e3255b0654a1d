package io.voiceai.checks.reliability;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Certificates for the fake vendor, good and bad, and a trust store that knows their issuer. */
final class Certificates {
    private static final HeldCertificate AUTHORITY = made(new HeldCertificate.Builder().certificateAuthority(0));

    private Certificates() {}

    /** Of this host, by the trusted issuer. */
    static SSLContext of(String host) {
        return context(made(
                new HeldCertificate.Builder().addSubjectAlternativeName(host).signedBy(AUTHORITY)));
    }

    static SSLContext expired() {
        long now = System.currentTimeMillis();
        return context(made(new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .validityInterval(now - TimeUnit.DAYS.toMillis(2), now - TimeUnit.DAYS.toMillis(1))
                .signedBy(AUTHORITY)));
    }

    static SSLContext ofUnknownIssuer() {
        return context(made(new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1")));
    }

    static X509TrustManager trust() {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(AUTHORITY.certificate())
                .build()
                .trustManager();
    }

    private static SSLContext context(HeldCertificate certificate) {
        return new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslContext();
    }

    /** The tool writes the dates of a certificate in the calendar of the default locale, which may be 543 years ahead. */
    private static synchronized HeldCertificate made(HeldCertificate.Builder certificate) {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return certificate.build();
        } finally {
            Locale.setDefault(usual);
        }
    }
}
