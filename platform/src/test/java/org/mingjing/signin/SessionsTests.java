package org.mingjing.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.CountedQueries;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A session is a row: it begins with a password, ends by its limits or by somebody, and no instance remembers it. */
@MingjingTest
class SessionsTests {

    private static final LocalDateTime NINE = MovableClock.MONDAY_16_MARCH.atTime(9, 0);
    private static final int MOST_STATEMENTS = 6;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MovableClock clock;

    @Autowired
    SessionDesk desk;

    @Autowired
    JdbcClient db;

    Browser browser;

    @BeforeEach
    void signIn() {
        browser = new Browser(mvc, "10.1.0.1");
        assertThat(browser.signIn("chen", Cast.PASSWORD)).redirectedUrl().isEqualTo("/");
    }

    @AfterEach
    void leave() {
        clock.moveTo(MovableClock.MONDAY_16_MARCH);
        desk.endOthers("chen", -1);
    }

    @Test
    void whoIsSignedInGoesOnWithHisCookieAlone() {
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(browser.cookies().get("mingjing"))
                .satisfies(cookie -> assertThat(cookie.isHttpOnly()).isTrue())
                .satisfies(cookie -> assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax"));
        assertThat(new Browser(mvc, "10.1.0.1").isSignedIn()).isFalse();
    }

    @Test
    void theDatabaseHoldsNothingThatABrowserCouldSend() {
        var held = Objects.requireNonNull(browser.cookies().get("mingjing")).getValue();
        assertThat(db.sql("select string_agg(s::text, ' ') from signin.sessions s")
                        .query(String.class)
                        .single())
                .doesNotContain(held);
    }

    @Test
    void endsAnHourAfterTheLastPage() {
        clock.moveTo(NINE.plusMinutes(59));
        assertThat(browser.isSignedIn()).isTrue();
        clock.moveTo(NINE.plusMinutes(59 + 59));
        assertThat(browser.isSignedIn()).isTrue();
        clock.moveTo(NINE.plusMinutes(59 + 59 + 60));
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void endsTwelveHoursAfterTheSignInEvenIfItIsUsed() {
        for (var minutes = 50; minutes < 12 * 60; minutes += 50) {
            clock.moveTo(NINE.plusMinutes(minutes));
            assertThat(browser.isSignedIn()).as("after %d minutes", minutes).isTrue();
        }
        clock.moveTo(NINE.plusHours(12));
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void signingOutEndsItForWhoeverKeptTheCookie() {
        var thief = new Browser(mvc, "10.1.0.9");
        thief.cookies().put("mingjing", browser.cookies().get("mingjing"));
        assertThat(thief.isSignedIn()).isTrue();
        assertThat(browser.post("/session/end")).redirectedUrl().isEqualTo("/sign-in");
        assertThat(browser.cookies()).doesNotContainKey("mingjing");
        assertThat(thief.isSignedIn()).isFalse();
    }

    @Test
    void isListedWithDeviceAndAddressAndEndedFromAnotherOne() {
        var elsewhere = new Browser(mvc, "10.1.0.2");
        elsewhere.signIn("chen", Cast.PASSWORD);
        assertThat(CountedQueries.during(() -> assertThat(browser.get("/my/sign-in"))
                        .hasStatusOk()
                        .bodyText()
                        .contains("Firefox on Linux", "10.1.0.1", "10.1.0.2", "this session", "16 March 2026 09:00")
                        .contains("Signed in from 10.1.0.2")))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        var other = db.sql("select max(id) from signin.sessions where address = '10.1.0.2'")
                .query(Long.class)
                .single();
        assertThat(browser.post("/my/sessions/%d/end".formatted(other)))
                .redirectedUrl()
                .isEqualTo("/my/sign-in");
        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(browser.get("/my/sign-in")).bodyText().contains("That session is ended.", "Ended a session from");
        assertThat(browser.get("/my/sign-in")).bodyText().doesNotContain("That session is ended.");
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        var stranger = new Browser(mvc, "10.1.0.3");
        stranger.signIn("zhao", Cast.PASSWORD);
        var mine = db.sql("select max(s.id) from signin.sessions s where s.address = '10.1.0.1'")
                .query(Long.class)
                .single();
        assertThat(stranger.post("/my/sessions/%d/end".formatted(mine))).hasStatus(404);
        stranger.post("/my/sessions/others/end");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void allOthersAreEndedAtOnce() {
        var second = new Browser(mvc, "10.1.0.4");
        var third = new Browser(mvc, "10.1.0.5");
        second.signIn("chen", Cast.PASSWORD);
        third.signIn("chen", Cast.PASSWORD);
        browser.post("/my/sessions/others/end");
        assertThat(second.isSignedIn()).isFalse();
        assertThat(third.isSignedIn()).isFalse();
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void leadsToThePageThatWasAskedForBefore() {
        var somebody = new Browser(mvc, "10.1.0.6");
        somebody.get("/people?on=2026-03-16");
        assertThat(somebody.signIn("chen", Cast.PASSWORD)).redirectedUrl().isEqualTo("/people?on=2026-03-16");
        var lured = new Browser(mvc, "10.1.0.6");
        lured.cookies().put("mingjing-asked", new jakarta.servlet.http.Cookie("mingjing-asked", "%2F%2Fevil.example"));
        assertThat(lured.signIn("chen", Cast.PASSWORD)).redirectedUrl().isEqualTo("/");
    }
}
