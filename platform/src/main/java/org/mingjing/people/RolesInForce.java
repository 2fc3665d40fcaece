package org.mingjing.people;

import java.util.Collection;
import java.util.function.Function;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the roles of the pack into the database at the start, right after it is there: it judges by the same ones. */
@Component
class RolesInForce implements SmartLifecycle {

    private static final int AFTER_THE_DATABASE = Integer.MIN_VALUE + 1;

    private final Roles roles;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private volatile boolean written;

    RolesInForce(Roles roles, JdbcClient db, TransactionTemplate transaction) {
        this.roles = roles;
        this.db = db;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> write(roles.all()));
        written = true;
    }

    private void write(Collection<Role> all) {
        var ids = each(all, Role::id);
        db.sql("delete from people.roles where not id = any(?)").param(ids).update();
        db.sql("""
                        insert into people.roles (id, sees, may)
                        select i, s, string_to_array(m, ' ') from unnest(?::text[], ?::text[], ?::text[]) as r(i, s, m)
                        on conflict (id) do update set sees = excluded.sees, may = excluded.may
                        where (roles.sees, roles.may) is distinct from (excluded.sees, excluded.may)""")
                .param(ids)
                .param(each(all, role -> role.sees().name()))
                .param(each(
                        all,
                        role -> String.join(
                                " ", role.may().stream().map(Right::name).toList())))
                .update();
    }

    private static String[] each(Collection<Role> all, Function<Role, String> cell) {
        return all.stream().map(cell).toArray(String[]::new);
    }

    @Override
    public void stop() {
        written = false;
    }

    @Override
    public boolean isRunning() {
        return written;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_DATABASE;
    }
}
