package org.mingjing.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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

/** After the password a code of an app is asked for, each code once, and guessing it waits. */
@MingjingTest
class AuthenticatorTests {

    private static final LocalDateTime NINE = MovableClock.MONDAY_16_MARCH.atTime(9, 0);
    private static final Pattern CODE = Pattern.compile("<code>([^<]+)</code>");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MovableClock clock;

    @Autowired
    Authenticators authenticators;

    @Autowired
    Codes codes;

    @Autowired
    LockedAway lockedAway;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    Browser browser;

    @BeforeEach
    void signIn() {
        browser = new Browser(mvc, "10.5.0.1");
        assertThat(browser.signIn("zhao", Cast.PASSWORD)).redirectedUrl().isEqualTo("/");
    }

    @AfterEach
    void withoutAuthenticator() {
        clock.moveTo(MovableClock.MONDAY_16_MARCH);
        db.sql("delete from signin.authenticators").update();
        db.sql("delete from signin.guesses").update();
    }

    private String code(int stepsAhead) {
        var officer = cast.officer("zhao").id();
        var one = authenticators
                .inForce(officer)
                .or(() -> authenticators.begun(officer))
                .orElseThrow();
        var step = TimeCodes.step(clock.instant(), Duration.ofSeconds(30)) + stepsAhead;
        return TimeCodes.code(codes.read(one), step, 6, TimeCodes.MAC);
    }

    /** Sets an app up, as its officer does, and goes on to where its first code holds no more. */
    private List<String> setUp() throws Exception {
        assertThat(browser.post("/my/authenticator", "current", Cast.PASSWORD))
                .redirectedUrl()
                .isEqualTo("/my/authenticator");
        var shown = browser.post("/my/authenticator/confirmation", "code", code(0))
                .getResponse()
                .getContentAsString();
        clock.moveTo(NINE.plusMinutes(2));
        return CODE.matcher(shown).results().map(code -> code.group(1)).toList();
    }

    private static Browser owingACode(Browser somebody) {
        assertThat(somebody.signIn("zhao", Cast.PASSWORD)).redirectedUrl().isEqualTo("/sign-in/code");
        return somebody;
    }

    private static MvcTestResult types(Browser somebody, String code) {
        return somebody.post("/session/code", "code", code);
    }

    @Test
    void isShownAsADrawingAndAKeyAndCountsFromItsFirstCodeOn() throws Exception {
        assertThat(browser.get("/my/sign-in")).bodyText().contains("Your password alone opens your sign-in.");
        assertThat(browser.post("/my/authenticator", "current", "guess")).hasStatus(422);
        browser.post("/my/authenticator", "current", Cast.PASSWORD);
        var key = Base32.of(
                codes.read(authenticators.begun(cast.officer("zhao").id()).orElseThrow()));
        assertThat(browser.get("/my/authenticator"))
                .bodyText()
                .contains("data:image/svg+xml;base64,", Codes.grouped(key));

        var elsewhere = new Browser(mvc, "10.5.0.2");
        assertThat(elsewhere.signIn("zhao", Cast.PASSWORD)).redirectedUrl().isEqualTo("/");
        assertThat(browser.post("/my/authenticator/confirmation", "code", "000000x"))
                .hasStatus(422);
        assertThat(browser.post("/my/authenticator/confirmation", "code", code(0))
                        .getResponse()
                        .getContentAsString())
                .contains("Your recovery codes");
        assertThat(browser.get("/my/authenticator"))
                .bodyText()
                .contains("10 recovery codes are left.")
                .doesNotContain(Codes.grouped(key));
        assertThat(browser.get("/my/sign-in"))
                .bodyText()
                .contains("Set an authenticator app up", "a code of your app is asked for");
        owingACode(new Browser(mvc, "10.5.0.2"));
    }

    @Test
    void aCodeIsAcceptedOnceAndOneStepEarlyOrLate() throws Exception {
        setUp();
        var now = code(0);
        var early = code(-1);
        var late = code(1);
        assertThat(types(owingACode(new Browser(mvc, "10.5.0.3")), code(-2)))
                .redirectedUrl()
                .isEqualTo("/sign-in/code?refused");
        assertThat(types(owingACode(new Browser(mvc, "10.5.0.3")), code(2)))
                .redirectedUrl()
                .isEqualTo("/sign-in/code?refused");
        for (var right : List.of(early, now, late)) {
            assertThat(types(owingACode(new Browser(mvc, "10.5.0.3")), right))
                    .redirectedUrl()
                    .isEqualTo("/");
        }
        for (var used : List.of(early, now, late)) {
            assertThat(types(owingACode(new Browser(mvc, "10.5.0.3")), used))
                    .redirectedUrl()
                    .isEqualTo("/sign-in/code?refused");
        }
    }

