/** The journal of calls in a relational database, over the application's own DataSource. */
module io.voiceai.jdbc {
    requires static transitive org.jspecify;
    requires transitive io.voiceai.core;
    requires transitive java.sql;

    exports io.voiceai.jdbc;
}
