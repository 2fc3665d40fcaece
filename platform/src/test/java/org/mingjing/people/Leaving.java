package org.mingjing.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.people.Canaries.Row;

/** Takes away, as the owner, what the canaries wrote; but for lines of the trail, which stay for ever. */
record Leaving(Connection owner) {

    void leave(Canaries canaries) throws SQLException {
        try (owner) {
            run("delete from people.named_readers where named_by = 'sight'");
            for (var table : new ArrayList<>(canaries.rows().entrySet()).reversed()) {
                if (!table.getKey().equals("trail.lines") && !table.getKey().equals("trail.evidence")) {
                    remove(table.getKey(), table.getValue());
                }
            }
            remove("trail.evidence", canaries.of("trail.evidence"));
            run("delete from responsibilities.lists where key = 'sight'");
            run("delete from people.deputies_withdrawn where withdrawn_by = 'sight'");
            run("delete from people.deputies where appointed_by = 'sight'");
            run(
                    "delete from people.appointments where post_id in (select id from people.posts where key like '%sight-%')");
            run("delete from people.posts where key like '%sight-%'");
            run("delete from people.units where key like 'sight-%'");
            run("delete from people.accounts where password = '-'");
            run(
                    "delete from people.officers o where login ~ '^[sd][.-]' and not exists (select from people.accounts a where a.officer_id = o.id)");
        }
    }

    private void remove(String table, List<Row> rows) throws SQLException {
        var key = rows.getFirst().key();
        try (var statement = owner.prepareStatement("delete from %s where %s = any(?)".formatted(table, key))) {
            statement.setArray(
                    1, owner.createArrayOf("bigint", rows.stream().map(Row::id).toArray()));
            statement.executeUpdate();
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
