package io.voiceai.internal.http;

import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One file: its deadline, its redirects, and its bytes, counted while they are read. */
final class DownloadRun {
    private static final Logger LOG = LoggerFactory.getLogger("io.voiceai");
    private static final int MOST_REDIRECTS = 3;
    private static final String ASK_AGAIN = "The address may have expired, so ask for the detail again";
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final OkHttpClient client;
    private final DownloadRules rules;
    private final long largest;
    private final Duration limit;
    private final Deadline deadline;
    private final OutputStream out;
    private String stage = "connect";
    private long written;

    DownloadRun(OkHttpClient client, DownloadRules rules, long largest, Duration limit, OutputStream out) {
        this.client = client;
        this.rules = rules;
        this.largest = largest;
        this.limit = limit;
        this.out = out;
        deadline = new Deadline(System::nanoTime, limit);
    }

    long from(HttpUrl first) {
        HttpUrl url = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpUrl next = get(url);
            if (next == null) {
                LOG.debug(
                        "recording from {}: {} bytes, {} ms",
                        url.host(),
                        written,
                        deadline.elapsed().toMillis());
                return written;
            }
            url = next;
        }
        throw DownloadRules.bad("host " + url.host() + " redirects more than " + MOST_REDIRECTS + " times");
    }

    private @Nullable HttpUrl get(HttpUrl url) {
        Request request = new Request.Builder()
                .url(url)
                .header("User-Agent", Transport.USER_AGENT)
                // Asked for, because OkHttp inflates by itself, without a limit, what it asked for by itself.
                .header("Accept-Encoding", "identity")
                .build();
        Call call = client.newCall(request);
        call.timeout().timeout(Math.max(1, deadline.remaining().toNanos()), TimeUnit.NANOSECONDS);
        try (Response response = call.execute()) {
            stage = "body";
            if (REDIRECTS.contains(response.code())) {
                return rules.redirected(url, response.header("Location"));
            }
            checkStatus(response, url.host());
            copy(response, url.host());
            return null;
        } catch (IOException e) {
            throw broken(e, url.host());
        }
    }

    private static void checkStatus(Response response, String host) {
        int status = response.code();
        if (status == 200) {
            return;
        }
        throw Failure.of(
                        status >= 500 || status == 429 ? FailureKind.VENDOR_FAULT : FailureKind.BAD_RESPONSE,
                        "recording: host " + host + " did not give the file")
                .field("recording")
                .httpStatus(status)
                .wayOut(status >= 500 || status == 429 ? "Try again later" : ASK_AGAIN)
                .toException();
    }

    private void copy(Response response, String host) throws IOException {
        if (response.body().contentLength() > largest) {
            throw tooLarge(host);
        }
        InputStream in = AnswerReader.inflated(response);
        byte[] chunk = new byte[16_384];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            if (written + read > largest) {
                throw tooLarge(host);
            }
            write(chunk, read);
            if (deadline.isOver()) {
                throw timeOver(host);
            }
        }
    }

    private void write(byte[] chunk, int length) {
        try {
            out.write(chunk, 0, length);
        } catch (IOException e) {
            throw Thread.currentThread().isInterrupted()
                    ? interrupted()
                    : VoiceAiException.config(
                            "out", "cannot be written to: " + e.getClass().getSimpleName(), null);
        }
        written += length;
    }

    private VoiceAiException broken(IOException e, String host) {
        if (Thread.currentThread().isInterrupted()) {
            return interrupted();
        }
        if (e instanceof PublicAddresses.RefusedAddressException) {
            return DownloadRules.refused(
                    "is on host " + host + ", which leads into a private network", "Check the name server");
        }
        if (e instanceof UnusableAnswerException) {
            return DownloadRules.bad("host " + host + " compressed the file in an unknown way");
        }
        if (deadline.isOver()) {
            return timeOver(host);
        }
        return fault(host, TransportFaults.describe(e, stage), TransportFaults.isHopeless(e) ? null : "Try again");
    }

    private static VoiceAiException interrupted() {
        return Failure.of(FailureKind.CANCELLED, "recording: the thread was interrupted")
                .field("recording")
                .toException();
    }

    private VoiceAiException timeOver(String host) {
        return fault(host, "it took longer than " + limit.toMillis() + " ms", "Allow more time, or try again");
    }

    private VoiceAiException tooLarge(String host) {
        return DownloadRules.bad("host " + host + " gives more than " + largest + " bytes, which was refused");
    }

    private static VoiceAiException fault(String host, String problem, @Nullable String wayOut) {
        return Failure.of(FailureKind.VENDOR_FAULT, "recording: host " + host + ": " + problem)
                .field("recording")
                .wayOut(wayOut)
                .toException();
    }
}
