package org.mingjing.people;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who opened the file of an officer, and who opened what is need-to-know or sealed, and why: once a day and reader. */
@Service
@Transactional
public class OpeningDesk {

    /** The file of an officer, as a kind of thing. */
    public static final String OFFICER = "officer";

    private static final int SHOWN = 50;

    private final JdbcClient db;
    private final Trail trail;
    private final Clock clock;

    OpeningDesk(JdbcClient db, Trail trail, Clock clock) {
        this.db = db;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * That somebody opened a thing.
     *
     * @param name null if he is no officer here any more
     * @param because what he said before; empty for the file of an officer
     */
    public record Opening(String by, @Nullable Texts name, Instant at, String because) {}

    /** Notes that an officer reads the file of another; his own he reads as often as he likes. */
    public void read(Officer reader, OfficerFile file) {
        if (reader.id() != file.id()) {
            note(reader, OFFICER, file.id(), file.login(), "");
        }
    }

    /** Opens a thing for the day with a reason, which stands on the trail. */
    public void open(Officer reader, String kind, long id, String because) {
        if (because.isBlank()) {
            throw new Refusal("people.opening.no-reason");
        }
        note(reader, kind, id, String.valueOf(id), because.strip());
    }

    private void note(Officer reader, String kind, long id, String called, String because) {
        var noted = db.sql("""
                        insert into people.openings (kind, thing_id, opened_by, opened_on, opened_at, because)
                        select :kind, :id, :by, :on, :at, :because
                        where not exists (select from people.openings
                          where kind = :kind and thing_id = :id and opened_by = :by and opened_on = :on)""")
                .param("kind", kind)
                .param("id", id)
                .param("by", reader.login())
                .param("on", reader.day())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("because", because)
                .update();
        if (noted == 1) {
            trail.write(reader.login(), kind + "-opened", kind + "/" + id, called, because);
        }
    }

    /** Whether he has said today why he opens it. */
    @Transactional(readOnly = true)
    public boolean isOpen(Officer reader, String kind, long id) {
        return db.sql("""
                        select exists (select from people.openings
                          where kind = ? and thing_id = ? and opened_by = ? and opened_on = ?)""")
                .params(kind, id, reader.login(), reader.day())
                .query(Boolean.class)
                .single();
    }

    /** Who opened it, the newest first: for whom it is about, and for its keeper. */
    @Transactional(readOnly = true)
    public List<Opening> of(String kind, long id) {
        return db.sql("""
                        select g.opened_by, o.name_en, o.name_zh, g.opened_at, g.because
                        from people.openings g left join people.officers o on o.login = g.opened_by
                        where g.kind = ? and g.thing_id = ? order by g.id desc limit ?""")
                .params(kind, id, SHOWN)
                .query((row, n) -> new Opening(
                        row.getString("opened_by"),
                        row.getString("name_en") == null
                                ? null
                                : new Texts(row.getString("name_en"), row.getString("name_zh")),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        row.getString("because")))
                .list();
    }
}
