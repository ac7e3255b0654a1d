package io.voiceai.checks.reliability;

import io.voiceai.CallDetails;
import io.voiceai.Hangups;
import io.voiceai.OutboundCalls;
import io.voiceai.VoiceProvider;
import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.PlacedCall;
import io.voiceai.checks.reliability.AnswerMutator.Answer;
import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.spi.Effect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Carries out one operation after the other at one vendor, answers each with a mutated answer, and judges the outcome. */
final class AnswerFuzz implements AutoCloseable {
    /** So many operations, then another provider: one does not place calls while it knows too many lost ones. */
    private static final int LIFE = 5_000;

    private static final Pattern ACTION = Pattern.compile("(?:[&\\n]Action=|X-TC-Action: )([A-Za-z0-9]+)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Set<FailureKind> ALWAYS =
            EnumSet.of(FailureKind.REJECTED, FailureKind.AUTH, FailureKind.THROTTLED, FailureKind.NOT_SENT);
    private static final Map<Op, Set<FailureKind>> KINDS = Map.of(
            Op.P,
            EnumSet.of(FailureKind.OUTCOME_UNKNOWN),
            Op.H,
            EnumSet.of(FailureKind.UNCONFIRMED),
            Op.Q,
            EnumSet.of(FailureKind.BAD_RESPONSE, FailureKind.VENDOR_FAULT));

    private final Adapter adapter;
    private final Corpus corpus;
    private final SplittableRandom random;
    private final AnswerMutator mutator;
    private VoiceProvider provider;
    private final List<Answer> given = new ArrayList<>();
    private int carriedOut;
    private final CallRef ref;
    private Op op = Op.P;
    private @Nullable String problem;

    AnswerFuzz(Corpus corpus, long seed) {
        this.corpus = corpus;
        adapter = corpus.adapter();
        random = new SplittableRandom(seed);
        mutator = new AnswerMutator(random);
        provider = open();
        ref = adapter.ref("call-1", Instant.now());
    }

    private VoiceProvider open() {
        // Too short for a repeat to be worth waiting for, so that nearly every answer is the last one.
        Duration deadline = Duration.ofMillis(30);
        HttpSettings.Builder http = HttpSettings.builder()
                .client(new OkHttpClient.Builder()
                        .socketFactory(new MemorySockets(this::answer))
                        .build());
        for (Effect effect : Effect.values()) {
            http.deadline(effect, deadline);
        }
        return adapter.open(Setup.of(URI.create("http://127.0.0.1:1")).http(http.build()));
    }

    private byte[] answer(byte[] request) {
        String text = new String(request, StandardCharsets.UTF_8);
        Matcher action = ACTION.matcher(text);
        Answer answer = mutator.mutate(status(), body(action.find() ? action.group(1) : ""));
        given.add(answer);
        return answer.bytes();
    }

    private int status() {
        return random.nextInt(8) == 0 ? 400 : 200;
    }

    private String body(String action) {
        int draw = random.nextInt(20);
        List<String> from = draw < 3
                ? corpus.errors()
                : corpus.answers(draw < 18 ? op : Op.values()[random.nextInt(3)], draw < 18 ? action : "");
        return from.get(random.nextInt(from.size()));
    }

    /** Carries one operation out; the result is its outcome in a word. */
    String one() {
        if (++carriedOut % LIFE == 0) {
            provider.close();
            provider = open();
        }
        given.clear();
        problem = null;
        op = Op.values()[random.nextInt(3)];
        try {
            PlacedCall placed = carryOut();
            if (placed != null && !isGiven(adapter.callId(placed.ref()))) {
                wrong("made up the call " + placed.ref());
            }
            return op + " success";
        } catch (VoiceAiException e) {
            judge(e);
            return e.kind().name();
        } catch (RuntimeException | Error e) {
            wrong("not a failure of the library: " + e + " at "
                    + List.of(e.getStackTrace()).stream().limit(8).toList());
            return e.getClass().getSimpleName();
        }
    }

    private @Nullable PlacedCall carryOut() {
        switch (op) {
            case P -> {
                return ((OutboundCalls) provider)
                        .place(adapter.call(Canary.number()).build());
            }
            case H -> ((Hangups) provider).hangUp(Hangup.of(ref));
            case Q -> {
                if (random.nextBoolean()) {
                    ((CallDetails) provider).detail(ref);
                } else {
                    adapter.reading(provider).execute();
                }
            }
        }
        return null;
    }

    private void judge(VoiceAiException failure) {
        FailureKind kind = failure.kind();
        if (!ALWAYS.contains(kind) && !KINDS.get(op).contains(kind)) {
            wrong("failed as " + kind);
        }
        if (kind == FailureKind.NOT_SENT && !given.isEmpty() && failure.evidence() != Evidence.NOT_SENT) {
            wrong("NOT_SENT with evidence " + failure.evidence());
        }
        String shown = failure + " " + failure.vendorMessage().orElse("");
        // The search is slow, and there are many.
        boolean tells = random.nextInt(16) == 0 && !Canary.in(shown).isEmpty();
        if (tells || shown.chars().anyMatch(c -> c < ' ')) {
            wrong("shows what it must not: " + shown);
        }
    }

    /** Whether an id stands in an answer, plainly or with escapes. */
    private boolean isGiven(String id) {
        boolean clean = id.chars().noneMatch(c -> Character.isISOControl(c) || c == 0xfffd);
        return clean && given.stream().anyMatch(answer -> contains(answer, id));
    }

    private static boolean contains(Answer answer, String id) {
        String wire = new String(answer.bytes(), StandardCharsets.UTF_8);
        return List.of(answer.body(), wire).stream()
                .anyMatch(text -> text.contains(id) || plain(text).contains(id));
    }

    private static String plain(String json) {
        String text = ESCAPE.matcher(json)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
        return text.replace("\\\"", "\"").replace("\\/", "/").replace("\\\\", "\\");
    }

    private void wrong(String what) {
        String shown = given.isEmpty()
                ? "nothing"
                : new String(given.get(given.size() - 1).bytes(), StandardCharsets.UTF_8);
        problem = adapter.name() + " " + op + " " + what + " after "
                + shown.substring(0, Math.min(shown.length(), 1_500)).replaceAll("\\p{Cntrl}", "?");
    }

    /** What was wrong with the last outcome; null if nothing was. */
    @Nullable
    String problem() {
        return problem;
    }

    /** How many answers the last operation got. */
    int answered() {
        return given.size();
    }

    @Override
    public void close() {
        provider.close();
    }
}
