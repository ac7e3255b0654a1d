package io.voiceai.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every official client with every operation of its vendor. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficialClientsTest {

    private static final String NO_NODE = "The clients for Node were LEFT OUT: this machine has no node or no npm.";

    private final VerdictTable table = new VerdictTable();
    private final Emulator emulator = new Emulator();
    private Optional<Node> node = Optional.empty();

    @BeforeAll
    void installNodeClients() {
        node = Node.start(emulator);
        if (node.isEmpty()) {
            table.remark(NO_NODE);
        }
    }

    @AfterAll
    void printTable() {
        node.ifPresent(Node::close);
        emulator.close();
        System.out.println(table);
    }

    @TestFactory
    Stream<DynamicContainer> clientAndOperation() {
        return clients().stream()
                .map(client -> DynamicContainer.dynamicContainer(
                        client.name() + ", " + client.signature(),
                        Arrays.stream(Api.values()).filter(client::speaks).flatMap(api -> atProduct(client, api))));
    }

    @Test
    void nodeClientsAreThere() {
        Assumptions.assumeTrue(node.isPresent(), NO_NODE);
        assertThat(clients()).hasSizeGreaterThan(javaClients().size());
    }

    private Stream<DynamicNode> atProduct(OfficialClient client, Api api) {
        Stream<DynamicNode> steps = Stories.of(api).stream().flatMap(story -> {
            Map<String, String> known = new HashMap<>();
            return story.stream()
                    .map(step -> DynamicTest.dynamicTest(
                            step.operation() + ": " + step.shows(), () -> take(client, step, known)));
        });
        return Stream.concat(
                steps, Stream.of(DynamicTest.dynamicTest(api + ": a wrong secret", () -> wrongSecret(client, api))));
    }

    private void take(OfficialClient client, Step step, Map<String, String> known) throws Refused {
        boolean done = false;
        try {
            JsonObject answer = client.send(step.order().apply(known), emulator.secret());
            step.check().accept(answer, known);
            done = true;
        } finally {
            table.add(client, step.operation(), done ? step.shows() : "FAILED");
        }
    }

    private void wrongSecret(OfficialClient client, Api api) {
        Order order = Stories.any(api);
        Refused refused = catchThrowableOfType(Refused.class, () -> client.send(order, "another secret"));
        String verdict = refused == null ? "FAILED: believed" : refused.type + " " + refused.code;
        table.add(client, order.action() + ", wrong secret", verdict);
        assertThat(refused).isNotNull();
        assertThat(refused.code).isEqualTo(client.codeOfAWrongSecret());
    }

    private List<OfficialClient> clients() {
        List<OfficialClient> clients = new ArrayList<>(javaClients());
        node.ifPresent(process -> clients.addAll(nodeClients(process)));
        return clients;
    }

    private List<OfficialClient> javaClients() {
        return List.of(
                new JavaCore(emulator, JavaCore.Mode.GET),
                new JavaCore(emulator, JavaCore.Mode.POST_QUERY),
                new JavaCore(emulator, JavaCore.Mode.POST_BODY),
                new JavaCore(emulator, JavaCore.Mode.V3),
                new Tea(emulator, null),
                new Tea(emulator, "v2"),
                new TencentJava(emulator, true),
                new TencentJava(emulator, false));
    }

    private static List<OfficialClient> nodeClients(Node node) {
        return List.of(
                new NodeClient(node, "pop-core GET", "GET HMAC-SHA1"),
                new NodeClient(node, "pop-core POST", "POST body, HMAC-SHA1"),
                new NodeClient(node, "openapi-client", "POST ACS3-HMAC-SHA256"),
                new NodeClient(node, "openapi-client v2", "POST HMAC-SHA1"),
                new NodeClient(node, "openapi-core", "POST ACS3-HMAC-SHA256"),
                new NodeClient(node, "openapi-core v2", "POST HMAC-SHA1"),
                new NodeClient(node, "tencent ccc", "POST TC3-HMAC-SHA256"),
                new NodeClient(node, "tencent common", "POST TC3-HMAC-SHA256"));
    }
}
