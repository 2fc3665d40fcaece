package org.mingjing.cadence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is taken over from the time before: settlements as they are known from elsewhere. */
@Repository
@Transactional
public class Past {

    private final JdbcClient db;

    Past(JdbcClient db) {
        this.db = db;
    }

    /** Something that fell due, and the one who held the post on the day. */
    public record Due(long occurrenceId, long unitId, String login, LocalDate dueOn) {}

    /** How it was settled. */
    public record Settled(long occurrenceId, String login, Instant at, LocalDate on, String words, boolean excused) {}

    @Transactional(readOnly = true)
    public List<Due> due(LocalDate until) {
        return db.sql("""
                        select distinct on (o.id) o.id, p.unit_id, f.login, o.due_on
                        from cadence.occurrences o
                        join responsibilities.duties d on d.id = o.duty_id
                        join people.posts p on p.id = d.post_id
                        join people.appointments a on a.post_id = d.post_id
                          and o.due_on between a.valid_from and coalesce(a.valid_to, 'infinity')
                        join people.officers f on f.id = a.officer_id
                        where o.due_on <= ? and not exists (
                          select from cadence.settlements s where s.occurrence_id = o.id)
                        order by o.id, a.id""")
                .param(until)
                .query((row, n) -> new Due(
                        row.getLong("id"),
                        row.getLong("unit_id"),
                        row.getString("login"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    public void record(List<Settled> settled) {
        db.sql("""
                        insert into cadence.settlements (occurrence_id, settled_by, settled_at, settled_on, words, excused)
                        select o, b, t::timestamptz, d::date, w, e
                        from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
                             as r(o, b, t, d, w, e)
                        on conflict do nothing""")
                .param(settled.stream().map(Settled::occurrenceId).toArray(Long[]::new))
                .param(settled.stream().map(Settled::login).toArray(String[]::new))
                .param(settled.stream().map(one -> one.at().toString()).toArray(String[]::new))
                .param(settled.stream().map(one -> one.on().toString()).toArray(String[]::new))
                .param(settled.stream().map(Settled::words).toArray(String[]::new))
                .param(settled.stream().map(Settled::excused).toArray(Boolean[]::new))
                .update();
    }
}
