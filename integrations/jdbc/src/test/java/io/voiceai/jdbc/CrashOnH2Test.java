package io.voiceai.jdbc;

import java.sql.SQLException;
import java.util.UUID;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;

class CrashOnH2Test extends CrashContract {
    private final Server server;
    private final String name = UUID.randomUUID().toString();

    CrashOnH2Test() throws SQLException {
        server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
    }

    @Override
    String url() {
        return "jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:" + name + ";DB_CLOSE_DELAY=-1";
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }
}
