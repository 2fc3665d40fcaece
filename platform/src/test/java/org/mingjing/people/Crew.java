package org.mingjing.people;

import java.util.List;
import org.mingjing.Cast;
import org.mingjing.vocabulary.Texts;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes people of a test's own, beside the cast. */
class Crew {

    private static final String BY = "zhou";

    private final PeopleDesk desk;
    private final Accounts accounts;
    private final PasswordEncoder passwords;

    Crew(PeopleDesk desk, Accounts accounts, PasswordEncoder passwords) {
        this.desk = desk;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** A vacant post in the first department. */
    String post(String key) {
        desk.post(BY, new PostEntry(key, "first", "clerk", named(key), 0, Validity.since(Cast.SINCE)));
        return key;
    }

    /** An officer without post and sign-in. */
    String officer(String login) {
        desk.officer(BY, new OfficerEntry(login, named(login)));
        return login;
    }

    /** Somebody else who keeps people, and can sign in. */
    String keeper(String login) {
        officer(login);
        var key = login + "-post";
        desk.post(
                BY,
                new PostEntry(
                        key, "political", "political-department-head", named(key), 0, Validity.since(Cast.SINCE)));
        desk.appoint(BY, new AppointmentEntry(key, login, Validity.since(Cast.SINCE)));
        accounts.open(List.of(login), passwords.encode(Cast.PASSWORD));
        return login;
    }

    private static Texts named(String key) {
        return new Texts("Name of " + key, key + "的名称");
    }
}
