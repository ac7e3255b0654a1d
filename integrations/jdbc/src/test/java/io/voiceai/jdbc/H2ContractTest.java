package io.voiceai.jdbc;

class H2ContractTest extends DatabaseContract {
    H2ContractTest() {
        super(TestDatabase.H2);
    }
}
