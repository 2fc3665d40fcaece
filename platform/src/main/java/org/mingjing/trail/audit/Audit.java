package org.mingjing.trail.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.trail.audit.AuditedLog.Leaf;
import org.mingjing.trail.audit.AuditedLog.Placeless;
import org.mingjing.trail.log.Hash;
import org.mingjing.trail.log.VerifierKey;

/**
 * Walks a log once, leaf by leaf. For each place three should agree: what the line says, the entry of the leaf, the hash in
 * the tile. Where one of them differs from the other two, it is named. Where all were changed together, the signed
 * checkpoints name the places between the last that fits and the first that does not.
 */
public final class Audit {

    private final AuditedLog log;
    private final Checkpoints checkpoints;
    private final TileWalk tiles;
    private final Erasures erasures = new Erasures();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Hash, Long> placesOfEntries = new HashMap<>();
    private final List<Leaf> strangers = new ArrayList<>();
    private long size;
    private long waiting;

    private Audit(AuditedLog log, Collection<VerifierKey> keys, List<Held> held) throws IOException {
        this.log = log;
        this.checkpoints = new Checkpoints(log.checkpoints(), keys, held, faults);
        this.tiles = new TileWalk(log, faults);
    }

    /** A checkpoint that somebody outside holds; {@code where} says who. */
    public record Held(String where, String note) {}

    /**
     * What was found.
     *
     * @param size how many places the log has
     * @param root the root over all places
     * @param waiting how many lines are committed and have no place yet: they are not protected yet
     */
    public record Report(List<Fault> faults, long size, Hash root, long waiting, long erased, long checkpoints) {}

    /** Audits a log; only checkpoints signed by one of the keys count. */
    public static Report of(AuditedLog log, Collection<VerifierKey> keys, List<Held> held) throws IOException {
        var audit = new Audit(log, keys, held);
        audit.walk();
        return new Report(
                List.copyOf(audit.faults),
                audit.size,
                audit.tiles.root(),
                audit.waiting,
                audit.erasures.erased(),
                audit.checkpoints.count());
    }

    private void walk() throws IOException {
        checkpoints.reached(0, tiles.root());
        log.leaves(this::take);
        tiles.finish(checkpoints.newestSize());
        strangers.forEach(this::nameStranger);
        log.placeless(this::take);
        checkpoints.finish(size);
        faults.addAll(erasures.faults());
    }

    private void take(Leaf leaf) throws IOException {
        if (leaf.place() > size && leaf.place() >= checkpoints.newestSize()) {
            faults.add(new Fault(
                    Fault.place(leaf.place()),
                    "no leaf, as there is none at place " + size,
                    "one of line " + leaf.lineId()));
            return;
        }
        if (leaf.place() > size) {
            faults.add(new Fault(Fault.places(size, leaf.place() - 1), "leaves", "none: they were deleted"));
        }
        while (size < leaf.place()) {
            advance(null, null);
        }
        var content = leaf.content();
        var said = content == null ? null : content.entry();
        switch (leaf.state()) {
            case MISSING ->
                faults.add(new Fault(
                        Fault.line(leaf.lineId()),
                        "the line of place " + leaf.place(),
                        "no such line: it was deleted"));
            case ERASED -> erasures.isErased(leaf.lineId());
            case GIVEN, WITHHELD -> erasures.read(content);
        }
        if (leaf.entry() == null) {
            faults.add(new Fault(Fault.place(leaf.place()), "an entry of 32 bytes", "something else"));
        } else if (said != null && !said.equals(leaf.entry())) {
            placesOfEntries.put(leaf.entry(), leaf.place());
            strangers.add(leaf);
        }
        advance(leaf, said);
    }

    private void advance(@Nullable Leaf leaf, @Nullable Hash said) throws IOException {
        tiles.take(size, leaf == null ? null : leaf.entry(), said, leaf == null ? -1 : leaf.lineId());
        size++;
        checkpoints.reached(size, tiles.root());
    }

    /** A line that says something else than its leaf: it was moved, its leaf was changed, or it was changed itself. */
    private void nameStranger(Leaf leaf) {
        var content = leaf.content();
        if (content == null || leaf.entry() == null) {
            return;
        }
        var belongs = placesOfEntries.get(content.entry());
        var where = "%s at place %d".formatted(Fault.line(leaf.lineId()), leaf.place());
        if (belongs != null) {
            faults.add(
                    new Fault(where, "it at place " + belongs + ", where its entry stands", "it here: it was moved"));
        } else if (tiles.isChanged(leaf.place())) {
            faults.add(new Fault(
                    Fault.place(leaf.place()),
                    "the entry %s of line %d".formatted(content.entry(), leaf.lineId()),
                    "%s: the entry was changed".formatted(leaf.entry())));
        } else {
            faults.add(new Fault(
                    where,
                    "content that makes the entry " + leaf.entry(),
                    "content that makes %s: the line was changed".formatted(content.entry())));
        }
    }

    private void take(Placeless line) {
        if (!line.waits()) {
            faults.add(new Fault(
                    Fault.line(line.lineId()),
                    "a place in the log",
                    "none, and it does not wait: it was put in by hand"));
        } else if (!line.lineIsThere()) {
            faults.add(new Fault(Fault.line(line.lineId()), "a line, as it waits for a place", "none"));
        } else if (line.isPlaced()) {
            faults.add(new Fault(
                    Fault.line(line.lineId()), "a line without a place, as it waits for one", "one with a place"));
        } else {
            waiting++;
            erasures.read(line.content());
        }
    }
}
