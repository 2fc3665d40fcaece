package org.mingjing.trail;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.trail.log.Checkpoint;
import org.mingjing.trail.log.ConsistencyProof;
import org.mingjing.trail.log.Hash;
import org.mingjing.trail.log.InclusionProof;
import org.mingjing.trail.log.SignedNote;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log over the trail as people read it: the newest checkpoint, receipts, and what an outside holder needs. */
@Service
@Transactional(readOnly = true)
public class TrailLog {

    private final StoredLog log;
    private final Integrator integrator;
    private final Handings handings;
    private final JdbcClient db;

    TrailLog(StoredLog log, Integrator integrator, Handings handings, JdbcClient db) {
        this.log = log;
        this.integrator = integrator;
        this.handings = handings;
        this.db = db;
    }

    /**
     * How the log stands.
     *
     * @param checkpoint the newest checkpoint as it was signed; null before the first line has its place
     * @param key what verifies it, to be given to whoever shall verify
     * @param handings what each holder took last
     */
    public record Stand(long size, @Nullable String checkpoint, String key, List<Handing> handings) {}

    public Stand stand() {
        var newest = log.newest();
        return new Stand(
                newest.map(note -> Checkpoint.read(note.text()).size()).orElse(0L),
                newest.map(SignedNote::toString).orElse(null),
                integrator.key().verifier().toString(),
                handings.newest());
    }

    /**
     * The receipt for a line, for the officer who wrote it. It proves for ever that the line was there, whatever becomes
     * of the database.
     *
     * @param place where the line stands in the log
     * @param size how many places the checkpoint in the receipt has
     * @param text salt and text of the line, its place, the path to the root and the newest checkpoint (C2SP tlog-proof)
     */
    public record Receipt(Line line, long place, long size, String text) {}

    public Receipt receipt(String officer, long id) {
        var line = db.sql("""
                        select id, at, officer, what, object, facts, salt from trail.lines
                        where id = ? and officer = ?""")
                .params(id, officer)
                .query((row, number) -> new Salted(Trail.line(row, number), Hash.read(row.getBytes("salt"))))
                .optional()
                .orElseThrow(() -> new NotFound("line", id));
        var place = place(id).orElseThrow(() -> new Refusal("log.not-placed-yet"));
        var note = log.newest().orElseThrow(() -> new Refusal("log.not-placed-yet"));
        var size = Checkpoint.read(note.text()).size();
        var proof = InclusionProof.of(line.opening(), place, log.tree(size).inclusion(place), note);
        return new Receipt(line.line(), place, size, proof.toString());
    }

    private record Salted(Line line, Hash salt) {
        byte[] opening() {
            return LineText.opening(salt.bytes(), line);
        }
    }

    private Optional<Long> place(long line) {
        return db.sql("select place from trail.leaves where line_id = ?")
                .param(line)
                .query(Long.class)
                .optional();
    }

    /** That the newest checkpoint continues the log of an older size (the request of C2SP tlog-witness). */
    public String consistency(long older) {
        var note = log.newest().orElseThrow(() -> new NotFound("checkpoint", older));
        var size = Checkpoint.read(note.text()).size();
        if (older < 0 || older > size) {
            throw new Refusal("log.no-such-size", older, size);
        }
        return new ConsistencyProof(older, log.tree(size).consistency(older), note).toString();
    }
}
