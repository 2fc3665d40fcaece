package org.mingjing.cadence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.responsibilities.Cadence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Occurrences in the database, as they are made ahead and taken away again where their duty ends. */
@Repository
class OccurrencesAhead {

    private final JdbcClient db;

    OccurrencesAhead(JdbcClient db) {
        this.db = db;
    }

    /** A duty with what is needed to let it fall due. */
    record Cadenced(
            long dutyId,
            Cadence cadence,
            LocalDate from,
            @Nullable LocalDate to) {}

    List<Cadenced> cadenced(LocalDate since) {
        return db.sql("""
                        select d.id, d.cadence, greatest(d.valid_from, p.valid_from) as valid_from,
                               least(d.valid_to, p.valid_to) as valid_to
                        from responsibilities.duties d join people.posts p on p.id = d.post_id
                        where coalesce(d.valid_to, 'infinity') >= ?""")
                .param(since)
                .query((row, n) -> new Cadenced(
                        row.getLong("id"),
                        Cadence.read(row.getString("cadence")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /** One to be made. */
    record Made(long dutyId, LocalDate periodFrom, LocalDate dueOn, LocalDate nextDueOn) {}

    /** Makes those that are not there yet, and says how many that were. */
    int make(List<Made> made) {
        return db.sql("""
                        insert into cadence.occurrences (duty_id, period_from, due_on, next_due_on)
                        select d, f::date, u::date, n::date
                        from unnest(?::bigint[], ?::text[], ?::text[], ?::text[]) as r(d, f, u, n)
                        on conflict (duty_id, period_from) do nothing""")
                .param(made.stream().map(Made::dutyId).toArray(Long[]::new))
                .param(made.stream().map(one -> one.periodFrom().toString()).toArray(String[]::new))
                .param(made.stream().map(one -> one.dueOn().toString()).toArray(String[]::new))
                .param(made.stream().map(one -> one.nextDueOn().toString()).toArray(String[]::new))
                .update();
    }

    /** Takes away what falls due after the end of its duty or post and was not settled. */
    int takeAwayEnded() {
        return db.sql("""
                        delete from cadence.occurrences o using responsibilities.duties d, people.posts p
                        where d.id = o.duty_id and p.id = d.post_id and o.period_from > least(d.valid_to, p.valid_to)
                          and not exists (select from cadence.settlements s where s.occurrence_id = o.id)""").update();
    }
}
