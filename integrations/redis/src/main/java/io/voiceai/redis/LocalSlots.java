package io.voiceai.redis;

import io.voiceai.pacing.CallSlots;
import io.voiceai.pacing.CallSlots.Answer;
import io.voiceai.pacing.CallSlots.Line;
import io.voiceai.pacing.CallSlots.Wish;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** This process's share of every line, while Redis is gone. What it took of Redis before counts too. */
final class LocalSlots {
    private final LocalShare share;
    private final KeptPlaces kept;
    private final CallSlots slots = CallSlots.inProcess();

    LocalSlots(LocalShare share, KeptPlaces kept) {
        this.share = share;
        this.kept = kept;
    }

    /** What a holder has that Redis knows nothing of. */
    Optional<Answer> held(String holder) {
        return kept.find(holder).filter(KeptPlaces.Kept::local).map(one -> new Answer.Taken(one.chosen()));
    }

    /**
     * Takes places of the share.
     *
     * @param why what is thrown if the share is nothing at all
     */
    Answer take(Wish wish, RedisGoneException why) {
        Optional<KeptPlaces.Kept> before = kept.find(wish.holder());
        if (before.isPresent()) {
            return new Answer.Taken(before.get().chosen());
        }
        List<Line> oneOf = parts(wish.oneOf());
        if (parts(wish.all()).size() < wish.all().size()
                || oneOf.isEmpty() && !wish.oneOf().isEmpty()) {
            throw why;
        }
        Answer answer = slots.take(new Wish(wish.holder(), parts(wish.all()), oneOf, wish.lease()));
        return answer instanceof Answer.Taken taken ? taken(wish, taken) : answer;
    }

    private Answer taken(Wish wish, Answer.Taken taken) {
        Optional<Line> chosen = taken.line()
                .flatMap(part -> wish.oneOf().stream()
                        .filter(line -> line.name().equals(part.name()))
                        .findFirst());
        List<Line> lines = Stream.concat(wish.all().stream(), chosen.stream()).toList();
        kept.add(wish.holder(), lines, chosen, wish.lease(), true);
        return new Answer.Taken(chosen);
    }

    private List<Line> parts(List<Line> lines) {
        return lines.stream()
                .filter(line -> share.part(line.calls()) > 0)
                .map(line -> new Line(line.name(), Math.max(0, share.part(line.calls()) - kept.ofRedis(line))))
                .toList();
    }

    void renew(Collection<String> holders, Duration lease) {
        slots.renew(holders, lease).forEach(holder -> kept.renew(holder, lease));
    }

    void release(String holder) {
        slots.release(holder);
    }
}
