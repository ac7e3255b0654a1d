package io.voiceai.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import io.voiceai.spi.WireText;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vendors' operations parameter by parameter and field by field against the code. */
class ContractTest {
    /** What the vendors document elsewhere than beside the operation: they are read as a whole. */
    private static final Set<String> SHARED = Set.of("CallContext", "UserContext");

    /** One type reads the answers of all call-control operations, some of which lack a member. */
    private static final String FRAME = "CallControlAnswer";

    /** What an answer may show of itself. */
    private static final Set<String> LOGGABLE =
            Set.of("RequestId", "Code", "CallId", "InstanceId", "SessionId", "JobId", "Status");

    /** One operation of a vendor's documentation. The product is named as its file is, vendor first. */
    record Contract(String product, String action, JsonObject json) {
        Class<?> type() {
            try {
                return Class.forName("io.voiceai." + product.replace('-', '.') + ".api." + action);
            } catch (ClassNotFoundException e) {
                throw new AssertionError("no operation " + action + " in " + product, e);
            }
        }

        Operation<?, ?> operation() {
            try {
                return (Operation<?, ?>) type().getField("OPERATION").get(null);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }

        Class<?> request() {
            return Arrays.stream(type().getClasses())
                    .filter(nested -> nested.getSimpleName().equals("Request"))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return product + " " + action;
        }
    }

    static Stream<Contract> contracts() {
        return Stream.of("aliyun-aiccs", "aliyun-ccc", "aliyun-ice", "tencent-ccc")
                .flatMap(product -> {
                    JsonObject file = Objects.requireNonNull(JsonObject.parse(House.read(
                            House.ROOT.resolve("checks/src/test/resources/contracts/" + product + ".json"))));
                    JsonObject operations = Objects.requireNonNull(file.object("operations"));
                    return operations.names().stream()
                            .map(action ->
                                    new Contract(product, action, Objects.requireNonNull(operations.object(action))));
                });
    }

