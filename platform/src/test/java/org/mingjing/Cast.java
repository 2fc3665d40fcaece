package org.mingjing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Accounts;
import org.mingjing.people.Officer;
import org.mingjing.people.Officers;
import org.mingjing.vocabulary.Asker;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The few people and units of every test. The office has two departments, first and second, and a branch; wang is the
 * Chief Prosecutor, li heads the first department and is secretary of its branch, zhao is a prosecutor there, chen heads
 * the second department, sun is the head of case management, zhou keeps people and lists, qian is the administrator, and
 * wu holds no post at all.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Cast {

    public static final String PASSWORD = "a password for tests";
    public static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    private final JdbcClient db;
    private final Accounts accounts;
    private final Officers officers;
    private final PasswordEncoder passwords;
    private final MovableClock clock;

    Cast(JdbcClient db, Accounts accounts, Officers officers, PasswordEncoder passwords, MovableClock clock) {
        this.db = db;
        this.accounts = accounts;
        this.officers = officers;
        this.passwords = passwords;
        this.clock = clock;
    }

    @EventListener(ContextRefreshedEvent.class)
    void comeOnStage() {
        if (db.sql("select count(*) from people.units").query(Long.class).single() > 0) {
            return;
        }
        unit("office", "ADMINISTRATIVE", "office", null, "Office", "本院");
        unit("first", "ADMINISTRATIVE", "department", "office", "First Department", "第一部");
        unit("second", "ADMINISTRATIVE", "department", "office", "Second Department", "第二部");
        unit("management", "ADMINISTRATIVE", "department", "office", "Case Management", "案管部");
        unit("political", "ADMINISTRATIVE", "department", "office", "Political Department", "政治部");
        unit("group", "PARTY", "leading-party-group", null, "Leading Party Group", "党组");
        unit("committee", "PARTY", "organ-party-committee", "group", "Organ Party Committee", "机关党委");
        unit("branch-1", "PARTY", "branch", "committee", "Branch 1", "第一支部");
        hold("wang", "Wang Chief", "王检", "chief", "office", "chief-prosecutor");
        hold("li", "Li Head", "李主任", "first-head", "first", "department-head");
        hold("li", "Li Head", "李主任", "branch-1-secretary", "branch-1", "branch-secretary");
        hold("zhao", "Zhao Prosecutor", "赵检", "first-prosecutor", "first", "prosecutor");
        hold("chen", "Chen Head", "陈主任", "second-head", "second", "department-head");
        hold("sun", "Sun Manager", "孙主任", "management-head", "management", "case-management-head");
        hold("zhou", "Zhou Director", "周主任", "political-head", "political", "political-department-head");
        hold("qian", "Qian Admin", "钱工", "admin", "office", "administrator");
        officer("wu", "Wu Nobody", "吴某");
        accounts.open(logins(), passwords.encode(PASSWORD));
        db.sql("update people.accounts set language = 'EN'").update();
    }

    private void unit(String key, String tree, String kind, @Nullable String parent, String en, String zh) {
        db.sql("""
                        insert into people.units (key, tree, kind, parent_id, name_en, name_zh, valid_from)
                        values (?, ?, ?, (select id from people.units where key = ?), ?, ?, ?)""").params(key, tree, kind).param(parent).params(en, zh, SINCE).update();
    }

    private void hold(String login, String en, String zh, String post, String unit, String role) {
        officer(login, en, zh);
        db.sql("""
                        insert into people.posts (key, unit_id, role, title_en, title_zh, valid_from)
                        values (?, (select id from people.units where key = ?), ?, ?, ?, ?)""").params(post, unit, role, post, post, SINCE).update();
        db.sql("""
                        insert into people.appointments (post_id, officer_id, valid_from)
                        select p.id, o.id, ? from people.posts p, people.officers o where p.key = ? and o.login = ?""").params(SINCE, post, login).update();
    }

    private void officer(String login, String en, String zh) {
        db.sql("insert into people.officers (login, name_en, name_zh) values (?, ?, ?) on conflict do nothing")
                .params(login, en, zh)
                .update();
    }

    /** The officer as of the clock's today. */
    public Officer officer(String login) {
        return officers.find(login, clock.today()).orElseThrow();
    }

    /** Does something as an officer: the database gives what he may see. */
    public <T> T as(String login, Function<Officer, T> deed) {
        var officer = officer(login);
        return new Asker.Person(login, officer.day()).during(() -> deed.apply(officer));
    }

    public long unit(String key) {
        return id("select id from people.units where key = ?", key);
    }

    public long post(String key) {
        return id("select id from people.posts where key = ?", key);
    }

    public static List<String> logins() {
        return List.of("wang", "li", "zhao", "chen", "sun", "zhou", "qian", "wu");
    }

    private long id(String sql, String key) {
        return db.sql(sql).param(key).query(Long.class).single();
    }
}
