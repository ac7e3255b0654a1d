package io.voiceai.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database in memory whose connections fail when they are told to, and which writes down what is done with them. */
final class FlakyDatabase {
    private final JdbcDataSource real = new JdbcDataSource();
    private final Map<String, Deque<SQLException>> failures = new HashMap<>();
    private final List<String> steps = new ArrayList<>();
    private boolean autoCommit = true;
    private String product = "H2";

    FlakyDatabase() {
        real.setURL("jdbc:h2:mem:" + TestDatabase.prefix() + ";DB_CLOSE_DELAY=-1");
    }

    /** Connections come with auto-commit off, as some pools are set up to give them. */
    FlakyDatabase withoutAutoCommit() {
        autoCommit = false;
        return this;
    }

    /** Says that it is another vendor's. */
    void called(String name) {
        product = name;
    }

    /** The next times that a connection is asked for this. */
    void fail(String method, String sqlState, int times) {
        for (int i = 0; i < times; i++) {
            failures.computeIfAbsent(method, key -> new ArrayDeque<>())
                    .add(new SQLException("Key (callee)=(+8617300000533) is in the way", sqlState, 7));
        }
    }

    List<String> steps() {
        return steps;
    }

    DataSource source() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            failIfTold("getConnection");
            Connection connection = real.getConnection();
            connection.setAutoCommit(autoCommit);
            return proxy(Connection.class, on(connection));
        });
    }

    private InvocationHandler on(Connection connection) {
        return (proxy, method, arguments) -> {
            String step = method.getName() + (method.getName().equals("setAutoCommit") ? " " + arguments[0] : "");
            if (!step.startsWith("prepare") && !step.startsWith("get")) {
                steps.add(step);
            }
            failIfTold(method.getName());
            if (step.equals("getMetaData")) {
                return proxy(DatabaseMetaData.class, (metaData, question, nothing) -> product);
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
    }

    private void failIfTold(String method) throws SQLException {
        SQLException failure = failures.getOrDefault(method, new ArrayDeque<>()).poll();
        if (failure != null) {
            throw failure;
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
