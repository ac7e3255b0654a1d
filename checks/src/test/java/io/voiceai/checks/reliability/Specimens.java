package io.voiceai.checks.reliability;

import io.voiceai.CallNotEndedException;
import io.voiceai.Paged;
import io.voiceai.ResultNotReadyException;
import io.voiceai.aliyun.aiccs.AiccsCallbacks;
import io.voiceai.aliyun.ccc.CccCallbacks;
import io.voiceai.aliyun.ccc.CccTaskOptions;
import io.voiceai.aliyun.ice.IceCallbacks;
import io.voiceai.auth.CredentialNames;
import io.voiceai.auth.Credentials;
import io.voiceai.call.Acknowledgement;
import io.voiceai.call.AgentInfo;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTask;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.HangupResult;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.RouteDecision;
import io.voiceai.error.Failure;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.event.CallbackReply;
import io.voiceai.journal.JournalEntry;
import io.voiceai.pacing.CallLimits;
import io.voiceai.policy.Admission;
import io.voiceai.policy.PolicyRules;
import io.voiceai.policy.RuleScope;
import io.voiceai.redis.RedisGoneException;
import io.voiceai.routing.Route;
import io.voiceai.spi.CodeMeaning;
import io.voiceai.spi.Endpoint;
import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.Page;
import io.voiceai.spi.Reading;
import io.voiceai.tencent.ccc.OwnModel;
import io.voiceai.tencent.ccc.TencentCccCallbacks;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes objects of any type of the library, with secrets and phone numbers wherever a value may be one. */
final class Specimens {
    /** Parts that may be shown: they name things, and are nobody's number and no secret. */
    private static final Set<String> SHOWN = Set.of(
            "account",
            "action",
            "agent",
            "agentId",
            "algorithm",
            "answerId",
            "callId",
            "callType",
            "channelState",
            "chosen",
            "code",
            "correlationId",
            "description",
            "effect",
            "explanation",
            "field",
            "host",
            "holder",
            "holders",
            "id",
            "instanceId",
            "jobId",
            "keys",
            "kind",
            "list",
            "messageId",
            "method",
            "name",
            "nativeId",
            "operation",
            "place",
            "problem",
            "product",
            "provider",
            "reason",
            "reference",
            "requestId",
            "round",
            "route",
            "rule",
            "section",
            "sessionId",
            "signedHeaders",
            "stage",
            "state",
            "status",
            "suffix",
            "tags",
            "taskId",
            "type",
            "userState",
            "vendorCode",
            "wayOut",
            "workMode");

    /** Types that take names and reasons only; what their parts are called is not in their class files. */
    private static final Set<Class<?>> NAMED = Set.of(
            AgentInfo.class,
            CallbackReply.class,
            CallNotEndedException.class,
            CallRef.class,
            CallTask.class,
            CallTaskRef.class,
            CodeMeaning.class,
            Endpoint.class,
            Operation.class,
            Reading.Unreadable.class,
            CredentialNames.class,
            Failure.class,
            Failure.Builder.class,
            HangupResult.class,
            JournalEntry.class,
            PlacedCall.class,
            Route.class,
            RouteDecision.class,
            Admission.class,
            CallLimits.class,
            PolicyRules.class,
            RedisGoneException.class,
            RuleScope.class,
            Acknowledgement.class,
            Page.class,
            Paged.class,
            ResultNotReadyException.class,
            UnsupportedFeatureException.class,
            VoiceAiException.class,
            AiccsCallbacks.class,
            CccCallbacks.class,
            CccTaskOptions.class,
            IceCallbacks.class,
            TencentCccCallbacks.class);

    /** Types of which the first part is a name, and shown. */
    private static final Set<Class<?>> FIRST_NAMED = Set.of(OwnModel.class);

    private static final int DEEPEST = 3;

    private Specimens() {}

    static CallDetail detail() {
        return CallDetail.of(CallRef.of("aliyun-ccc", Map.of("JobId", "call-1"), Instant.EPOCH), CallStatus.ENDED)
                .build();
    }

