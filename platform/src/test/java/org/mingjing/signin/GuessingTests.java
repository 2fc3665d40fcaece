package org.mingjing.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Guessing takes longer and longer for the guesser, and keeps nobody else out. */
@MingjingTest
class GuessingTests {

    private static final LocalDateTime NINE = MovableClock.MONDAY_16_MARCH.atTime(9, 0);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MovableClock clock;

    @Autowired
    SignInRules rules;

    @Autowired
    JdbcClient db;

    @BeforeEach
    @AfterEach
    void forgetAllGuesses() {
        clock.moveTo(MovableClock.MONDAY_16_MARCH);
        db.sql("delete from signin.guesses").update();
        db.sql("delete from signin.browsers_known").update();
    }

    private Browser at(String address) {
        return new Browser(mvc, address);
    }

    private void guess(Browser guesser, String login, int times) {
        for (var n = 0; n < times; n++) {
            assertThat(guesser.signIn(login, "guess " + n)).redirectedUrl().isEqualTo("/sign-in?refused");
        }
    }

    private static boolean waits(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getRedirectedUrl()).contains("wait=");
    }

    @Test
    void theSixthGuessWaitsHalfAMinuteEvenIfItIsRight() {
        var guesser = at("10.2.0.1");
        guess(guesser, "li", rules.guessing().free());
        assertThat(guesser.signIn("li", Cast.PASSWORD)).redirectedUrl().isEqualTo("/sign-in?refused&wait=1");
        assertThat(guesser.get("/sign-in?refused&wait=1"))
                .bodyText()
                .contains("Too many wrong passwords came from here. Try again in one minute");
        clock.moveTo(NINE.plusSeconds(29));
        assertThat(waits(guesser.signIn("li", Cast.PASSWORD))).isTrue();
        clock.moveTo(NINE.plusSeconds(30));
        assertThat(guesser.signIn("li", Cast.PASSWORD)).redirectedUrl().isEqualTo("/");
    }

    @Test
    void theSentenceIsThereInChinese() {
        assertThat(at("10.2.0.1").get("/sign-in?refused&wait=2&language=zh"))
                .bodyText()
                .contains("请在 2 分钟后重试");
    }

    @Test
    void eachFurtherGuessDoublesTheWaitUpToAQuarterOfAnHour(@Autowired Guesses guesses) {
        assertThat(guesses.waitAfter(4)).hasSeconds(0);
        assertThat(guesses.waitAfter(5)).hasSeconds(30);
        assertThat(guesses.waitAfter(6)).hasSeconds(60);
        assertThat(guesses.waitAfter(9)).hasSeconds(480);
        assertThat(guesses.waitAfter(10)).hasMinutes(15);
        assertThat(guesses.waitAfter(1000)).hasMinutes(15);
    }

    @Test
    void aRightPasswordForgetsTheWrongOnesBeforeIt() {
        var forgetful = at("10.2.0.2");
        guess(forgetful, "li", rules.guessing().free() - 1);
        assertThat(forgetful.signIn("li", Cast.PASSWORD)).redirectedUrl().isEqualTo("/");
        guess(forgetful, "li", rules.guessing().free());
    }

    @Test
    void aStrangerWhoGuessesKeepsNobodyElseOut() {
        guess(at("10.2.0.3"), "li", rules.guessing().free());
        assertThat(at("10.2.0.4").signIn("li", Cast.PASSWORD)).redirectedUrl().isEqualTo("/");
    }

    @Test
    void whoSignedInBeforeIsNotKeptOutOfHisBrowserByGuessesOfAllTheWorld() {
        var own = at("10.2.0.5");
        own.signIn("li", Cast.PASSWORD);
        own.post("/session/end");
        guessedByAllTheWorld("li");

        assertThat(waits(at("10.2.0.6").signIn("li", Cast.PASSWORD))).isTrue();
        assertThat(own.signIn("li", Cast.PASSWORD)).redirectedUrl().isEqualTo("/");
    }

    /** As many as an account takes from unknown browsers, each from another address. */
    private void guessedByAllTheWorld(String login) {
        for (var n = 0; n < rules.guessing().ofOneAccount(); n++) {
            db.sql("insert into signin.guesses (account, address, guessed_at) values (?, ?, ?)")
                    .params(Secret.hash(login), "10.3.0." + n, clock.instant().atOffset(java.time.ZoneOffset.UTC))
                    .update();
        }
    }

    @Test
    void aKnownBrowserOfSomebodyElseIsAStrangersBrowser() {
        var other = at("10.2.0.7");
        other.signIn("zhao", Cast.PASSWORD);
        other.post("/session/end");
        guess(other, "li", rules.guessing().free());
        assertThat(waits(other.signIn("li", "guess"))).isTrue();
        assertThat(other.signIn("zhao", Cast.PASSWORD)).redirectedUrl().isEqualTo("/");
    }

    @Test
    void oneAddressHasABudgetForAllNamesTogether() {
        var spraying = at("10.2.0.8");
        for (var n = 0; n < rules.guessing().fromOneAddress(); n++) {
            assertThat(waits(spraying.signIn("nobody-" + n, "summer"))).isFalse();
        }
        assertThat(waits(spraying.signIn("li", Cast.PASSWORD))).isTrue();
        clock.moveTo(NINE.plus(rules.guessing().window()));
        assertThat(spraying.signIn("li", Cast.PASSWORD)).redirectedUrl().isEqualTo("/");
    }

    @Test
    void whatWasTypedAsANameIsNotKept() {
        at("10.2.0.9").signIn("my password by mistake", "");
        assertThat(db.sql("select string_agg(g::text, ' ') from signin.guesses g")
                        .query(String.class)
                        .single())
                .doesNotContain("mistake");
        assertThat(db.sql("select count(*) from trail.lines where 'my password by mistake' = any (facts)")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
