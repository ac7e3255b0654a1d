package io.voiceai.examples.campaign;

import io.voiceai.error.VoiceAiException;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.Claim;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The calls of the last minutes, a line for each change, written at once: what the system has been given survives a kill of the
 * process. H2 does not keep that promise for its last moments, and a claim that is lost is a call that is made twice; so at each
 * start what the database has forgotten is told to it again. Personal data.
 */
final class CallLog implements AutoCloseable {
    private static final int GENERATIONS = 3;
    private static final String PREFIX = "calls-";
    private static final char CHANGED = '+';
    private static final char REMOVED = '-';

    private final Path directory;
    private final Deque<Path> files = new ArrayDeque<>();
    private long number;
    private OutputStream out;

    private CallLog(Path directory, List<Path> before) throws IOException {
        this.directory = directory;
        files.addAll(before);
        number = before.isEmpty() ? 0 : number(before.get(before.size() - 1));
        out = next();
    }

    /** Tells a journal what it may have forgotten, and goes on. */
    static CallLog open(Path directory, CallJournal journal) {
        try {
            List<Path> before;
            try (Stream<Path> all = Files.list(directory)) {
                before = all.filter(file -> file.getFileName().toString().matches(PREFIX + "[0-9]{1,15}\\.log"))
                        .sorted(Comparator.comparing(CallLog::number))
                        .toList();
            }
            remind(journal, before);
            return new CallLog(directory, before);
        } catch (IOException e) {
            throw new BadInputException("the state cannot be used: " + e);
        }
    }

    private static long number(Path file) {
        return Long.parseLong(file.getFileName().toString().replaceAll("[^0-9]", ""));
    }

    private static void remind(CallJournal journal, List<Path> files) throws IOException {
        Map<String, String> last = new LinkedHashMap<>();
        for (Path file : files) {
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    Optional<JournalEntry> entry = read(line);
                    if (entry.isPresent()) {
                        last.put(entry.get().correlationId(), line);
                    }
                }
            }
        }
        last.values().forEach(line -> remind(journal, line.charAt(0), JournalEntry.fromJson(line.substring(1))));
    }

    /** The last line of a file may have been broken off; then what it tells had not happened yet. */
    private static Optional<JournalEntry> read(String line) {
        try {
            return line.isEmpty() ? Optional.empty() : Optional.of(JournalEntry.fromJson(line.substring(1)));
        } catch (VoiceAiException e) {
            return Optional.empty();
        }
    }

    private static void remind(CallJournal journal, char what, JournalEntry entry) {
        if (what == REMOVED) {
            journal.remove(entry);
            return;
        }
        Optional<JournalEntry> known = journal.find(entry.correlationId());
        if (known.isPresent()
                && known.get().token().equals(entry.token())
                && known.get().state().compareTo(entry.state()) >= 0) {
            // Nearly all are, and to read is quicker than to write.
            return;
        }
        if (entry.state().compareTo(State.PLACED) < 0) {
            Claim claim = journal.claim(
                    JournalEntry.sending(
                            entry.provider(),
                            entry.correlationId(),
                            entry.token(),
                            entry.callee(),
                            entry.agent(),
                            entry.from(),
                            entry.to()),
                    true);
            if (claim instanceof Claim.Full) {
                throw new StateException("the journal is full of calls with unknown outcome");
            }
        }
        journal.update(entry);
    }

    void changed(JournalEntry entry) {
        write(CHANGED, entry);
    }

    void removed(JournalEntry entry) {
        write(REMOVED, entry);
    }

    private synchronized void write(char what, JournalEntry entry) {
        try {
            out.write((what + entry.toJson() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the state cannot be written", e);
        }
    }

    /** Goes on in another file, and throws away one that is so old that the database has it all. */
    synchronized void turn() {
        try {
            out.close();
            out = next();
            while (files.size() > GENERATIONS) {
                Files.deleteIfExists(files.removeFirst());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the state cannot be written", e);
        }
    }

    private OutputStream next() throws IOException {
        number++;
        Path file = directory.resolve(PREFIX + number + ".log");
        files.add(file);
        return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
