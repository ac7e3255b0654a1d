package io.voiceai.examples.cli;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.WireText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Computes signatures, for a user who compares them with those of another program. Sends nothing. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = {
            "Computes the signature of a request and prints the strings on the way to it as JSON.",
            "FILE holds one object or an array; the output has the same shape. Nothing is sent.",
            "",
            "rpc-hmac-sha1: method, parameters (all but Signature), accessKeySecret.",
            "acs3-*: method, path, query, headers (those to sign), body, accessKeyId, accessKeySecret.",
            "tc3-hmac-sha256: method, path, query (raw), host, contentType, payload, service, timestamp,",
            "  secretId, secretKey; signedHeaders if others than content-type and host are signed.",
            "",
            "With --diagnose, or with what the vendor answered, likely causes of a refused signature are printed",
            "instead, one a line: what is wrong with the key, how far the clock is off, and the first difference to what",
            "the vendor says it signed, by name. No key and no value of the request is printed. Exit code 0 whether a",
            "cause was found or not.",
            ""
        })
final class SignCommand implements Callable<Integer> {
    private static final int FILE_BYTES = 64 * 1024 * 1024;

    @Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(
            names = "--protocol",
            required = true,
            paramLabel = "NAME",
            description = "One of: ${COMPLETION-CANDIDATES}",
            converter = ProtocolConverter.class,
            completionCandidates = ProtocolNames.class)
    private @Nullable SigningProtocol protocol;

    @Option(names = "--diagnose", description = "Print likely causes of a refused signature instead of the strings.")
    private boolean diagnose;

    @Option(
            names = "--vendor-message",
            paramLabel = "FILE",
            description = "The vendor's message or whole answer, as text or JSON; - for standard input.")
    private @Nullable String vendorMessage;

    @Option(
            names = "--vendor-date",
            paramLabel = "DATE",
            description = "The header Date of the vendor's answer, such as 'Fri, 02 Jan 2026 03:04:05 GMT'.")
    private @Nullable String vendorDate;

    @Parameters(paramLabel = "FILE", description = "The inputs, in JSON; - for standard input.")
    private @Nullable String file;

    @Override
    public Integer call() {
        String name = String.valueOf(file);
        if (name.equals("-") && name.equals(vendorMessage)) {
            throw new BadInputException("FILE and --vendor-message cannot both be standard input");
        }
        Object input = JsonObject.parseAny(read(name));
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        if (diagnose || vendorMessage != null || vendorDate != null) {
            diagnosis(input).forEach(out::println);
        } else if (input instanceof JsonObject object) {
            out.println(print(sign(object, "the object"), ""));
        } else if (input instanceof List<?> items) {
            List<String> printed = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                if (!(items.get(i) instanceof JsonObject object)) {
                    throw new BadInputException("item " + i + " is not an object");
                }
                printed.add("  " + print(sign(object, "item " + i), "  "));
            }
            out.println(printed.isEmpty() ? "[]" : "[\n" + String.join(",\n", printed) + "\n]");
        } else {
            throw new BadInputException(file + " holds neither a JSON object nor an array");
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    /** One request, since a vendor's answer belongs to one. */
    private List<String> diagnosis(@Nullable Object input) {
        if (!(input instanceof JsonObject object)) {
            throw new BadInputException(file + " holds no JSON object; one request is diagnosed at a time");
        }
        Doctor doctor = new Doctor(vendorMessage == null ? null : read(vendorMessage), vendorDate);
        List<String> causes =
                doctor.causes(java.util.Objects.requireNonNull(protocol).patient(new Vector(object, "the object")));
        return causes.isEmpty() ? List.of("Nothing unusual was found") : causes;
    }

    private Map<String, Object> sign(JsonObject object, String place) {
        Map<String, Object> out = new LinkedHashMap<>();
        String name = object.text("name");
        if (name != null) {
            out.put("name", name);
        }
        out.putAll(java.util.Objects.requireNonNull(protocol)
                .sign(new Vector(object, name == null ? place : place + " (" + name + ")")));
        return out;
    }

    private static String read(String file) {
        try {
            InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
            byte[] bytes;
            try (in) {
                bytes = in.readNBytes(FILE_BYTES + 1);
            }
            if (bytes.length > FILE_BYTES) {
                throw new BadInputException(file + " is larger than 64 MB");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException e) {
            throw new BadInputException("cannot read " + file);
        }
    }

    /** A line a member, so that two outputs can be compared line by line. */
    private static String print(Map<String, Object> object, String indent) {
        StringBuilder text = new StringBuilder("{\n");
        object.forEach((name, value) -> text.append(text.length() > 2 ? ",\n" : "")
                .append(indent)
                .append("  \"")
                .append(name)
                .append("\": ")
                .append(new String(WireText.json(value), StandardCharsets.UTF_8)));
        return text.append('\n').append(indent).append('}').toString();
    }

    /** The names that the option takes. */
    static final class ProtocolNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of(SigningProtocol.values()).stream()
                    .map(SigningProtocol::toString)
                    .iterator();
        }
    }

    /** Reads the option. */
    static final class ProtocolConverter implements CommandLine.ITypeConverter<SigningProtocol> {
        @Override
        public SigningProtocol convert(String word) {
            for (SigningProtocol protocol : SigningProtocol.values()) {
                if (protocol.toString().equals(word)) {
                    return protocol;
                }
            }
            throw new CommandLine.TypeConversionException(
                    "'" + word + "' is not one of " + String.join(", ", new ProtocolNames()));
        }
    }
}
