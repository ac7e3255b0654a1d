package io.voiceai.jdbc;

import io.voiceai.VoiceAi;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.Claim;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Places one call, and is killed before it knows what became of it. */
public final class DyingProcess {
    /** What it says when nothing can happen any more but its death. */
    static final String CLAIMED = "claimed";

    private DyingProcess() {}

    static Process start(
            String database, URI vendor, String key, String secret, String callee, boolean stopsBeforeSending)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DyingProcess.class.getName()));
        command.addAll(List.of(database, vendor.toString(), key, secret, callee, String.valueOf(stopsBeforeSending)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    public static void main(String[] args) {
        CallJournal journal = JdbcJournal.on(source(args[0])).build();
        CallJournal used = Boolean.parseBoolean(args[5]) ? stuckAfterClaim(journal) : journal;
        try (VoiceAi voice = Shop.open(URI.create(args[1]), args[2], args[3], used, Clock.systemUTC())) {
            voice.place(Shop.call(args[4], "order-1"));
        }
    }

    static DataSource source(String url) {
        if (url.startsWith("jdbc:h2:")) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(url);
            return source;
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    /** Its claim is written down, and then nothing happens any more. */
    private static CallJournal stuckAfterClaim(CallJournal journal) {
        return (CallJournal) Proxy.newProxyInstance(
                CallJournal.class.getClassLoader(), new Class<?>[] {CallJournal.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(journal, arguments);
                        if (result instanceof Claim.Granted) {
                            System.out.println(CLAIMED);
                            Thread.currentThread().join();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