    @Test
    void anEarlierCodeThanTheOneUsedIsNotAccepted() throws Exception {
        setUp();
        var early = code(-1);
        assertThat(types(owingACode(new Browser(mvc, "10.5.0.4")), code(0)))
                .redirectedUrl()
                .isEqualTo("/");
        assertThat(types(owingACode(new Browser(mvc, "10.5.0.4")), early))
                .redirectedUrl()
                .isEqualTo("/sign-in/code?refused");
    }

    @Test
    void theTrailSaysHowHeSignedInAndWhatWasRefused() throws Exception {
        setUp();
        var somebody = owingACode(new Browser(mvc, "10.5.0.5"));
        types(somebody, "123");
        assertThat(somebody.get("/sign-in/code?refused="))
                .bodyText()
                .contains("This code is not right, or was used before");
        types(somebody, code(0));
        assertThat(somebody.get("/my/sign-in"))
                .bodyText()
                .contains("A sign-in as zhao from 10.5.0.5 was refused: wrong code")
                .contains("Signed in from 10.5.0.5 with password and code");
    }

    @Test
    void whoGuessesCodesWaitsAndARightPasswordForgetsNone() throws Exception {
        setUp();
        var guesser = new Browser(mvc, "10.5.0.6");
        for (var guess = 0; guess < 5; guess++) {
            assertThat(types(owingACode(guesser), "12345" + guess))
                    .redirectedUrl()
                    .isEqualTo("/sign-in/code?refused");
        }
        assertThat(types(owingACode(guesser), code(0))).redirectedUrl().isEqualTo("/sign-in/code?refused&wait=1");
    }

    @Test
    void aCodeComesWithinFiveMinutesOfItsPasswordOrNotAtAll() throws Exception {
        setUp();
        var slow = owingACode(new Browser(mvc, "10.5.0.7"));
        assertThat(slow.isSignedIn()).isFalse();
        clock.moveTo(NINE.plusMinutes(2 + 5));
        assertThat(types(slow, code(0))).redirectedUrl().isEqualTo("/sign-in?refused=late");
        assertThat(types(new Browser(mvc, "10.5.0.7"), code(0))).redirectedUrl().isEqualTo("/sign-in?refused=late");
        assertThat(new Browser(mvc, "10.5.0.7").get("/sign-in/code"))
                .redirectedUrl()
                .isEqualTo("/sign-in");
    }

    @Test
    void aRecoveryCodeOpensOnceWhenTheTelephoneIsLost() throws Exception {
        var onPaper = setUp();
        assertThat(onPaper).hasSize(10).doesNotHaveDuplicates();
        var typed = onPaper.get(3).toLowerCase(Locale.ROOT).replace(" ", "-");
        assertThat(types(owingACode(new Browser(mvc, "10.5.0.8")), typed))
                .redirectedUrl()
                .isEqualTo("/");
        assertThat(types(owingACode(new Browser(mvc, "10.5.0.8")), typed))
                .redirectedUrl()
                .isEqualTo("/sign-in/code?refused");
        assertThat(browser.get("/my/authenticator")).bodyText().contains("9 recovery codes are left.");
        assertThat(browser.get("/my/sign-in")).bodyText().contains("with password and a recovery code");
    }

    @Test
    void isGivenUpWithThePasswordOnly() throws Exception {
        setUp();
        assertThat(browser.post("/my/authenticator/withdrawal", "current", "guess"))
                .hasStatus(422);
        owingACode(new Browser(mvc, "10.5.0.9"));
        assertThat(browser.post("/my/authenticator/withdrawal", "current", Cast.PASSWORD))
                .redirectedUrl()
                .isEqualTo("/my/sign-in");
        assertThat(browser.get("/my/sign-in"))
                .bodyText()
                .contains("No code is asked for any more.", "Gave the authenticator app up");
        assertThat(new Browser(mvc, "10.5.0.9").signIn("zhao", Cast.PASSWORD))
                .redirectedUrl()
                .isEqualTo("/");
    }

    @Test
    void nothingInTheDatabaseTellsItsKey() throws Exception {
        setUp();
        var officer = cast.officer("zhao").id();
        var one = authenticators.inForce(officer).orElseThrow();
        var key = codes.read(one);
        var kept = HexFormat.of().formatHex(Base64.getDecoder().decode(one.secret()));
        assertThat(kept)
                .hasSize(2 * (12 + key.length + 16))
                .doesNotContain(HexFormat.of().formatHex(key));
        assertThatThrownBy(() -> lockedAway.unlock(one.secret(), Authenticator.owner(officer + 1)))
                .hasMessageContaining("cannot be read with")
                .hasMessageContaining(LockedAway.FILE);
    }
}
