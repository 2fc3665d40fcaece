package org.mingjing.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.PeopleDesk.Sort;
import org.mingjing.people.UnitKinds.Tree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whole lists of units, posts, officers and appointments: read for a table, and written from one in a few statements. */
@Repository
class Rolls {

    private final JdbcClient db;

    Rolls(JdbcClient db) {
        this.db = db;
    }

    /** All rows of a sort, in an order in which they can be entered again. */
    List<List<String>> all(Sort sort) {
        var sql = switch (sort) {
            case UNITS -> """
                        with recursive tree as (
                          select u.*, 0 as depth from people.units u where parent_id is null
                          union all select u.*, t.depth + 1 from people.units u join tree t on u.parent_id = t.id)
                        select t.key, t.kind, p.key as parent, t.name_en, t.name_zh, t.valid_from, t.valid_to
                        from tree t left join people.units p on p.id = t.parent_id order by t.depth, t.position, t.id""";
            case POSTS -> """
                        select p.key, u.key as unit, p.role, p.title_en, p.title_zh, p.valid_from, p.valid_to
                        from people.posts p join people.units u on u.id = p.unit_id order by u.position, u.id, p.position, p.id""";
            case OFFICERS -> "select login, name_en, name_zh from people.officers order by id";
            case APPOINTMENTS -> """
                        select p.key, o.login, a.valid_from, a.valid_to from people.appointments a
                        join people.posts p on p.id = a.post_id join people.officers o on o.id = a.officer_id
                        order by a.valid_from, a.id""";
        };
        return db.sql(sql)
                .query((row, n) -> {
                    var cells = new ArrayList<String>();
                    for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        cells.add(Objects.requireNonNullElse(row.getString(i), ""));
                    }
                    return List.copyOf(cells);
                })
                .list();
    }

    /** Parents come last, so that a unit may stand above the one it is under. */
    void units(List<UnitEntry> units, Function<UnitEntry, Tree> tree) {
        db.sql("""
                        insert into people.units (key, tree, kind, name_en, name_zh, position, valid_from, valid_to)
                        select key, tree, kind, en, zh, position, begins::date, ends::date
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[])
                          as entry(key, tree, kind, en, zh, position, begins, ends)
                        on conflict (key) do update set tree = excluded.tree, kind = excluded.kind,
                          name_en = excluded.name_en, name_zh = excluded.name_zh,
                          valid_from = excluded.valid_from, valid_to = excluded.valid_to""")
                .params(
                        each(units, UnitEntry::key),
                        each(units, unit -> tree.apply(unit).name()),
                        each(units, UnitEntry::kind),
                        each(units, unit -> unit.name().en()),
                        each(units, unit -> unit.name().zh()),
                        units.stream().map(UnitEntry::position).toArray(Integer[]::new),
                        each(units, unit -> unit.valid().from().toString()),
                        each(units, unit -> text(unit.valid().to())))
                .update();
        db.sql("""
                        update people.units u set parent_id = p.id
                        from unnest(?::text[], ?::text[]) as entry(key, parent) left join people.units p on p.key = entry.parent
                        where u.key = entry.key""")
                .params(each(units, UnitEntry::key), each(units, UnitEntry::parent))
                .update();
    }

    void posts(List<PostEntry> posts) {
        db.sql("""
                        insert into people.posts (key, unit_id, role, title_en, title_zh, position, valid_from, valid_to)
                        select entry.key, u.id, role, en, zh, entry.position, begins::date, ends::date
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[])
                          as entry(key, unit, role, en, zh, position, begins, ends)
                        join people.units u on u.key = entry.unit
                        on conflict (key) do update set unit_id = excluded.unit_id, role = excluded.role,
                          title_en = excluded.title_en, title_zh = excluded.title_zh,
                          valid_from = excluded.valid_from, valid_to = excluded.valid_to""")
                .params(
                        each(posts, PostEntry::key),
                        each(posts, PostEntry::unit),
                        each(posts, PostEntry::role),
                        each(posts, post -> post.title().en()),
                        each(posts, post -> post.title().zh()),
                        posts.stream().map(PostEntry::position).toArray(Integer[]::new),
                        each(posts, post -> post.valid().from().toString()),
                        each(posts, post -> text(post.valid().to())))
                .update();
    }

    void officers(List<OfficerEntry> officers) {
        db.sql("""
                        insert into people.officers (login, name_en, name_zh)
                        select * from unnest(?::text[], ?::text[], ?::text[])
                        on conflict (login) do update set name_en = excluded.name_en, name_zh = excluded.name_zh""")
                .params(
                        each(officers, OfficerEntry::login),
                        each(officers, officer -> officer.name().en()),
                        each(officers, officer -> officer.name().zh()))
                .update();
    }

    /** One that is there already, of the same officer from the same day, gets the end that is written here. */
    void appointments(List<AppointmentEntry> appointments) {
        var entries = """
                with entry as (
                  select p.id as post_id, o.id as officer_id, begins::date as valid_from, ends::date as valid_to
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as e(post, login, begins, ends)
                  join people.posts p on p.key = e.post join people.officers o on o.login = e.login)
                """;
        var columns = new Object[] {
            each(appointments, AppointmentEntry::post),
            each(appointments, AppointmentEntry::login),
            each(appointments, appointment -> appointment.valid().from().toString()),
            each(appointments, appointment -> text(appointment.valid().to()))
        };
        db.sql(entries + """
                        update people.appointments a set valid_to = entry.valid_to from entry
                        where a.post_id = entry.post_id and a.officer_id = entry.officer_id and a.valid_from = entry.valid_from""").params(columns).update();
        db.sql(entries + """
                        insert into people.appointments (post_id, officer_id, valid_from, valid_to)
                        select * from entry where not exists (
                          select from people.appointments a where a.post_id = entry.post_id
                            and a.officer_id = entry.officer_id and a.valid_from = entry.valid_from)""").params(columns).update();
    }

    private static <T> String[] each(List<T> entries, Function<T, @Nullable String> cell) {
        return entries.stream().map(cell).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
