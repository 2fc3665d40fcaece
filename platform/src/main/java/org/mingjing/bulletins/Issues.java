package org.mingjing.bulletins;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.bulletins.BulletinDesk.Published;
import org.mingjing.bulletins.Circular.Figure;
import org.mingjing.bulletins.Circular.Issue;
import org.mingjing.bulletins.Circular.Restated;
import org.mingjing.bulletins.Circular.Section;
import org.mingjing.people.Officer;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Issues with their frozen figures. Read by whoever sees their unit. */
@Repository
class Issues {

    private static final String SELECT = """
            select i.*, c.id as c_id, c.year as c_year, c.no as c_no, c.edition as c_edition, c.signed_en as c_signed_en,
              c.signed_zh as c_signed_zh, c.published_at as c_published_at
            from bulletins.issues i left join bulletins.issues c on c.id = i.corrects
            """;

    private final JdbcClient db;
    private final Clock clock;

    Issues(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Published> published(int page) {
        return db.sql(SELECT + " order by i.month desc, i.id desc limit ? offset ?")
                .params(BulletinDesk.PAGE + 1, (long) BulletinDesk.PAGE * (page - 1))
                .query((row, n) -> {
                    var corrects = corrects(row);
                    return new Published(
                            issue(row, ""),
                            texts(row, "unit_"),
                            texts(row, "title_"),
                            Optional.ofNullable(corrects).map(Issue::number));
                })
                .list();
    }

    Optional<Circular> find(long id) {
        return db.sql(SELECT + " where i.id = ?")
                .param(id)
                .query((row, n) -> head(row))
                .optional()
                .map(this::whole);
    }

    Optional<Circular> newest(long unitId, YearMonth month) {
        return db.sql(SELECT + " where i.unit_id = ? and i.month = ? order by i.edition desc limit 1")
                .params(unitId, month.atDay(1))
                .query((row, n) -> head(row))
                .optional()
                .map(this::whole);
    }

    boolean isOut(long unitId, YearMonth month) {
        return db.sql("select exists (select 1 from bulletins.issues where unit_id = ? and month = ?)")
                .params(unitId, month.atDay(1))
                .query(Boolean.class)
                .single();
    }

    private Circular whole(Circular head) {
        if (head.issue() == null) {
            throw new IllegalStateException("not an issue");
        }
        var sections = sections(head.issue().id());
        var figures =
                sections.stream().flatMap(section -> section.figures().stream()).toList();
        var before = head.corrects() == null
                ? List.<Figure>of()
                : figures(head.corrects().id());
        return new Circular(
                head.issue(),
                head.corrects(),
                head.unitId(),
                head.unit(),
                head.month(),
                head.title(),
                sections,
                head.foot(),
                head.cutOff(),
                List.of(),
                Restated.between(before, figures));
    }

    List<Section> sections(long issueId) {
        var figures = figures(issueId).stream().collect(Collectors.groupingBy(Figure::section));
        return db.sql("select * from bulletins.sections where issue_id = ? order by position")
                .param(issueId)
                .query((row, n) -> new Section(
                        row.getString("id"),
                        texts(row, "title_"),
                        texts(row, "intro_"),
                        texts(row, "words_"),
                        null,
                        figures.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private List<Figure> figures(long issueId) {
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

    /** Until the transaction ends nobody else publishes, so that numbers follow each other without a gap. */
    void oneAfterTheOther() {
        db.sql("select pg_advisory_xact_lock(hashtext('bulletins.issues'))")
                .query((row, n) -> 0)
                .list();
    }

    int nextNo(int year) {
        return db.sql("select bulletins.next_number(?)")
                .param(year)
                .query(Integer.class)
                .single();
    }

    long add(Officer officer, Circular draft, Issue issue, Texts foot, String packVersion) {
        var id = db.sql("""
                        insert into bulletins.issues
                          (year, no, unit_id, unit_en, unit_zh, month, edition, corrects, title_en, title_zh, foot_en, foot_zh,
                           published_by, signed_en, signed_zh, published_at, cut_off, pack_version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(issue.year(), issue.no(), draft.unitId())
                .params(draft.unit().en(), draft.unit().zh(), draft.month().atDay(1), issue.edition())
                .param(draft.corrects() == null ? null : draft.corrects().id())
                .params(draft.title().en(), draft.title().zh(), foot.en(), foot.zh())
                .params(officer.login(), issue.signedBy().en(), issue.signedBy().zh())
                .params(utc(issue.publishedAt()), utc(draft.cutOff().at()), packVersion)
                .query(Long.class)
                .single();
        addSections(id, draft.sections());
        addFigures(id, draft.figures());
        return id;
    }

    private void addSections(long id, List<Section> sections) {
        for (var position = 0; position < sections.size(); position++) {
            var section = sections.get(position);
            db.sql("insert into bulletins.sections values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(id, position, section.id())
                    .params(section.title().en(), section.title().zh())
                    .params(section.intro().en(), section.intro().zh())
                    .params(section.words().en(), section.words().zh())
                    .update();
        }
    }

    private void addFigures(long id, List<Figure> figures) {
        for (var position = 0; position < figures.size(); position++) {
            var figure = figures.get(position);
            db.sql("insert into bulletins.figures values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(id, position, figure.section(), figure.indicator())
                    .params(figure.name().en(), figure.name().zh())
                    .params(figure.formula().en(), figure.formula().zh())
                    .params(figure.numerator(), figure.denominator(), figure.version(), figure.evidence())
                    .update();
        }
    }

    private Circular head(ResultSet row) throws SQLException {
        return new Circular(
                issue(row, ""),
                corrects(row),
                row.getLong("unit_id"),
                texts(row, "unit_"),
                month(row),
                texts(row, "title_"),
                List.of(),
                texts(row, "foot_"),
                CutOff.of(instant(row, "cut_off"), clock.getZone()),
                List.of(),
                List.of());
    }

    private @Nullable Issue corrects(ResultSet row) throws SQLException {
        return row.getObject("c_id") == null ? null : issue(row, "c_");
    }

    private Issue issue(ResultSet row, String of) throws SQLException {
        var at = instant(row, of + "published_at");
        return new Issue(
                row.getLong(of + "id"),
                row.getInt(of + "year"),
                row.getInt(of + "no"),
                row.getInt(of + "edition"),
                texts(row, of + "signed_"),
                at,
                LocalDate.ofInstant(at, clock.getZone()));
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Texts texts(ResultSet row, String column) throws SQLException {
        return new Texts(row.getString(column + "en"), row.getString(column + "zh"));
    }
}
