package org.mingjing.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mingjing.people.Officer;
import org.mingjing.people.Officers;
import org.mingjing.people.Right;
import org.mingjing.people.Role;
import org.mingjing.people.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the officers of the demo office who may do a thing, and those who work in a unit. */
@Component
class DemoCast {

    private final JdbcClient db;
    private final Roles roles;
    private final Officers officers;
    private final Map<String, List<String>> holders = new ConcurrentHashMap<>();

    DemoCast(JdbcClient db, Roles roles, Officers officers) {
        this.db = db;
        this.roles = roles;
        this.officers = officers;
    }

    /** Somebody with a right, who sees as much as anybody with it, on a day. */
    Officer who(Right right, LocalDate day) {
        return all(right).stream()
                .findFirst()
                .map(login -> as(login, day))
                .orElseThrow(() -> new IllegalStateException("nobody in office.yaml has the right " + right));
    }

    /** All with a right, by login; those who see most first. */
    List<String> all(Right right) {
        return roles.all().stream()
                .filter(role -> role.may().contains(right))
                .sorted(Comparator.comparing(Role::sees).reversed())
                .flatMap(role -> holders(role.id()).stream())
                .distinct()
                .toList();
    }

    Officer as(String login, LocalDate day) {
        return officers.find(login, day).orElseThrow();
    }

    private List<String> holders(String role) {
        return holders.computeIfAbsent(role, this::askHolders);
    }

    private List<String> askHolders(String role) {
        return db.sql("""
                        select o.login from people.posts p
                        join people.appointments a on a.post_id = p.id
                        join people.officers o on o.id = a.officer_id
                        where p.role = ? order by p.id""")
                .param(role)
                .query((row, number) -> row.getString("login"))
                .list();
    }

    /** Who works in a unit, the head first: those without a second post above it. */
    List<String> staff(String unit) {
        return db.sql("""
                        select o.login from people.units u
                        join people.posts p on p.unit_id = u.id
                        join people.appointments a on a.post_id = p.id
                        join people.officers o on o.id = a.officer_id
                        where u.key = ? group by o.login order by min(p.id)""")
                .param(unit)
                .query((row, number) -> row.getString("login"))
                .list();
    }

    /** The officers who hold a post. */
    List<String> holdersOfPost(long postId) {
        return db.sql("""
                        select o.login from people.appointments a
                        join people.officers o on o.id = a.officer_id where a.post_id = ? order by a.valid_from desc""")
                .param(postId)
                .query((row, number) -> row.getString("login"))
                .list();
    }

    long unit(String key) {
        return db.sql("select id from people.units where key = ?")
                .param(key)
                .query((row, number) -> row.getLong("id"))
                .single();
    }
}
