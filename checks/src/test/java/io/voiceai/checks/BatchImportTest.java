package io.voiceai.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 100,000 callees, a process of little memory, and a vendor that once does not answer and once refuses. */
class BatchImportTest {
    private static final int ROWS = 100_000;

    @ParameterizedTest
    @ValueSource(strings = {"aliyun-aiccs", "aliyun-ccc", "tencent-ccc"})
    void everyCalleeIsImportedOnceInConstantMemory(String vendor) throws Exception {
        try (CountingVendor counting = new CountingVendor()) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx32m",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-cp",
                            System.getProperty("java.class.path"),
                            BatchImporter.class.getName(),
                            vendor,
                            "http://localhost:" + counting.port(),
                            Integer.toString(ROWS))
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(printed).isZero();
            assertThat(printed)
                    .contains("next row 11000, unknown 10000 to 10999, stopped by OUTCOME_UNKNOWN")
                    .contains("next row 20000, stopped by REJECTED")
                    // What was not answered is not confirmed, though the vendor has it.
                    .contains("confirmed " + (ROWS - 1_000) + ", next row " + ROWS);
            assertThat(counting.seen.cardinality()).isEqualTo(ROWS);
            assertThat(counting.twice).as("imported twice").isZero();
        }
    }

    /** Takes whatever is imported and counts each number; the eleventh chunk gets no answer, the next twenty-first a refusal. */
    private static final class CountingVendor implements AutoCloseable {
        private static final Pattern NUMBER = Pattern.compile("139([0-9]{8})");
        private static final String OK =
                "{\"Code\":\"OK\",\"RequestId\":\"r\",\"HttpStatusCode\":200,\"Success\":true," + "\"Data\":%s}";
        private static final String TENCENT_OK = "{\"Response\":{\"RequestId\":\"r\",\"TaskId\":%d}}";

        private static final String REFUSAL = "{\"Code\":\"InvalidParameter\",\"Message\":\"no\",\"RequestId\":\"r\"}";
        private static final String TENCENT_REFUSAL =
                "{\"Response\":{\"Error\":{\"Code\":\"InvalidParameterValue\",\"Message\":\"no\"},\"RequestId\":\"r\"}}";

        private final BitSet seen = new BitSet(ROWS);
        private final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        private int twice;
        private int chunks;
        private boolean silent;
        private boolean refused;

        CountingVendor() throws IOException {
            server.createContext("/", this::answer);
            server.start();
        }

        int port() {
            return server.getAddress().getPort();
        }

        private void answer(HttpExchange exchange) throws IOException {
            String body = URLDecoder.decode(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8);
            Matcher number = NUMBER.matcher(body);
            boolean chunk = number.find();
            if (chunk && chunks == 20 && !refused) {
                refused = true;
                reply(exchange, isTencent(exchange) ? 200 : 400, isTencent(exchange) ? TENCENT_REFUSAL : REFUSAL);
                return;
            }
            if (chunk) {
                chunks++;
                do {
                    int row = Integer.parseInt(number.group(1));
                    twice += seen.get(row) ? 1 : 0;
                    seen.set(row);
                } while (number.find());
            }
            if (chunks == 11 && !silent) {
                silent = true;
                exchange.close();
                return;
            }
            boolean cases = body.contains("CampaignId")
                    || String.valueOf(exchange.getRequestURI()).contains("CampaignId");
            reply(
                    exchange,
                    200,
                    isTencent(exchange)
                            ? String.format(java.util.Locale.ROOT, TENCENT_OK, chunks)
                            : String.format(java.util.Locale.ROOT, OK, cases ? "[]" : "\"77\""));
        }

        private static boolean isTencent(HttpExchange exchange) {
            return exchange.getRequestHeaders().containsKey("X-TC-Action");
        }

        private static void reply(HttpExchange exchange, int status, String json) throws IOException {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
