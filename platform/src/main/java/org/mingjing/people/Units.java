package org.mingjing.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingjing.people.UnitKinds.Tree;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The units of both trees on a day, in the order of the tree. */
@Repository
@Transactional(readOnly = true)
public class Units {

    private static final String IN_ORDER = """
            with recursive tree as (
              select u.*, 0 as depth, array[u.position, u.id::int] as path
              from people.units u where u.parent_id is null
              union all
              select u.*, t.depth + 1, t.path || array[u.position, u.id::int]
              from people.units u join tree t on u.parent_id = t.id)
            select id, key, tree, kind, parent_id, name_en, name_zh, valid_from, valid_to, depth from tree
            """;

    private final JdbcClient db;

    Units(JdbcClient db) {
        this.db = db;
    }

    /** All units that are there on a day: the office's plan, which every officer may read. */
    public List<Unit> on(LocalDate day) {
        return db.sql(IN_ORDER + " where ? between valid_from and coalesce(valid_to, 'infinity') order by tree, path")
                .param(day)
                .query(Units::unit)
                .list();
    }

    /** Those in the officer's reach on his day. */
    public List<Unit> seenBy(Officer officer) {
        return db.sql(IN_ORDER + """
                         where id = any(?) and ? between valid_from and coalesce(valid_to, 'infinity') order by tree, path""")
                .params(officer.reachIds(), officer.day())
                .query(Units::unit)
                .list();
    }

    public Optional<Unit> find(long id) {
        return db.sql(IN_ORDER + " where id = ?").param(id).query(Units::unit).optional();
    }

    private static Unit unit(ResultSet row, int n) throws SQLException {
        return new Unit(
                row.getLong("id"),
                row.getString("key"),
                Tree.valueOf(row.getString("tree")),
                row.getString("kind"),
                row.getObject("parent_id", Long.class),
                new Texts(row.getString("name_en"), row.getString("name_zh")),
                new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getInt("depth"));
    }
}
