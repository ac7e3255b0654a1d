package io.voiceai.examples.campaign;

import io.voiceai.examples.campaign.Rows.Done;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * The results, one line for each line of the callees. A verdict is in the database before it is here. At each start what a kill
 * broke off is cut off, what one of the two has and the other lacks is written there, and so each has one result.
 */
final class ResultsFile implements AutoCloseable {
    static final String HEADER = "line,reference,callee,outcome,cause,route,tries,placed_at,ended_at,talk_seconds,call";

    private final OutputStream out;
    private final boolean withNumbers;

    private ResultsFile(OutputStream out, boolean withNumbers) {
        this.out = out;
        this.withNumbers = withNumbers;
    }

    /** Opens the file, mends it and writes what it lacks. */
    static ResultsFile open(Path file, boolean withNumbers, Rows rows) {
        try {
            cutOff(file);
            BitSet there = lines(file, rows);
            OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            ResultsFile results = new ResultsFile(out, withNumbers);
            if (Files.size(file) == 0) {
                results.write(HEADER);
            }
            rows.eachDone(done -> {
                if (!there.get(Math.toIntExact(done.line()))) {
                    results.add(done);
                }
            });
            return results;
        } catch (IOException e) {
            throw new BadInputException("the results cannot be written: " + e);
        }
    }

    /** What comes after the last end of a line was being written when the process died. */
    private static void cutOff(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long end = bytes.length();
            while (end > 0) {
                bytes.seek(end - 1);
                if (bytes.read() == '\n') {
                    break;
                }
                end--;
            }
            bytes.setLength(end);
        }
    }

    /** The lines that have a result; the database learns of those that it has forgotten. */
    private static BitSet lines(Path file, Rows rows) throws IOException {
        BitSet lines = new BitSet();
        if (!Files.exists(file)) {
            return lines;
        }
        BitSet done = new BitSet();
        rows.eachDone(row -> done.set(Math.toIntExact(row.line())));
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String header = reader.readLine();
            if (header != null && !header.equals(HEADER)) {
                throw new BadInputException("the results' file holds something else: name another one");
            }
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int number = number(line);
                lines.set(number);
                if (!done.get(number)) {
                    rows.restore(read(CalleeFile.split(line)));
                }
            }
        }
        return lines;
    }

    private static int number(String line) {
        try {
            return Integer.parseUnsignedInt(line.substring(0, Math.max(0, line.indexOf(','))));
        } catch (NumberFormatException e) {
            throw foreign();
        }
    }

    private static BadInputException foreign() {
        return new BadInputException("the results' file holds a line that is not a result: name another one");
    }

    private static Done read(List<String> values) {
        try {
            return new Done(
                    Long.parseLong(values.get(0)),
                    "",
                    values.get(1),
                    Integer.parseInt(values.get(6)),
                    values.get(3),
                    values.get(4),
                    values.get(5),
                    values.get(10).isEmpty() ? null : values.get(10),
                    values.get(7).isEmpty()
                            ? null
                            : Instant.parse(values.get(7)).toEpochMilli(),
                    values.get(8).isEmpty()
                            ? null
                            : Instant.parse(values.get(8)).toEpochMilli(),
                    values.get(9).isEmpty() ? null : Long.valueOf(values.get(9)));
        } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeException e) {
            throw foreign();
        }
    }

    /** Writes a line in one piece. */
    synchronized void add(Done done) {
        write(CSVFormat.DEFAULT.format(
                done.line(),
                done.reference(),
                callee(done.callee()),
                done.outcome(),
                done.cause(),
                done.route(),
                done.tries(),
                time(done.placedAt()),
                time(done.endedAt()),
                done.talkSeconds(),
                done.call()));
    }

    private String callee(String number) {
        if (number.isEmpty() || withNumbers) {
            return number;
        }
        return "…" + number.substring(Math.max(number.length() - 2, 0));
    }

    private static @Nullable String time(@Nullable Long millis) {
        return millis == null ? null : Objects.toString(Instant.ofEpochMilli(millis));
    }

    private void write(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the results cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
