package io.voiceai.testing.internal.inspector;

import io.voiceai.testing.EmulatedCall;
import io.voiceai.testing.internal.vendor.Dispatcher;
import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.WireRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls' recordings, made when they are asked for; whole or, since players jump about, a range of bytes. */
final class Recordings {

    private static final String TYPE = "audio/wav";
    private static final String ENDING = ".wav";
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,9})-(\\d{0,9})");

    private final Dispatcher dispatcher;

    Recordings(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    WebReply answer(String file, WireRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return WebReply.refused(405, "A recording can only be read.");
        }
        return recorded(file)
                .map(call -> part(Tones.wav(call), request.header("range")))
                .orElseGet(() -> WebReply.refused(404, "There is no such recording."));
    }

    private Optional<EmulatedCall> recorded(String file) {
        return file.endsWith(ENDING)
                ? dispatcher
                        .call(file.substring(0, file.length() - ENDING.length()))
                        .filter(call -> call.recording().isPresent())
                : Optional.empty();
    }

    private static WebReply part(byte[] wav, String range) {
        Field ranges = new Field("Accept-Ranges", "bytes");
        Matcher asked = RANGE.matcher(range == null ? "" : range);
        if (!asked.matches()) {
            return WebReply.of(200, TYPE, wav, ranges);
        }
        int first = Integer.parseInt(asked.group(1));
        int last = asked.group(2).isEmpty() ? wav.length - 1 : Integer.parseInt(asked.group(2));
        if (first >= wav.length || last < first) {
            return WebReply.of(416, TYPE, new byte[0], new Field("Content-Range", "bytes */" + wav.length));
        }
        int end = Math.min(last + 1, wav.length);
        String content = "bytes " + first + "-" + (end - 1) + "/" + wav.length;
        return WebReply.of(206, TYPE, Arrays.copyOfRange(wav, first, end), ranges, new Field("Content-Range", content));
    }
}
