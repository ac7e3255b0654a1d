package io.voiceai.jdbc;

class PostgresContractTest extends DatabaseContract {
    PostgresContractTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
