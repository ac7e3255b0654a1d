package io.voiceai.interop;

/** A product of a vendor. */
enum Api {
    AICCS("2019-10-15"),
    CCC("2020-07-01"),
    ICE("2020-11-09"),
    TENCENT_CCC("2020-02-10");

    final String version;

    Api(String version) {
        this.version = version;
    }

    boolean tencent() {
        return this == TENCENT_CCC;
    }
}
