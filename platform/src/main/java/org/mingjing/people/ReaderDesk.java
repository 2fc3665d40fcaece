package org.mingjing.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the keeper of a thing that is need-to-know or sealed names who may read it, and takes the naming back. */
@Service
@Transactional
public class ReaderDesk {

    private final JdbcClient db;
    private final OfficerFiles files;
    private final Trail trail;
    private final Clock clock;

    ReaderDesk(JdbcClient db, OfficerFiles files, Trail trail, Clock clock) {
        this.db = db;
        this.files = files;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A reader by name.
     *
     * @param keeps whether he names others
     * @param until the last day; null until it is taken back
     * @param namedBy his name, or his sign-in where he is no officer here any more
     */
    public record Reader(
            long id,
            long officerId,
            String login,
            Texts name,
            boolean keeps,
            @Nullable LocalDate until,
            String because,
            Texts namedBy,
            Instant namedAt) {}

    /** Those who read a thing by name on a day: all of them for its keeper, otherwise himself. */
    @Transactional(readOnly = true)
    public List<Reader> readers(String kind, long id, LocalDate day) {
        return db.sql("""
                        select n.id, n.officer_id, o.login, o.name_en, o.name_zh, n.keeps, n.until, n.because,
                               coalesce(b.name_en, n.named_by) as by_en, coalesce(b.name_zh, n.named_by) as by_zh, n.named_at
                        from people.named_readers n join people.officers o on o.id = n.officer_id
                        left join people.officers b on b.login = n.named_by
                        where n.kind = ? and n.thing_id = ? and ? <= coalesce(n.until, 'infinity')
                          and not exists (select from people.named_readers_withdrawn x where x.naming_id = n.id)
                        order by n.id""").params(kind, id, day).query(ReaderDesk::reader).list();
    }

    private static Reader reader(ResultSet row, int n) throws SQLException {
        return new Reader(
                row.getLong("id"),
                row.getLong("officer_id"),
                row.getString("login"),
                new Texts(row.getString("name_en"), row.getString("name_zh")),
                row.getBoolean("keeps"),
                row.getObject("until", LocalDate.class),
                row.getString("because"),
                new Texts(row.getString("by_en"), row.getString("by_zh")),
                row.getObject("named_at", OffsetDateTime.class).toInstant());
    }

    /** Whether the officer keeps a thing. */
    @Transactional(readOnly = true)
    public boolean keeps(Officer officer, String kind, long id) {
        return readers(kind, id, officer.day()).stream()
                .anyMatch(reader -> reader.keeps() && reader.officerId() == officer.id());
    }

    /** Who says that a thing is for named readers is its first keeper. */
    public void keep(Officer officer, String kind, long id, String because) {
        if (!keeps(officer, kind, id)) {
            add(officer, kind, id, new Naming(officer.login(), true, null, because));
        }
    }

    /** Whom a keeper names, until when, and why. */
    public record Naming(
            String login, boolean keeps, @Nullable LocalDate until, String because) {}

    public void name(Officer keeper, String kind, long id, Naming naming) {
        if (!keeps(keeper, kind, id)) {
            throw new NotFound(kind, id);
        }
        if (naming.because().isBlank()) {
            throw new Refusal("people.reader.no-reason");
        }
        if (naming.until() != null && naming.until().isBefore(keeper.day())) {
            throw new Refusal("people.reader.until-past", naming.until());
        }
        if (readers(kind, id, keeper.day()).stream()
                .anyMatch(reader -> reader.login().equals(naming.login()))) {
            throw new Refusal("people.reader.named-already", naming.login());
        }
        add(keeper, kind, id, naming);
    }

    private void add(Officer by, String kind, long id, Naming naming) {
        long officer = Optional.of(naming.login())
                .flatMap(files::id)
                .orElseThrow(() -> new Refusal("people.reader.nobody", naming.login()));
        db.sql("""
                        insert into people.named_readers (kind, thing_id, officer_id, keeps, until, because, named_by, named_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(kind, id, officer, naming.keeps())
                .param(naming.until())
                .params(naming.because().strip(), by.login(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.write(by.login(), "reader-named", kind + "/" + id, naming.login(), naming.because());
    }

    /** Takes a naming back; the last keeper stays. */
    public void withdraw(Officer keeper, String kind, long id, long naming) {
        var readers = readers(kind, id, keeper.day());
        var taken = readers.stream()
                .filter(reader -> reader.id() == naming && keeps(keeper, kind, id))
                .findFirst()
                .orElseThrow(() -> new NotFound("reader", naming));
        if (taken.keeps() && readers.stream().filter(Reader::keeps).count() == 1) {
            throw new Refusal("people.reader.last-keeper");
        }
        db.sql("insert into people.named_readers_withdrawn (naming_id, withdrawn_by, withdrawn_at) values (?, ?, ?)")
                .params(naming, keeper.login(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.write(keeper.login(), "reader-withdrawn", kind + "/" + id, taken.login());
    }
}
