package io.voiceai.testing.internal.mapping;

import io.voiceai.testing.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the mappings as WireMock loads them from its root folder. */
public final class MappingExport {

    private MappingExport() {}

    /**
     * Records what an emulator answers and writes a file for each vendor.
     *
     * @param folder what will be WireMock's root folder; made if it is not there
     * @param vendors of whom
     * @return the files written, {@code mappings/aliyun-ice.json} in the folder and such
     * @throws UncheckedIOException if they cannot be written
     */
    public static List<Path> write(Path folder, Set<Vendor> vendors) {
        List<Path> files = new ArrayList<>();
        try (Recorder recorder = new Recorder()) {
            Path mappings = Files.createDirectories(folder.resolve("mappings"));
            for (Vendor vendor : vendors) {
                String name = vendor.name().toLowerCase(Locale.ROOT).replace('_', '-');
                files.add(Files.writeString(mappings.resolve(name + ".json"), text(Tour.of(recorder, vendor))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("cannot write mappings into " + folder + ": " + e, e));
        }
        return files;
    }

    // A line each, so that two exports can be compared.
    private static String text(List<Mapping> mappings) {
        return mappings.stream()
                .flatMap(Mapping::json)
                .collect(Collectors.joining(",\n", "{\"mappings\":[\n", "\n]}\n"));
    }
}
