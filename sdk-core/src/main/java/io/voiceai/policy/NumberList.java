package io.voiceai.policy;

import io.voiceai.call.PhoneNumber;
import io.voiceai.error.VoiceAiException;
import io.voiceai.journal.JournalEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Numbers, found in whatever spelling. */
final class NumberList implements DoNotCallList {
    private final Set<String> keys;

    NumberList(Collection<PhoneNumber> numbers) {
        keys = numbers.stream().map(JournalEntry::calleeKey).collect(Collectors.toUnmodifiableSet());
    }

    static NumberList read(Path file) {
        List<PhoneNumber> numbers = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String text = withoutComment(line);
                if (!text.isEmpty()) {
                    numbers.add(number(number, text));
                }
            }
        } catch (IOException e) {
            throw RuleFiles.unreadable("do-not-call list", e);
        }
        return new NumberList(numbers);
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf('#');
        String text = comment < 0 ? line : line.substring(0, comment);
        // Editors of one vendor put a byte order mark in front of the first line.
        return text.replace("\uFEFF", "").strip();
    }

    private static PhoneNumber number(int line, String text) {
        try {
            return PhoneNumber.of(text);
        } catch (VoiceAiException e) {
            throw VoiceAiException.config(
                    "do-not-call list",
                    "line " + line + " is not a phone number",
                    "Write one number a line, in E.164 such as +86 and 11 digits, and remarks after #");
        }
    }

    @Override
    public boolean contains(PhoneNumber callee) {
        return keys.contains(JournalEntry.calleeKey(callee));
    }

    @Override
    public String toString() {
        return "DoNotCallList[" + keys.size() + " numbers]";
    }
}