    /** As many objects of a type as there are ways to make one; empty if none works. */
    static List<Object> of(Class<?> type) {
        List<Object> made = new ArrayList<>();
        for (String text : texts()) {
            made.addAll(new Maker(text).all(type, 0));
        }
        return made;
    }

    /** Different forms, because not every part takes every text. */
    private static List<String> texts() {
        String number = Canary.number();
        return List.of("to " + number + " with " + Canary.SECRET, Canary.SECRET, number, number.substring(1));
    }

    private record Maker(String text, Map<Class<?>, Optional<Object>> parts) {
        Maker(String text) {
            this(text, new HashMap<>());
        }

        List<Object> all(Class<?> type, int depth) {
            List<Object> made = new ArrayList<>();
            if (type.isEnum()) {
                made.addAll(Arrays.asList(type.getEnumConstants()));
                return made;
            }
            Constructor<?>[] constructors = type.getDeclaredConstructors();
            Arrays.sort(constructors, Comparator.comparing(Constructor::getParameterCount));
            if (!Modifier.isAbstract(type.getModifiers())) {
                for (Constructor<?> constructor : constructors) {
                    add(made, () -> constructor.newInstance(arguments(constructor, depth)), constructor);
                }
            }
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isStatic(method.getModifiers())
                        && type.isAssignableFrom(method.getReturnType())
                        && Modifier.isPublic(method.getModifiers())) {
                    add(made, () -> method.invoke(null, arguments(method, depth)), method);
                }
            }
            built(type, depth).forEach(made::add);
            made.forEach(each -> fill(each, depth));
            return made;
        }

        private Stream<Object> built(Class<?> type, int depth) {
            return Arrays.stream(type.getDeclaredClasses())
                    .filter(inner -> inner.getSimpleName().equals("Builder") && depth < DEEPEST)
                    .flatMap(builder -> Arrays.stream(type.getDeclaredMethods())
                            .filter(method ->
                                    Modifier.isStatic(method.getModifiers()) && method.getReturnType() == builder))
                    .flatMap(method -> {
                        List<Object> built = new ArrayList<>();
                        add(
                                built,
                                () -> {
                                    Object builder = method.invoke(null, arguments(method, depth));
                                    fill(builder, depth);
                                    Method build = builder.getClass().getMethod("build");
                                    build.setAccessible(true);
                                    return build.invoke(builder);
                                },
                                method);
                        return built.stream();
                    });
        }

        /** Calls everything that sets a part and gives the object itself back. */
        private void fill(Object object, int depth) {
            for (Method method : object.getClass().getMethods()) {
                boolean setter = method.getParameterCount() > 0
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getReturnType().isInstance(object)
                        && method.getReturnType() != Object.class;
                if (setter) {
                    add(new ArrayList<>(), () -> method.invoke(object, arguments(method, depth)), method);
                }
            }
        }

        private Object[] arguments(Executable executable, int depth) {
            executable.trySetAccessible();
            Maker maker = NAMED.contains(executable.getDeclaringClass()) ? new Maker("Shown") : this;
            Object[] arguments = Arrays.stream(executable.getParameters())
                    .map(parameter -> maker.argument(parameter, depth))
                    .toArray();
            boolean first = FIRST_NAMED.contains(executable.getDeclaringClass()) || isNameAndValue(executable);
            if (first && arguments.length > 0 && arguments[0] instanceof String) {
                arguments[0] = "Shown";
            }
            return arguments;
        }

        private static boolean isNameAndValue(Executable executable) {
            return executable instanceof Method
                    && executable.getParameterCount() == 2
                    && executable.getParameterTypes()[0] == String.class;
        }

        private @Nullable Object argument(Parameter parameter, int depth) {
            return value(parameter.getType(), parameter.getParameterizedType(), parameter.getName(), depth + 1);
        }

        private @Nullable Object value(Class<?> type, Type generic, String name, int depth) {
            Object simple = simple(type, name);
            if (simple != null || depth > DEEPEST) {
                return simple;
            }
            if (Collection.class.isAssignableFrom(type) || type == Iterable.class || type == Optional.class) {
                Object element = inner(generic, 0, name, depth);
                return collection(type, element == null ? List.of() : List.of(element));
            }
            if (Map.class.isAssignableFrom(type)) {
                Object value = inner(generic, 1, name, depth);
                Object key = inner(generic, 0, "name", depth);
                return value == null || key == null ? Map.of() : Map.of(key, value);
            }
            Optional<Object> known = parts.get(type);
            if (known == null) {
                List<Object> made = type.getName().startsWith("io.voiceai") ? all(type, depth) : List.of();
                known = made.isEmpty() ? Optional.empty() : Optional.of(made.get(made.size() - 1));
                parts.put(type, known);
            }
            return known.orElseGet(() -> type.isInterface() ? nothing(type) : null);
        }

        private static Object collection(Class<?> type, List<Object> elements) {
            if (type == Optional.class) {
                return elements.stream().findFirst();
            }
            return Set.class.isAssignableFrom(type) ? Set.copyOf(elements) : elements;
        }

        private @Nullable Object inner(Type generic, int index, String name, int depth) {
            if (!(generic instanceof ParameterizedType parameterized)) {
                return text;
            }
            Type inner = parameterized.getActualTypeArguments()[index];
            if (inner instanceof ParameterizedType nested) {
                return value((Class<?>) nested.getRawType(), nested, name, depth);
            }
            return inner instanceof Class<?> plain ? value(plain, plain, name, depth) : text;
        }

        private @Nullable Object simple(Class<?> type, String name) {
            if (type == String.class || type == CharSequence.class) {
                return SHOWN.contains(name) ? "shown" : text;
            }
            if (type == Object.class) {
                return text;
            }
            if (type == PhoneNumber.class) {
                return PhoneNumber.of(Canary.number());
            }
            if (type == Credentials.class) {
                return Credentials.of("test-key-id", Canary.SECRET, Canary.SECRET);
            }
            if (type == URI.class) {
                return URI.create("https://files.aliyuncs.com/file?to=" + Canary.number() + "&sign=" + Canary.SECRET);
            }
            if (type == byte[].class) {
                return text.getBytes(StandardCharsets.UTF_8);
            }
            if (type == JsonObject.class) {
                return JsonObject.parse("{\"Data\":\"" + text + "\",\"Message\":\"" + text + "\"}");
            }
            return plain(type);
        }

        private static @Nullable Object plain(Class<?> type) {
            List<Object> values = List.of(
                    7,
                    7L,
                    7.0,
                    true,
                    Instant.EPOCH,
                    Duration.ofSeconds(7),
                    Clock.systemUTC(),
                    Path.of("folder"),
                    LocalDate.EPOCH,
                    LocalTime.NOON,
                    ZoneId.of("Asia/Shanghai"));
            Class<?> boxed = type == int.class
                    ? Integer.class
                    : type == long.class
                            ? Long.class
                            : type == boolean.class ? Boolean.class : type == double.class ? Double.class : type;
            return values.stream().filter(boxed::isInstance).findFirst().orElse(null);
        }

        private static Object nothing(Class<?> type) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (self, method, arguments) -> switch (method.getName()) {
                        case "toString" -> "nothing";
                        case "hashCode" -> 7;
                        case "equals" -> self == arguments[0];
                        default -> null;
                    });
        }

        private interface Making {
            @Nullable
            Object make() throws ReflectiveOperationException;
        }

        /** What is refused is no object; but the refusal must not show what was refused. */
        private static void add(List<Object> made, Making making, Executable how) {
            try {
                Object object = making.make();
                if (object != null) {
                    made.add(object);
                }
            } catch (InvocationTargetException e) {
                REFUSALS.add(how + ": " + e.getCause());
            } catch (ReflectiveOperationException | RuntimeException e) {
                // Cannot be called this way.
            }
        }
    }

    /** What was said about parts that were refused, of all that was made so far. */
    static final Set<String> REFUSALS = java.util.Collections.synchronizedSet(new TreeSet<>());
}
