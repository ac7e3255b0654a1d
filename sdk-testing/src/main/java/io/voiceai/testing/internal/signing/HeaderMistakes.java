package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis.Cause;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.WireRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What clients get wrong in the signed headers of a canonical request. */
final class HeaderMistakes {

    // The server in front of this has limits of its own; this one is for what it lets through.
    private static final int HEADERS_TRIED = 50;
    private static final List<String> CONTENT_TYPES = List.of(
            "application/json",
            "application/json; charset=utf-8",
            "application/json;charset=utf-8",
            "application/json; charset=UTF-8",
            "application/json;charset=UTF-8",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=utf-8",
            "application/octet-stream",
            "");

    private final WireRequest request;
    private final CanonicalText right;
    private final List<Wrong> all = new ArrayList<>();

    /**
     * Mistakes around one request.
     *
     * @param request as it arrived
     * @param right its canonical request
     */
    HeaderMistakes(WireRequest request, CanonicalText right) {
        this.request = request;
        this.right = right;
    }

    List<Wrong> all() {
        hosts();
        contentTypes();
        names();
        orders();
        values();
        lists();
        add(
                Cause.BLANK_LINE_MISSING,
                "The line break after the last signed header is missing: each header's line ends with one, so that an"
                        + " empty line follows the headers.",
                right.end("\n"));
        return all;
    }

    private void hosts() {
        String sent = request.header("host");
        String host = sent == null ? "" : sent;
        Set<String> others = new LinkedHashSet<>();
        String bare = host.replaceFirst(":\\d+$", "");
        others.add(bare);
        others.add(bare + ":80");
        others.add(bare + ":443");
        String port = host.substring(bare.length());
        List.of("localhost", "127.0.0.1").forEach(name -> others.addAll(List.of(name, name + port)));
        Arrays.stream(Vendor.values()).map(Vendor::host).forEach(others::add);
        others.add("tccc.tencentcloudapi.com");
        others.add(host.toUpperCase(Locale.ROOT));
        others.add("");
        for (String other : others) {
            add(
                    Cause.HOST_DIFFERS,
                    "The host was signed as \"" + other + "\" but the request came to \"" + Names.shown(host)
                            + "\": sign the header Host as it is sent, and let no proxy change it.",
                    right.headers(value("host", old -> other)));
        }
    }

    private void contentTypes() {
        for (String type : CONTENT_TYPES) {
            add(
                    Cause.CONTENT_TYPE_DIFFERS,
                    "Content-Type was signed as \"" + type + "\" but sent otherwise: HTTP libraries add a charset or a"
                            + " type of their own after signing, so set exactly what is signed.",
                    right.headers(value("content-type", old -> type)));
        }
    }

    private void names() {
        String sentence =
                "Names of headers were signed with capital letters: write them in lower case, in the lines and"
                        + " in the list of signed headers.";
        for (Function<String, String> style : List.<Function<String, String>>of(
                this::asSent, HeaderMistakes::title, name -> name.toUpperCase(Locale.ROOT))) {
            List<Field> lines = right.headers().stream()
                    .map(header -> new Field(style.apply(header.name()), header.value()))
                    .toList();
            String list = Arrays.stream(right.list().split(";")).map(style).collect(Collectors.joining(";"));
            add(Cause.HEADER_NAMES_NOT_LOWER_CASE, sentence, right.headers(lines));
            add(Cause.HEADER_NAMES_NOT_LOWER_CASE, sentence, right.list(list));
            add(
                    Cause.HEADER_NAMES_NOT_LOWER_CASE,
                    sentence,
                    right.headers(lines).list(list));
        }
    }

    private void orders() {
        String sentence = "Lines and list of the signed headers are in different orders: sort the names, and use that"
                + " order for the lines, for the list and in SignedHeaders.";
        List<Field> sorted = right.headers().stream()
                .sorted(Comparator.comparing(Field::name))
                .toList();
        List<Field> reversed = new ArrayList<>(sorted);
        Collections.reverse(reversed);
        List<Field> asSent = right.headers().stream()
                .sorted(Comparator.comparing(header -> position(header.name())))
                .toList();
        for (List<Field> lines : List.of(sorted, asSent, reversed)) {
            String list = lines.stream().map(Field::name).collect(Collectors.joining(";"));
            add(Cause.HEADER_ORDER, sentence, right.headers(lines));
            add(Cause.HEADER_ORDER, sentence, right.list(list));
            add(Cause.HEADER_ORDER, sentence, right.headers(lines).list(list));
        }
    }

