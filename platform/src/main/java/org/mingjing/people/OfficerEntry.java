package org.mingjing.people;

import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Texts;

/** An officer as he is entered. */
public record OfficerEntry(String login, Texts name) {

    private static final String LOGIN = "[a-z0-9.-]+";

    public static boolean isLogin(String login) {
        return login.matches(LOGIN);
    }

    void requireLogin() {
        if (!isLogin(login)) {
            throw new Refusal("people.not-a-login", login);
        }
    }
}
