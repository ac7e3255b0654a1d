package io.voiceai.testing.internal.call;

import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Everything that a vendor invents to name a thing. Whoever uses it holds the emulator's lock. */
public final class Ids {

    private static final long FIRST = 100_000_000_000L;

    private final Supplier<UUID> uuids;
    private long sequence;

    private Ids(Supplier<UUID> uuids, long sequence) {
        this.uuids = uuids;
        this.sequence = sequence;
    }

    /**
     * Ids that nobody can foretell, and that an emulator of before has not given either.
     *
     * @return new
     */
    public static Ids random() {
        return new Ids(UUID::randomUUID, ThreadLocalRandom.current().nextLong(FIRST, 9 * FIRST));
    }

    /**
     * Ids that are the same in the same order every time.
     *
     * @param seed any number
     * @return new
     */
    public static Ids seeded(long seed) {
        Random random = new Random(seed);
        return new Ids(() -> version4(random.nextLong(), random.nextLong()), FIRST);
    }

    /**
     * An id as most vendors make them.
     *
     * @return 36 lower-case characters
     */
    public String uuid() {
        return uuids.get().toString();
    }

    /**
     * An id as ICE makes them.
     *
     * @return 32 hex digits
     */
    public String hex() {
        return uuid().replace("-", "");
    }

    /**
     * A number that was not given before.
     *
     * @return twelve digits
     */
    public long number() {
        return ++sequence;
    }

    private static UUID version4(long most, long least) {
        return new UUID(
                most & 0xffff_ffff_ffff_0fffL | 0x4000L, least & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
    }
}
