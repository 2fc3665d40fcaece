package org.mingjing.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Parts.Thing;
import org.mingjing.vocabulary.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A row with a word of its own in every table that holds something, for each class and relation. What is written here is
 * read by nobody else: it is of the year 2024, and removed at the end.
 */
final class Canaries {

    private final JdbcClient db;
    private final Parts parts;
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private int count;

    Canaries(JdbcClient db, Parts parts) {
        this.db = db;
        this.parts = parts;
    }

    /** A row: what {@code key} of its table says, and the thing that it is, or belongs to. */
    record Row(String table, String key, long id, Thing thing) {}

    Map<String, List<Row>> rows() {
        return rows;
    }

    List<Row> of(String table) {
        return rows.getOrDefault(table, List.of());
    }

    /** The office of the parts, as rows. */
    void takeTheirParts() {
        unit("sight-above", null);
        unit(Parts.SAME, "sight-above");
        unit("sight-below", Parts.SAME);
        unit("sight-beside", "sight-above");
        for (var place : Parts.PLACES) {
            post("post-of-" + place, place, "staff");
        }
        for (var one : parts.holdings()) {
            post(one.post(), one.unit(), one.role().id());
        }
        for (var login : parts.everybody()) {
            db.sql("insert into people.officers (login, name_en, name_zh) values (?, ?, ?)")
                    .params(login, login, login)
                    .update();
            db.sql(
                            "insert into people.accounts (officer_id, password, language) select id, '-', 'EN' from people.officers where login = ?")
                    .param(login)
                    .update();
        }
        for (var one : parts.holdings()) {
            db.sql("""
                            insert into people.appointments (post_id, officer_id, valid_from, valid_to)
                            select p.id, o.id, ?, ? from people.posts p, people.officers o where p.key = ? and o.login = ?""").params(one.from(), one.to(), one.post(), one.login()).update();
        }
        for (var one : parts.standings()) {
            var id = db.sql("""
                            insert into people.deputies (post_id, officer_id, deputy_id, valid_from, valid_to, because, appointed_by, appointed_at)
                            select p.id, o.id, d.id, ?, ?, 'away', 'sight', now()
                            from people.posts p, people.officers o, people.officers d
                            where p.key = ? and o.login = ? and d.login = ? returning id""")
                    .params(one.from(), one.to(), one.post(), one.insteadOf(), one.login())
                    .query(Long.class)
                    .single();
            if (one.withdrawn()) {
                db.sql("insert into people.deputies_withdrawn values (?, 'sight', now())")
                        .param(id)
                        .update();
            }
        }
    }

    private void unit(String key, @Nullable String parent) {
        db.sql("""
                        insert into people.units (key, tree, kind, parent_id, name_en, name_zh, valid_from, valid_to)
                        values (?, 'ADMINISTRATIVE', 'department', (select id from people.units where key = ?), ?, ?, ?, ?)""")
                .param(key)
                .param(parent)
                .params(key, key, Parts.FIRST, Parts.LAST)
                .update();
    }

    private void post(String key, String unit, String role) {
        db.sql("""
                        insert into people.posts (key, unit_id, role, title_en, title_zh, valid_from, valid_to)
                        select ?, id, ?, ?, ?, ?, ? from people.units where key = ?""").params(key, role, key, key, Parts.FIRST, Parts.LAST, unit).update();
    }

    /** Sings in every table. */
    void sing() {
        var list = new Thing(word(), Visibility.OFFICE, null, null, null, Set.of(), null);
        add(
                "responsibilities.lists",
                "id",
                db.sql("""
                        insert into responsibilities.lists (key, title_en, title_zh, source, valid_from, valid_to, adopted_by, adopted_at)
                        values ('sight', ?, ?, '-', '2024-01-01', '2024-12-31', 'sight', now()) returning id""").params(list.word(), list.word()).query(Long.class).single(),
                list);
        for (var visibility : Visibility.values()) {
            for (var place : Parts.PLACES) {
                everything(visibility, place, "post-of-" + place, "s-nothing", Set.of());
            }
            for (var one : parts.holdings()) {
                everything(visibility, "sight-beside", one.post(), "s-nothing", Set.of());
                everything(visibility, "sight-beside", "post-of-sight-beside", one.login(), Set.of());
            }
            for (var named : List.of("s.administrator", "s.prosecutor", "s-nothing")) {
                everything(visibility, "sight-beside", "post-of-sight-beside", "s-formerly", Set.of(named));
            }
        }
        for (var place : Parts.PLACES) {
            new Ordinary(this, db).sing(place);
        }
        for (var login : parts.everybody()) {
            new Ordinary(this, db).singOf(login);
        }
    }

    private void everything(Visibility visibility, String unit, String post, String hand, Set<String> named) {
        var word = word();
        var confidential = visibility.isConfidential() ? named : Set.<String>of();
        var aCase = new Thing(word, visibility, unit, null, hand, confidential, null);
        var songs = new Songs(this, db);
        songs.aCase(aCase);
        songs.order(new Thing(word(), visibility, unit, post, hand, confidential, null), null);
        songs.order(new Thing(word(), visibility, unit, post, hand, confidential, Right.VERIFY_ORDER), "PROOF");
        if (named.isEmpty()) {
            var unitOfPost = post.equals("post-of-" + unit) ? unit : Parts.SAME;
            songs.duty(new Thing(word(), visibility, unitOfPost, post, null, Set.of(), Right.KEEP_LISTS));
        }
    }

    String word() {
        return "canary%05dx".formatted(++count);
    }

    void add(String table, String key, long id, Thing thing) {
        rows.computeIfAbsent(table, none -> new ArrayList<>()).add(new Row(table, key, id, thing));
    }

    static LocalDate day() {
        return Parts.DAY;
    }
}