    private void values() {
        String untrimmed = "The value of a signed header has a space around it: trim values, and write no space after"
                + " the colon.";
        add(Cause.HEADER_NOT_TRIMMED, untrimmed, right.headers(eachValue(value -> " " + value)));
        for (Field header : first(right.headers())) {
            add(Cause.HEADER_NOT_TRIMMED, untrimmed, right.headers(value(header.name(), old -> " " + old)));
            add(Cause.HEADER_NOT_TRIMMED, untrimmed, right.headers(value(header.name(), old -> old + " ")));
            add(Cause.HEADER_NOT_TRIMMED, untrimmed, right.headers(value(header.name(), old -> " " + old + " ")));
        }
        String cased = "The values of signed headers are in the wrong case: ACS3 signs them as they are sent, TC3 in"
                + " lower case.";
        add(Cause.HEADER_VALUES_CASE, cased, right.headers(eachValue(value -> value.toLowerCase(Locale.ROOT))));
        List<Field> asSent = right.headers().stream()
                .map(header -> header.name().equals("host") ? header : sent(header.name()))
                .toList();
        add(Cause.HEADER_VALUES_CASE, cased, right.headers(asSent));
        for (Field header : first(right.headers())) {
            add(
                    Cause.HEADER_VALUES_CASE,
                    cased,
                    right.headers(
                            value(header.name(), old -> sent(header.name()).value())));
        }
    }

    private void lists() {
        for (Field header : first(right.headers())) {
            List<Field> fewer = new ArrayList<>(right.headers());
            fewer.remove(header);
            listed(fewer, "The header " + header.name() + " is named in SignedHeaders but not signed");
        }
        Set<String> unsigned = request.headers().stream()
                .map(header -> header.name().toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals("authorization"))
                .filter(name -> right.headers().stream()
                        .noneMatch(header -> header.name().equals(name)))
                .limit(HEADERS_TRIED)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String name : unsigned) {
            for (Field line : List.of(sent(name), lower(sent(name)))) {
                List<Field> more = new ArrayList<>(right.headers());
                more.add(line);
                more.sort(Comparator.comparing(Field::name));
                listed(more, "The header " + Names.shown(name) + " is signed but not named in SignedHeaders");
            }
        }
    }

    private void listed(List<Field> lines, String what) {
        String sentence = what + ": sign exactly the headers that are named there.";
        String list = lines.stream().map(Field::name).collect(Collectors.joining(";"));
        add(Cause.HEADER_LIST_DIFFERS, sentence, right.headers(lines).list(list));
        add(Cause.HEADER_LIST_DIFFERS, sentence, right.headers(lines));
        add(Cause.HEADER_LIST_DIFFERS, sentence, right.list(list));
    }

    private void add(Cause cause, String sentence, CanonicalText text) {
        if (!text.equals(right)) {
            all.add(new Wrong(cause, sentence, () -> text));
        }
    }

    private List<Field> value(String name, UnaryOperator<String> change) {
        return right.headers().stream()
                .map(header -> header.name().equals(name) ? new Field(name, change.apply(header.value())) : header)
                .toList();
    }

    private List<Field> eachValue(UnaryOperator<String> change) {
        return right.headers().stream()
                .map(header -> new Field(header.name(), change.apply(header.value())))
                .toList();
    }

    private Field sent(String name) {
        String value = request.header(name);
        return new Field(name, value == null ? "" : value);
    }

    private int position(String name) {
        for (int i = 0; i < request.headers().size(); i++) {
            if (request.headers().get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private String asSent(String name) {
        int position = position(name);
        return position == Integer.MAX_VALUE
                ? name
                : request.headers().get(position).name();
    }

    private static Field lower(Field header) {
        return new Field(header.name(), header.value().toLowerCase(Locale.ROOT));
    }

    private static String title(String name) {
        return Arrays.stream(name.split("-"))
                .map(word -> word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("-"));
    }

    private static List<Field> first(List<Field> headers) {
        return headers.subList(0, Math.min(headers.size(), HEADERS_TRIED));
    }
}
