package io.voiceai.testing;

import io.voiceai.testing.internal.mapping.MappingExport;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * The emulator as a program, for clients in any language.
 *
 * <pre>{@code
 * java -jar voiceai-sdk-testing-standalone.jar --port 18080 --access-key-id ID --access-key-secret SECRET
 * }</pre>
 *
 * <p>Prints one line when it is ready and runs until it is stopped. Bad arguments end it with status 2, a port that is
 * taken with status 1, each with one line on standard error.
 */
public final class Standalone {

    private Standalone() {}

    /**
     * Runs until stopped.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        int status = run(args, System.out, System.err);
        if (status != RUNNING) {
            System.exit(status);
        }
        waitForEver();
    }

    static final int RUNNING = -1;

    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            if (args.length == 2 && args[0].equals("--export-mappings")) {
                MappingExport.write(Path.of(args[1]), EnumSet.allOf(Vendor.class))
                        .forEach(file -> out.println("written: " + file));
                return 0;
            }
            Optional<VendorEmulator.Builder> settings = StandaloneArguments.parse(args);
            if (settings.isEmpty()) {
                out.println(StandaloneArguments.USAGE);
                return 0;
            }
            VendorEmulator emulator = settings.get().start();
            SmallHeap.ask();
            Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
            out.println("voice-AI vendor emulator ready at " + emulator.uri()
                    + " (AICCS, CCC, ICE, Tencent CCC)"
                    + (emulator.inspected() ? "; open it in a browser to look inside" : "") + "; stop with Ctrl-C");
            return RUNNING;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + "; see --help");
            return 2;
        } catch (UncheckedIOException e) {
            err.println(said(e.getCause()));
            return 1;
        }
    }

    // Of a folder that cannot be made the file system may give nothing but the name.
    private static String said(IOException cause) {
        boolean named = cause instanceof FileSystemException file && file.getReason() == null;
        return named ? "cannot write " + cause.getMessage() : String.valueOf(cause.getMessage());
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
