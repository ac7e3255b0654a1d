package io.voiceai.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A client for one connection: it comes back by {@link Link} only, and never sends anything twice. */
final class OwnClient {
    private OwnClient() {}

    static Link link(RedisURI uri, Duration timeout) {
        RedisURI address =
                RedisURI.builder(uri).withTimeout(timeout.multipliedBy(3)).build();
        RedisClient client = RedisClient.create();
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(timeout)
                        .keepAlive(true)
                        .build())
                .build());
        return new Link(client, address, () -> client.shutdown(0, 1, TimeUnit.SECONDS));
    }
}
