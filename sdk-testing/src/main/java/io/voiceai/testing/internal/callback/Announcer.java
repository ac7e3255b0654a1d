package io.voiceai.testing.internal.callback;

import io.voiceai.testing.internal.call.Call;
import java.time.Instant;
import java.util.List;

/** What a vendor tells of its calls. */
@FunctionalInterface
public interface Announcer {

    /**
     * All that has happened to a call so far; nothing more happens once it has ended.
     *
     * @param call one of this vendor's
     * @param now the time
     * @return in the order in which it happened
     */
    List<Announcement> announcements(Call call, Instant now);
}
