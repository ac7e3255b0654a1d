/** Rates, places for calls and the journal, shared by several processes through Redis. */
module io.voiceai.redis {
    requires static transitive org.jspecify;
    requires transitive io.voiceai.core;
    requires transitive lettuce.core;
    requires org.slf4j;

    exports io.voiceai.redis;
}