    @Test
    void theWholeDocumentationIsLookedAt() {
        assertThat(contracts()).hasSizeGreaterThan(85);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void isNamedAndSentAsTheVendorSays(Contract contract) {
        Operation<?, ?> operation = contract.operation();

        assertThat(operation.action()).isEqualTo(contract.action());
        assertThat(operation.isGet()).isEqualTo("GET".equals(contract.json().text("method")));
        assertThat(operation.bodyParameters())
                .isEqualTo(names(contract.json().objects("request").stream()
                        .filter(parameter -> "body".equals(parameter.text("in")))
                        .toList()));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theRequestHasEveryParameterAndNoOther(Contract contract) throws Exception {
        assertThat(paths("", filled(contract.request()).fields())).isEqualTo(documented(contract, parameter -> true));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theRequestCannotBeMadeWithoutWhatIsRequired(Contract contract) throws Exception {
        assertThat(required("", contract.request()))
                .isEqualTo(documented(contract, parameter -> Boolean.TRUE.equals(parameter.bool("required"))));
    }

    /** Where a body is JSON, a number that is sent as a text is another value. */
    @ParameterizedTest
    @MethodSource("contracts")
    void theRequestWritesEachParameterInItsType(Contract contract) throws Exception {
        assertThat(kinds("", filled(contract.request()).fields()))
                .isEqualTo(contract.json().objects("request").stream()
                        .collect(Collectors.toMap(ContractTest::path, parameter -> kind(parameter.text("type")))));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theResponseReadsEveryFieldIntoTheComponentOfItsName(Contract contract) {
        Map<String, Object> sample = sample(contract.json().objects("response"));
        Object response = contract.operation().read(Objects.requireNonNull(JsonObject.parse(WireText.json(sample))));

        compare(contract.action(), sample, response);
        assertThat(response.toString().replaceAll("text-of-(" + String.join("|", LOGGABLE) + ")\\b", ""))
                .doesNotContain("text-of-");
    }

    private static Set<String> documented(Contract contract, Predicate<JsonObject> condition) {
        return contract.json().objects("request").stream()
                .filter(condition)
                .map(ContractTest::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String path(JsonObject parameter) {
        return String.valueOf(parameter.text("name")).replace("[]", "");
    }

    private static Set<String> names(List<JsonObject> parameters) {
        Set<String> names = new TreeSet<>();
        parameters.forEach(parameter -> names.add(parameter.text("name")));
        names.removeIf(name -> name.contains("."));
        return names;
    }

    // Requests: every setter is called once.

    private static WireObject<?> filled(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getConstructors()[0];
        WireObject<?> object = (WireObject<?>) constructor.newInstance(arguments(constructor));
        for (Method method : type.getMethods()) {
            boolean setter = method.getDeclaringClass() == type
                    && method.getParameterCount() == 1
                    && method.getReturnType() == type;
            if (setter) {
                method.invoke(object, value(method.getGenericParameterTypes()[0]));
            }
        }
        return object;
    }

    private static Object[] arguments(Constructor<?> constructor) {
        return Arrays.stream(constructor.getGenericParameterTypes())
                .map(ContractTest::value)
                .toArray();
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Map.class) {
                return Map.of();
            }
            Type item = generic.getActualTypeArguments()[0];
            return List.of(value(item));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return "1";
        }
        if (plain == boolean.class) {
            return true;
        }
        if (plain == double.class) {
            return 1.5;
        }
        if (plain == int.class) {
            return 1;
        }
        if (plain == long.class || plain == Long.class) {
            return 1L;
        }
        try {
            return filled(plain);
        } catch (InvocationTargetException e) {
            throw new AssertionError(plain + " " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(plain.toString(), e);
        }
    }

    private static Set<String> paths(String prefix, Map<String, Object> fields) {
        Set<String> paths = new TreeSet<>();
        fields.forEach((name, value) -> {
            paths.add(prefix + name);
            if (item(value) instanceof WireObject<?> nested) {
                paths.addAll(paths(prefix + name + ".", nested.fields()));
            }
        });
        return paths;
    }

    /** What the constructors demand, of the request and of each of its parts. */
    private static Set<String> required(String prefix, Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getConstructors()[0];
        WireObject<?> bare = (WireObject<?>) constructor.newInstance(arguments(constructor));
        Set<String> paths = new TreeSet<>();
        bare.fields().keySet().forEach(name -> paths.add(prefix + name));
        for (Map.Entry<String, Object> field : filled(type).fields().entrySet()) {
            if (item(field.getValue()) instanceof WireObject<?> nested) {
                paths.addAll(required(prefix + field.getKey() + ".", nested.getClass()));
            }
        }
        return paths;
    }

    private static Map<String, String> kinds(String prefix, Map<String, Object> fields) {
        Map<String, String> kinds = new TreeMap<>();
        fields.forEach((name, value) -> {
            kinds.put(prefix + name, (value instanceof Collection ? "List of " : "") + kind(item(value)));
            if (item(value) instanceof WireObject<?> nested) {
                kinds.putAll(kinds(prefix + name + ".", nested.fields()));
            }
        });
        return kinds;
    }

    private static String kind(Object value) {
        return value instanceof WireObject || value instanceof Map
                ? "object"
                : kind(value.getClass().getSimpleName());
    }

    /** Only what JSON tells apart. */
    private static String kind(@Nullable String type) {
        return String.valueOf(type)
                .replace("Integer", "Long")
                .replace("Float", "Double")
                .replace("Map", "object");
    }

    private static Object item(Object value) {
        return value instanceof Collection<?> items && !items.isEmpty()
                ? items.iterator().next()
                : value;
    }

    // Responses: an answer with every field, each with a value of its own.

    private static Map<String, Object> sample(List<JsonObject> fields) {
        Map<String, Object> sample = new LinkedHashMap<>();
        for (JsonObject field : fields) {
            String path = String.valueOf(field.text("path"));
            put(sample, List.of(path.split("\\.")), String.valueOf(field.text("type")), fields);
        }
        return sample;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> holder, List<String> path, String type, List<JsonObject> all) {
        String name = path.get(0).replace("[]", "");
        if (path.size() > 1) {
            Object next = holder.get(name);
            Object nested = next instanceof List<?> items ? items.get(0) : next;
            assertThat(nested).as(name + " comes before its members").isInstanceOf(Map.class);
            put((Map<String, Object>) nested, path.subList(1, path.size()), type, all);
            return;
        }
        holder.put(name, leaf(name, type));
    }

    private static Object leaf(String name, String type) {
        return switch (type) {
            case "Integer", "Long" -> 1000 + name.length();
            case "Boolean" -> true;
            case "Float", "Double" -> 1.5;
            case "object" -> new LinkedHashMap<>(SHARED.contains(name) ? Map.of("InstanceId", "x") : Map.of());
            case "Map" -> Map.of("key", "value");
            case "List of String" -> List.of("text-of-" + name);
            case "List of object" -> new ArrayList<>(List.of(new LinkedHashMap<String, Object>()));
            default -> "text-of-" + name;
        };
    }

    private static void compare(String place, Map<String, ?> sample, Object record) {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            components.put(component.getName(), component);
        }
        components.remove("raw");
        List<String> documented =
                sample.keySet().stream().map(ContractTest::component).toList();
        if (record.getClass().getName().contains(FRAME)) {
            assertThat(components.keySet()).as(place).containsAll(documented);
        } else {
            assertThat(components.keySet()).as(place).containsExactlyInAnyOrderElementsOf(documented);
        }
        sample.forEach((name, value) -> compare(
                place + "." + name, value, read(Objects.requireNonNull(components.get(component(name))), record)));
    }

    @SuppressWarnings("unchecked")
    private static void compare(String place, Object sample, Object value) {
        assertThat(value).as(place).isNotNull();
        String name = place.substring(place.lastIndexOf('.') + 1);
        if (value instanceof JsonObject || SHARED.contains(name)) {
            return;
        }
        if (sample instanceof Map<?, ?> map) {
            compare(place, (Map<String, ?>) map, value);
        } else if (sample instanceof List<?> items && items.get(0) instanceof Map<?, ?> map) {
            assertThat((List<?>) value).as(place).hasSize(1);
            compare(place, (Map<String, ?>) map, ((List<?>) value).get(0));
        } else {
            assertThat(String.valueOf(value)).as(place).isEqualTo(String.valueOf(sample));
        }
    }

    private static Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(component.getName(), e);
        }
    }

    /** The vendor's name as a Java name: acronyms are words, and what Java reserves is called a value. */
    private static String component(String name) {
        List<String> words =
                new ArrayList<>(Arrays.asList(name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")));
        StringBuilder component = new StringBuilder();
        for (String word : words) {
            component.append(
                    component.isEmpty()
                            ? word.toLowerCase(java.util.Locale.ROOT)
                            : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                                    + word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return SourceVersion.isKeyword(component) ? component + "Value" : component.toString();
    }
}
