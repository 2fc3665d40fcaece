package org.mingjing.bulletins;

import static org.mingjing.bulletins.Issues.instant;
import static org.mingjing.bulletins.Issues.texts;
import static org.mingjing.bulletins.Issues.utc;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingjing.bulletins.Circular.Written;
import org.mingjing.people.Officer;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words that are still written for the sections of a month. Read by whoever sees the unit. */
@Repository
class Wordings {

    private final JdbcClient db;

    Wordings(JdbcClient db) {
        this.db = db;
    }

    /** Words that somebody wrote for a section. */
    record Wording(Texts text, Written written) {}

    /** The newest words of each section. */
    Map<String, Wording> words(long unitId, YearMonth month) {
        return db
                .sql("""
                        select distinct on (w.section) w.*, o.name_en as by_en, o.name_zh as by_zh
                        from bulletins.words w join people.officers o on o.login = w.written_by
                        where w.unit_id = ? and w.month = ? order by w.section, w.id desc""")
                .params(unitId, month.atDay(1))
                .query((row, n) -> Map.entry(
                        row.getString("section"),
                        new Wording(texts(row, "words_"), new Written(texts(row, "by_"), instant(row, "written_at")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void write(Officer officer, long unitId, YearMonth month, String section, Texts words, Instant at) {
        db.sql("""
                        insert into bulletins.words (unit_id, month, section, words_en, words_zh, written_by, written_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(unitId, month.atDay(1), section, words.en(), words.zh(), officer.login())
                .param(utc(at))
                .update();
    }
}
