package org.mingjing.bulletins;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjing.bulletins.Circular.Figure;
import org.mingjing.bulletins.Circular.Section;
import org.mingjing.people.Officer;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Issues with their frozen figures, and words that are still written. Read through the units that an officer sees. */
@Repository
class Issues {

    private static final String SELECT = """
            select i.*, u.name_en, u.name_zh, c.year as corrects_year, c.no as corrects_no
            from bulletins.issues i join people.units u on u.id = i.unit_id
            left join bulletins.issues c on c.id = i.corrects
            """;

    private final JdbcClient db;

    Issues(JdbcClient db) {
        this.db = db;
    }

    /** An issue without its sections. */
    record Head(Circular.Issue issue, long unitId, Texts unit, YearMonth month, Texts signedBy) {}

    List<Head> published(Officer officer) {
        return db.sql(SELECT + " where i.unit_id = any(?) order by i.month desc, i.id desc limit 100")
                .param(officer.reachIds())
                .query(Issues::head)
                .list();
    }

    Optional<Head> find(Officer officer, long id) {
        return db.sql(SELECT + " where i.id = ? and i.unit_id = any(?)")
                .params(id, officer.reachIds())
                .query(Issues::head)
                .optional();
    }

    Optional<Head> newest(long unitId, YearMonth month) {
        return db.sql(SELECT + " where i.unit_id = ? and i.month = ? order by i.edition desc limit 1")
                .params(unitId, month.atDay(1))
                .query(Issues::head)
                .optional();
    }

    Optional<Head> corrected(long issueId) {
        return db.sql(SELECT + " where i.id = (select corrects from bulletins.issues where id = ?)")
                .param(issueId)
                .query(Issues::head)
                .optional();
    }

    List<Section> sections(long issueId) {
        var figures = figures(issueId);
        return db.sql("select * from bulletins.sections where issue_id = ? order by position")
                .param(issueId)
                .query((row, n) -> {
                    var id = row.getString("id");
                    return new Section(
                            id,
                            texts(row, "title_"),
                            texts(row, "intro_"),
                            texts(row, "words_"),
                            figures.stream()
                                    .filter(figure -> figure.section().equals(id))
                                    .toList());
                })
                .list();
    }

    List<Figure> figures(long issueId) {
        return db.sql("select * from bulletins.figures where issue_id = ? order by position")
                .param(issueId)
                .query((row, n) -> new Figure(
                        row.getString("section"),
                        row.getString("indicator"),
                        texts(row, "name_"),
                        texts(row, "formula_"),
                        row.getLong("numerator"),
                        row.getLong("denominator"),
                        row.getString("version"),
                        row.getString("evidence")))
                .list();
    }

    long add(Officer officer, Circular draft, int edition, long correctsOrZero, Instant at, String packVersion) {
        db.sql("select pg_advisory_xact_lock(hashtext('bulletins.issues'))")
                .query((row, n) -> 0)
                .list();
        var id = db.sql("""
                        insert into bulletins.issues
                          (year, no, unit_id, month, edition, corrects, published_by, signed_en, signed_zh, published_at, cut_off,
                           pack_version)
                        values (:year, (select coalesce(max(no), 0) + 1 from bulletins.issues where year = :year), :unit, :month,
                          :edition, nullif(:corrects, 0), :by, :en, :zh, :at, :at, :version) returning id""")
                .param("year", at.atZone(ZoneOffset.UTC).getYear())
                .param("unit", draft.unitId())
                .param("month", draft.month().atDay(1))
                .param("edition", edition)
                .param("corrects", correctsOrZero)
                .param("by", officer.login())
                .param("en", officer.name().en())
                .param("zh", officer.name().zh())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("version", packVersion)
                .query(Long.class)
                .single();
        var position = 0;
        for (var section : draft.sections()) {
            db.sql("insert into bulletins.sections values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            position++,
                            section.id(),
                            section.title().en(),
                            section.title().zh())
                    .params(section.intro().en(), section.intro().zh())
                    .params(section.words().en(), section.words().zh())
                    .update();
        }
        position = 0;
        for (var figure : draft.figures()) {
            db.sql("insert into bulletins.figures values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            position++,
                            figure.section(),
                            figure.indicator(),
                            figure.name().en(),
                            figure.name().zh())
                    .params(figure.formula().en(), figure.formula().zh(), figure.numerator(), figure.denominator())
                    .params(figure.version(), figure.evidence())
                    .update();
        }
        return id;
    }

    Map<String, Texts> words(long unitId, YearMonth month) {
        var words = new HashMap<String, Texts>();
        db.sql("""
                        select distinct on (section) section, words_en, words_zh from bulletins.words
                        where unit_id = ? and month = ? order by section, id desc""")
                .params(unitId, month.atDay(1))
                .query((row, n) -> Map.entry(row.getString("section"), texts(row, "words_")))
                .list()
                .forEach(entry -> words.put(entry.getKey(), entry.getValue()));
        return words;
    }

    void write(Officer officer, long unitId, YearMonth month, String section, Texts words, Instant at) {
        db.sql("""
                        insert into bulletins.words (unit_id, month, section, words_en, words_zh, written_by, written_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(unitId, month.atDay(1), section, words.en(), words.zh(), officer.login())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<byte[]> document(long issueId, String language, String format) {
        return db.sql("select content from bulletins.documents where issue_id = ? and language = ? and format = ?")
                .params(issueId, language, format)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    /** Keeps a document; if somebody was faster, his stays. */
    void keep(long issueId, String language, String format, String sha256, byte[] content) {
        db.sql("insert into bulletins.documents values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(issueId, language, format, sha256, content)
                .update();
    }

    private static Head head(ResultSet row, int n) throws SQLException {
        var corrects = row.getString("corrects_no");
        return new Head(
                new Circular.Issue(
                        row.getLong("id"),
                        row.getInt("year"),
                        row.getInt("no"),
                        row.getInt("edition"),
                        row.getString("published_by"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getObject("cut_off", OffsetDateTime.class).toInstant(),
                        corrects == null ? null : row.getString("corrects_year") + "-" + corrects),
                row.getLong("unit_id"),
                texts(row, "name_"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                texts(row, "signed_"));
    }

    private static Texts texts(ResultSet row, String column) throws SQLException {
        return new Texts(row.getString(column + "en"), row.getString(column + "zh"));
    }
}
