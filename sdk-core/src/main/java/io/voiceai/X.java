package io.voiceai;
/** x. */
public final class X {
    private X() {}
}
