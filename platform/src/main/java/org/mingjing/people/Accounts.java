package org.mingjing.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mingjing.people.Officer.Theme;
import org.mingjing.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How an officer signs in, and the language and theme of his choice. */
@Repository
@Transactional
public class Accounts {

    private final JdbcClient db;

    Accounts(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Optional<String> password(String login) {
        return db.sql("""
                        select a.password from people.accounts a
                        join people.officers o on o.id = a.officer_id where o.login = ?""").param(login).query(String.class).optional();
    }

    /** Opens sign-ins with one password for all: for a demo office. */
    public void open(List<String> logins, String encodedPassword) {
        db.sql("""
                        insert into people.accounts (officer_id, password)
                        select id, ? from people.officers where login = any(?) on conflict do nothing""").params(encodedPassword, logins.toArray(String[]::new)).update();
    }

    /** Opens a sign-in, or gives it another start password; its officer has to choose one of his own. */
    public void open(String by, long officerId, String encodedPassword, Instant at) {
        db.sql("""
                        insert into people.accounts (officer_id, password) values (?, ?)
                        on conflict (officer_id) do update set password = excluded.password""").params(officerId, encodedPassword).update();
        db.sql("insert into people.sign_ins_opened (officer_id, opened_by, opened_at) values (?, ?, ?)")
                .params(officerId, by, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lets an officer in for whom somebody else vouches: no password is right for him here. */
    public void openWithoutPassword(long officerId) {
        db.sql("insert into people.accounts (officer_id, password) values (?, '') on conflict do nothing")
                .param(officerId)
                .update();
    }

    /** The officer chooses a password of his own. */
    public void choosePassword(Officer officer, String encodedPassword, Instant at) {
        db.sql("update people.accounts set password = ? where officer_id = ?")
                .params(encodedPassword, officer.id())
                .update();
        db.sql("insert into people.passwords_chosen (officer_id, chosen_at) values (?, ?) on conflict do nothing")
                .params(officer.id(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps the same password under a hash that costs more, unless another one was chosen meanwhile. */
    public void renewHash(String login, String held, String encodedPassword) {
        db.sql("""
                        update people.accounts set password = ? where password = ?
                        and officer_id = (select id from people.officers where login = ?)""").params(encodedPassword, held, login).update();
    }

    @Transactional(readOnly = true)
    public boolean areThere() {
        return db.sql("select exists (select from people.accounts)")
                .query(Boolean.class)
                .single();
    }

    /** Whether nobody can sign in yet; who asks is alone until his transaction ends. */
    public boolean claimEmpty() {
        db.sql("lock table people.accounts in share row exclusive mode").update();
        return !areThere();
    }

    public void choose(Officer officer, Language language) {
        choose(officer.login(), language);
    }

    /** The language in which an officer reads from his first page on. */
    public void choose(String login, Language language) {
        db.sql("""
                        update people.accounts set language = ?
                        where officer_id = (select id from people.officers where login = ?)""").params(language.name(), login).update();
    }

    public void choose(Officer officer, Theme theme) {
        db.sql("update people.accounts set theme = ? where officer_id = ?")
                .params(theme.name(), officer.id())
                .update();
    }
}
