package org.mingjing.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.MingjingTest;
import org.mingjing.people.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A password is long and not well known, is kept under a costly hash, and changing it ends what was begun with the old one. */
@MingjingTest
class PasswordsTests {

    private static final String ANOTHER = "lantern stone bridge rain";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder hashes;

    @Autowired
    JdbcClient db;

    Browser browser;

    @BeforeEach
    void signIn() {
        browser = new Browser(mvc, "10.4.0.1");
        assertThat(browser.signIn("sun", Cast.PASSWORD)).redirectedUrl().isEqualTo("/");
    }

    @AfterEach
    void giveTheOldPasswordBack() {
        hold(hashes.encode(Cast.PASSWORD));
    }

    private void hold(String hash) {
        db.sql("""
                        update people.accounts set password = ?
                        where officer_id = (select id from people.officers where login = 'sun')""").param(hash).update();
    }

    @Test
    void aTooShortOneIsRefusedWithItsLength() {
        assertThat(browser.post("/my/password", "current", Cast.PASSWORD, "chosen", "lantern stone"))
                .hasStatus(422)
                .bodyText()
                .contains("A password has 15 to 200 characters, and this one has 13");
    }

    @Test
    void oneOfWellKnownWordsAndNamesIsRefused() {
        for (var known : new String[] {"Password 2026 Password", "Sun Manager 1234567890", "孙主任孙主任本院本院密码密码123"}) {
            assertThat(browser.post("/my/password", "current", Cast.PASSWORD, "chosen", known))
                    .as(known)
                    .hasStatus(422)
                    .bodyText()
                    .contains("Most of this password is tried first by whoever guesses");
        }
    }

    @Test
    void choosingOneTakesTheOldOneAndEndsAllOtherSessions() {
        var elsewhere = new Browser(mvc, "10.4.0.2");
        elsewhere.signIn("sun", Cast.PASSWORD);
        assertThat(browser.post("/my/password", "current", "guess", "chosen", ANOTHER))
                .hasStatus(422);
        assertThat(elsewhere.isSignedIn()).isTrue();

        assertThat(browser.post("/my/password", "current", Cast.PASSWORD, "chosen", ANOTHER))
                .redirectedUrl()
                .isEqualTo("/my");
        assertThat(browser.get("/my")).bodyText().contains("Your password is changed.");
        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(elsewhere.signIn("sun", Cast.PASSWORD)).redirectedUrl().isEqualTo("/sign-in?refused");
        assertThat(elsewhere.signIn("sun", ANOTHER)).redirectedUrl().isEqualTo("/my");
    }

    @Test
    void whoGuessesAtAnOpenSessionWaitsAsAtTheSignIn() {
        for (var guess = 0; guess < 5; guess++) {
            assertThat(browser.post("/my/password", "current", "guess " + guess, "chosen", ANOTHER))
                    .hasStatus(422)
                    .bodyText()
                    .contains("The password of now is not right");
        }
        assertThat(browser.post("/my/password", "current", Cast.PASSWORD, "chosen", ANOTHER))
                .hasStatus(422)
                .bodyText()
                .contains("Too many wrong passwords came from here");
        db.sql("delete from signin.guesses").update();
    }

    @Test
    void isKeptAsTheRecommendationSays() {
        assertThat(accounts.password("sun"))
                .hasValueSatisfying(hash -> assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void aCheaperHashIsRenewedAtTheNextSignIn() {
        hold(new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(Cast.PASSWORD));
        assertThat(browser.signIn("sun", "guess")).redirectedUrl().isEqualTo("/sign-in?refused");
        assertThat(accounts.password("sun").orElseThrow()).contains("m=1024,t=1");
        assertThat(browser.signIn("sun", Cast.PASSWORD)).redirectedUrl().isEqualTo("/");
        assertThat(accounts.password("sun").orElseThrow()).contains("m=19456,t=2");
        assertThat(browser.signIn("sun", Cast.PASSWORD)).redirectedUrl().isEqualTo("/");
    }

    @Test
    void aRefusedSignInIsOnTheTrailAndOnMyPage() {
        new Browser(mvc, "10.4.0.3").signIn("sun", "guess");
        assertThat(browser.get("/my/sign-in"))
                .bodyText()
                .contains("A sign-in as sun from 10.4.0.3 was refused: wrong password");
    }
}
