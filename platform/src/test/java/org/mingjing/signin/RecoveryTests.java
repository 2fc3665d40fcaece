package org.mingjing.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.mingjing.people.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A lost sign-in is given back by two administrators, and neither of them is he whose it is. */
@MingjingTest
class RecoveryTests {

    private static final LocalDateTime NINE = MovableClock.MONDAY_16_MARCH.atTime(9, 0);
    private static final Pattern START = Pattern.compile("<code>([^<]+)</code>");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MovableClock clock;

    @Autowired
    Authenticators authenticators;

    @Autowired
    Codes codes;

    /** Nobody else's tests know of him. */
    private static final String LOST = "jin";

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder hashes;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    Browser qian;
    Browser second;

    @BeforeEach
    void signIn() {
        administrator("shen");
        officer(LOST, "Jin Clerk", "金书记员");
        qian = signedIn("qian");
        second = signedIn("shen");
    }

    private void officer(String login, String english, String chinese) {
        db.sql("insert into people.officers (login, name_en, name_zh) values (?, ?, ?) on conflict do nothing")
                .params(login, english, chinese)
                .update();
        accounts.open(List.of(login), hashes.encode(Cast.PASSWORD));
    }

    private void administrator(String login) {
        officer(login, "Shen Admin", "沈工");
        db.sql("""
                        insert into people.posts (key, unit_id, role, title_en, title_zh, valid_from)
                        select 'second-admin', id, 'administrator', 'second-admin', 'second-admin', ? from people.units
                        where key = 'office' on conflict do nothing""").param(Cast.SINCE).update();
        db.sql("""
                        insert into people.appointments (post_id, officer_id, valid_from)
                        select p.id, o.id, ? from people.posts p, people.officers o
                        where p.key = 'second-admin' and o.login = ? and not exists (
                          select from people.appointments a where a.post_id = p.id)""").params(Cast.SINCE, login).update();
        db.sql("update people.accounts set language = 'EN'").update();
    }

    private Browser signedIn(String login) {
        var browser = new Browser(mvc, "10.6.0.1");
        assertThat(browser.signIn(login, Cast.PASSWORD)).redirectedUrl().isEqualTo("/");
        return browser;
    }

    @AfterEach
    void asBefore() {
        clock.moveTo(MovableClock.MONDAY_16_MARCH);
        db.sql("delete from signin.authenticators").update();
        db.sql("update people.accounts set password = ? where officer_id = ?")
                .params(hashes.encode(Cast.PASSWORD), cast.officer(LOST).id())
                .update();
    }

    private long asked(String login) {
        assertThat(qian.post("/recoveries", "login", login, "because", "Telephone stolen, she came in person"))
                .redirectedUrl()
                .isEqualTo("/recoveries");
        return db.sql("select max(id) from signin.recoveries").query(Long.class).single();
    }

    private static String confirmation(long recovery) {
        return "/recoveries/%d/confirmation".formatted(recovery);
    }

    @Test
    void oneAsksAnotherConfirmsAndTheOfficerBeginsAnew() throws Exception {
        var sun = signedIn(LOST);
        var officer = cast.officer(LOST).id();
        authenticators.begin(officer, codes.secret(officer));
        authenticators.confirm(authenticators.begun(officer).orElseThrow(), LOST, List.of("ONE"));
        var recovery = asked(LOST);
        assertThat(qian.get("/recoveries")).bodyText().contains("It waits for another administrator.");
        assertThat(sun.isSignedIn()).isTrue();
        assertThat(second.get("/recoveries"))
                .bodyText()
                .contains(
                        "Telephone stolen, she came in person",
                        "qian, 16 March 2026",
                        "Confirm and show a start password");

        var shown = second.post(confirmation(recovery)).getResponse().getContentAsString();
        var start = START.matcher(shown);
        assertThat(start.find()).isTrue();
        assertThat(sun.isSignedIn()).isFalse();
        assertThat(new Browser(mvc, "10.6.0.2").signIn(LOST, Cast.PASSWORD))
                .redirectedUrl()
                .isEqualTo("/sign-in?refused");
        var again = new Browser(mvc, "10.6.0.2");
        assertThat(again.signIn(LOST, start.group(1))).redirectedUrl().isEqualTo("/");
        assertThat(again.get("/today")).redirectedUrl().isEqualTo("/my/password");
        assertThat(again.post("/my/password", "current", start.group(1), "chosen", "lantern stone bridge rain"))
                .hasStatus3xxRedirection();
        assertThat(again.get("/my/sign-in"))
                .bodyText()
                .contains("Asked for the recovery of the sign-in of jin: Telephone stolen")
                .contains("Confirmed the recovery of the sign-in of jin, asked for by qian");
        assertThat(second.get("/recoveries"))
                .bodyText()
                .contains("shen, 16 March 2026")
                .doesNotContain(start.group(1));
        assertThat(second.post(confirmation(recovery)))
                .hasStatus(422)
                .bodyText()
                .contains("was confirmed already");
    }

