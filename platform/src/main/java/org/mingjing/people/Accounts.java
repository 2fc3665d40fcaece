package org.mingjing.people;

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

    public void open(List<Long> officerIds, String encodedPassword) {
        db.sql("""
                        insert into people.accounts (officer_id, password)
                        select unnest(?::bigint[]), ? on conflict do nothing""").params(officerIds.toArray(Long[]::new), encodedPassword).update();
    }

    public void choose(Officer officer, Language language) {
        db.sql("update people.accounts set language = ? where officer_id = ?")
                .params(language.name(), officer.id())
                .update();
    }

    public void choose(Officer officer, Theme theme) {
        db.sql("update people.accounts set theme = ? where officer_id = ?")
                .params(theme.name(), officer.id())
                .update();
    }
}
