package io.voiceai.auth;

/** A key from this machine: from memory, the environment or a small file. */
record LocalKey(CredentialsProvider source) implements CredentialsProvider {
    @Override
    public Credentials get() {
        return source.get();
    }

    @Override
    public boolean answersAtOnce() {
        return true;
    }

    @Override
    public String toString() {
        return "LocalKey";
    }
}
