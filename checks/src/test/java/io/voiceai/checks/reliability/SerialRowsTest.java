package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.voiceai.CallNotEndedException;
import io.voiceai.ResultNotReadyException;
import io.voiceai.call.CallPart;
import io.voiceai.error.Evidence;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Effect;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Row I6: failures that are stored or sent to another process. */
class SerialRowsTest {
    /** What the library's own failures are made of when a real request ends in them. */
    @Test
    @Row("I6")
    void failuresOfRealRequestsHoldNoSecret(RowRun row) {
        row.everywhere(one -> {
            String words = "no call to " + Canary.number() + " with " + Canary.SECRET;
            Reaction refused = Reaction.json(
                            one.adapter.errorStatus(Refusal.BUSINESS),
                            one.adapter.error(one.adapter.code(Refusal.BUSINESS).orElseThrow(), words))
                    .refusing();
            List<VoiceAiException> failures = new ArrayList<>();
            one.impatient();
            one.vendor().always(refused);
            for (Op op : Op.values()) {
                failures.add(one.run(op).failure());
            }
            one.vendor().always(one.adapter.refuse(Refusal.SIGNATURE));
            failures.add(one.place().failure());
            one.vendor().always(one.adapter.success(Op.P).cut(Stage.ANSWER_BODY, Ending.FIN));
            failures.add(one.place().failure());
            one.with(setup -> setup.credentials(() -> {
                throw new IllegalStateException(Canary.SECRET);
            }));
            failures.add(one.place().failure());
            for (VoiceAiException failure : failures) {
                isReadable(failure);
            }
        });
    }

    @Test
    @Row("I6")
    void everyTypeIsReadableAgain() throws Exception {
        List<VoiceAiException> all = new ArrayList<>();
        for (FailureKind kind : FailureKind.values()) {
            all.add(full(kind));
        }
        all.add(new UnsupportedFeatureException("tencent-ccc", "conferences", List.of("aliyun-ccc")));
        all.add(new CallNotEndedException("aliyun-ccc", Duration.ofSeconds(3), Specimens.detail()));
        all.add(new ResultNotReadyException(
                "aliyun-ccc", Duration.ofSeconds(3), Specimens.detail(), Set.of(CallPart.TRANSCRIPT)));
        Set<Class<?>> seen = new HashSet<>();
        for (VoiceAiException failure : all) {
            isReadable(failure);
            seen.add(failure.getClass());
        }
        assertThat(seen.stream().map(Class::getName)).containsExactlyInAnyOrderElementsOf(types());
    }

    private static Set<String> types() {
        return Published.CLASSES.stream()
                .filter(type -> type.isAssignableTo(VoiceAiException.class))
                .map(JavaClass::getName)
                .filter(name -> !name.contains(".checks."))
                .collect(Collectors.toSet());
    }

    private static VoiceAiException full(FailureKind kind) {
        return Failure.of(kind, "a problem")
                .wayOut("do something")
                .at("aliyun-ccc", "StartPredictiveCall")
                .field("callee")
                .reason(io.voiceai.error.RejectionReason.values()[0])
                .vendor("Code", "words", "request-1")
                .httpStatus(200)
                .sent(Evidence.UNKNOWN, 1, "body")
                .correlationId("abc")
                .candidateCallIds(List.of("call-1", "call-2"))
                .effect(Effect.PLACE)
                .times(Instant.EPOCH, Duration.ofMillis(7))
                .toException();
    }

    private static void isReadable(VoiceAiException failure) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        assertThat(Canary.in(bytes.toString(StandardCharsets.ISO_8859_1)))
                .as(failure.getMessage())
                .isEmpty();
        Object read;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            read = in.readObject();
        }
        assertThat(read).isExactlyInstanceOf(failure.getClass());
        VoiceAiException back = (VoiceAiException) read;
        assertThat(back).hasMessage(failure.getMessage());
        assertThat(back.failure()).usingRecursiveComparison().isEqualTo(failure.failure());
        assertThat(back.toString()).isEqualTo(failure.toString());
    }
}
