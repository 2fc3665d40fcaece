package org.mingjing.trail;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.mingjing.trail.log.Checkpoint;
import org.mingjing.trail.log.ConsistencyProof;
import org.mingjing.trail.log.SignedNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands the newest checkpoint to each outside holder, once in a while and only if it grew. Who cannot be reached is asked
 * again the next time; the page of the log shows who holds what.
 */
@Component
@EnableConfigurationProperties(MailServer.class)
class HandingOver {

    private static final Logger LOG = LoggerFactory.getLogger(HandingOver.class);

    private final StoredLog log;
    private final Handings handings;
    private final Clock clock;
    private final List<Holder> holders;

    HandingOver(
            StoredLog log,
            Handings handings,
            Clock clock,
            MailServer mail,
            @Value("${mingjing.trail.hand-to:}") List<URI> addresses) {
        this.log = log;
        this.handings = handings;
        this.clock = clock;
        this.holders =
                addresses.stream().map(address -> Holder.at(address, mail)).toList();
    }

    @Scheduled(
            fixedDelayString = "${mingjing.trail.hand-every:1h}",
            initialDelayString = "${mingjing.trail.hand-first-after:1m}")
    void handOver() {
        holders.forEach(this::handTo);
    }

    /** Hands the newest checkpoint to one holder, unless he has it. */
    void handTo(Holder holder) {
        var newest = log.newest();
        var older = handings.newest(holder.name()).map(Handing::size).orElse(0L);
        if (newest.isEmpty() || size(newest.get()) == older) {
            return;
        }
        var note = newest.get();
        var tree = log.tree(size(note));
        try {
            var answer = holder.hand(older, from -> new ConsistencyProof(from, tree.consistency(from), note));
            handings.add(holder.name(), size(note), clock.instant(), answer);
        } catch (IOException refused) {
            LOG.warn(
                    "the checkpoint of {} places could not be handed to {} ({}); it is tried again in a while",
                    size(note),
                    holder.name(),
                    refused.getMessage());
        }
    }

    private static long size(SignedNote note) {
        return Checkpoint.read(note.text()).size();
    }
}
