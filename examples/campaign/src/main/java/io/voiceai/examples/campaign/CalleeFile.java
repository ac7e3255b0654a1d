package io.voiceai.examples.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The file of callees, read line by line: a broken line spoils none of the others, and a long file takes no more memory than a
 * short one. So no value may go over several lines.
 */
final class CalleeFile implements AutoCloseable {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setTrim(true).get();
    private static final int LONGEST_LINE = 100_000;

    /**
     * One line.
     *
     * @param number of the line, from 1
     * @param text the line as it is
     */
    record Line(long number, String text) {}

    private final BufferedReader reader;
    private final CalleeColumns columns;
    private long number = 1;

    private CalleeFile(BufferedReader reader, CalleeColumns columns) {
        this.reader = reader;
        this.columns = columns;
    }

    static CalleeFile open(Path file) {
        try {
            // Bytes that are no UTF-8 become U+FFFD, by which the line is known to be broken.
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
            String first = reader.readLine();
            if (first == null) {
                reader.close();
                throw new BadInputException("the file of callees is empty: its first line names the columns");
            }
            return new CalleeFile(reader, new CalleeColumns(split(first.replace("\uFEFF", ""))));
        } catch (IOException e) {
            throw new BadInputException("the file of callees cannot be read: " + e);
        }
    }

    CalleeColumns columns() {
        return columns;
    }

    /** The next line that is not blank, or null at the end. */
    @Nullable
    Line next() {
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    return new Line(number, line);
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of one line. */
    static List<String> split(String line) {
        if (line.length() > LONGEST_LINE) {
            throw new BadInputException("is longer than " + LONGEST_LINE + " characters");
        }
        if (line.indexOf('\uFFFD') >= 0) {
            throw new BadInputException("is not in UTF-8");
        }
        try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
            List<String> values = new ArrayList<>();
            for (CSVRecord parsed : parser) {
                parsed.forEach(values::add);
            }
            return values;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // The parser quotes the line in its message.
            throw new BadInputException(
                    "has quotation marks in the wrong places; a value must not go over several lines");
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