    @Test
    void whoAskedDoesNotConfirm() {
        assertThat(qian.post(confirmation(asked("wu"))))
                .hasStatus(422)
                .bodyText()
                .contains("is confirmed by another administrator than qian");
    }

    @Test
    void nobodyAsksOrConfirmsForHimself() {
        assertThat(qian.post("/recoveries", "login", "qian", "because", "Forgotten"))
                .hasStatus(422)
                .bodyText()
                .contains("Nobody recovers his own sign-in");
        qian.post("/recoveries", "login", "shen", "because", "Forgotten");
        var recovery = db.sql("select max(id) from signin.recoveries")
                .query(Long.class)
                .single();
        assertThat(second.post(confirmation(recovery)))
                .hasStatus(422)
                .bodyText()
                .contains("and than shen, whose it is");
        assertThat(second.isSignedIn()).isTrue();
    }

    @Test
    void theDatabaseKeepsTheTwoApartToo() {
        var chen = cast.officer("chen").id();
        var shen = cast.officer("shen").id();
        var recovery = asked("chen");
        for (var wrong : new long[] {chen, cast.officer("qian").id()}) {
            assertThatThrownBy(() -> db.sql("""
                            insert into signin.recoveries_confirmed select id, officer_id, asked_by, ?, now()
                            from signin.recoveries where id = ?""").params(wrong, recovery).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThatThrownBy(() -> db.sql(
                                "insert into signin.recoveries (officer_id, because, asked_by, asked_at) values (?, 'x', ?, now())")
                        .params(shen, shen)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void oneThatWaitedForADayIsAskedForAgain() {
        var recovery = asked("li");
        assertThat(qian.post("/recoveries", "login", "li", "because", "Again"))
                .hasStatus(422)
                .bodyText()
                .contains("A recovery of li was asked for by qian");
        clock.moveTo(NINE.plusHours(24));
        var tomorrow = signedIn("shen");
        assertThat(tomorrow.post(confirmation(recovery)))
                .hasStatus(422)
                .bodyText()
                .contains("waited longer than 24 hours");
        assertThat(tomorrow.get("/recoveries")).bodyText().contains("Nobody confirmed it in time.");
    }

    @Test
    void oneKeeperAloneDoesNotTakeOverWhatAnOfficerMadeHisOwn() {
        var keeper = signedIn("zhou");
        assertThat(keeper.post("/people/officers/%d/sign-in"
                        .formatted(cast.officer(LOST).id())))
                .hasStatus(422)
                .bodyText()
                .contains("two administrators recover it");
        assertThat(keeper.get("/people/officers/%d".formatted(cast.officer(LOST).id())))
                .bodyText()
                .contains("two administrators recover the sign-in")
                .doesNotContain("Give a new start password");
    }

    @Test
    void whoCannotSignInAtAllIsNamed() {
        assertThat(qian.post("/recoveries", "login", "nobody-at-all", "because", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("Nobody signs in as nobody-at-all");
        assertThat(qian.post("/recoveries", "login", "", "because", "")).hasStatus(422);
    }
}
