package io.voiceai;

import io.voiceai.error.VoiceAiException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file that appears under its name when it is whole, and leaves nothing behind if it does not become so. */
record NewFile(Path directory, Path target) {
    /** Neither separators of any system, nor what Windows takes for a device or a stream. */
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}/\\\\:*?\"<>|]{1,200}");

    /** File systems take 255 bytes, not characters. */
    private static final int LONGEST_BYTES = 255;

    static NewFile in(Path directory, String fileName) {
        boolean dots = fileName.chars().allMatch(c -> c == '.' || c == ' ');
        boolean tooLong = fileName.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
        if (dots || tooLong || !NAME.matcher(fileName).matches()) {
            throw badName();
        }
        try {
            Path target = directory.resolve(fileName);
            if (!directory.equals(target.getParent() == null ? Path.of("") : target.getParent())) {
                throw badName();
            }
            return new NewFile(directory, target);
        } catch (InvalidPathException e) {
            throw badName();
        }
    }

    Path write(Consumer<OutputStream> content) {
        Path part = null;
        try {
            part = Files.createTempFile(directory, ".recording-", ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                content.accept(out);
            }
            move(part);
            return target;
        } catch (IOException e) {
            throw VoiceAiException.config(
                    "directory",
                    "the file cannot be written: " + e.getClass().getSimpleName(),
                    "Check that it exists, its permissions and its free space");
        } finally {
            delete(part);
        }
    }

    private void move(Path part) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(@Nullable Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // It stays behind; what the caller asked for is decided.
        }
    }

    private static VoiceAiException badName() {
        return VoiceAiException.invalidRequest(
                "fileName", "is not the plain name of a file", "Make one of your own, such as the call's id and .mp3");
    }
}
