package io.voiceai.examples.campaign;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Where the program's words go. */
final class Terminal {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private Terminal() {}

    /** Whether somebody looks on. Newer Javas have a console without a terminal too, and say so. */
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** The SDK's log goes into a file, so that it does not run through the bar. */
    static void logInto(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new BadInputException("the state cannot be written: " + e);
        }
        Path file = directory.resolve("log-" + NAME.format(Instant.now()) + ".txt");
        System.setProperty("org.slf4j.simpleLogger.logFile", file.toString());
    }
}
