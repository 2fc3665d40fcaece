package org.mingjing.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.LocalDateTime;
import java.util.List;
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

/** A passkey opens alone, for whom it was registered, here, once for each question, and until it is withdrawn. */
@MingjingTest
class PasskeyTests {

    private static final String HERE = "http://localhost";
    private static final LocalDateTime NINE = MovableClock.MONDAY_16_MARCH.atTime(9, 0);
    private static final Pattern CHALLENGE = Pattern.compile("challenge(?:&#34;|\"):(?:&#34;|\")([\\w-]+)");

    private static final List<String> NONSENSE =
            List.of("", "nonsense", "[]", "{}", "{\"id\":\"a\",\"rawId\":\"a\",\"response\":{}}", """
            {"id":"a","rawId":"a","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"%%",
             "attestationObject":"%%","authenticatorData":"%%","signature":"%%"}}""", """
            {"id":"YQ","rawId":"YQ","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"YQ",
             "attestationObject":"YQ","authenticatorData":"YQ","signature":"YQ"}}""");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    Browser browser;
    SoftKey key;

    @BeforeEach
    void signIn() throws GeneralSecurityException {
        browser = new Browser(mvc, "10.8.0.1");
        assertThat(browser.signIn("li", Cast.PASSWORD)).redirectedUrl().isEqualTo("/");
        key = new SoftKey("key " + System.nanoTime());
    }

    @AfterEach
    void asBefore() {
        clock.moveTo(MovableClock.MONDAY_16_MARCH);
        db.sql("delete from signin.guesses").update();
    }

    private static String challenge(String shown) {
        var found = CHALLENGE.matcher(shown);
        assertThat(found.find()).as(shown).isTrue();
        return found.group(1);
    }

    private String begun() throws Exception {
        browser.post("/my/passkeys/begun", "name", "My telephone", "current", Cast.PASSWORD);
        return challenge(browser.get("/my/passkeys").getResponse().getContentAsString());
    }

    private void register() throws Exception {
        assertThat(browser.post("/my/passkeys", "credential", key.registers(begun(), HERE)))
                .redirectedUrl()
                .isEqualTo("/my/passkeys");
    }

    private static String asked(Browser somebody) throws Exception {
        return challenge(somebody.post("/session/passkey/request").getResponse().getContentAsString());
    }

    private static void assertRefused(Browser somebody, String answer) {
        assertThat(somebody.post("/session/passkey", "credential", answer))
                .redirectedUrl()
                .isEqualTo("/sign-in?refused=passkey");
        assertThat(somebody.isSignedIn()).isFalse();
    }

    @Test
    void opensWithoutPasswordAndCode() throws Exception {
        register();
        assertThat(browser.get("/my/passkeys")).bodyText().contains("My telephone", "16 March 2026", "never");
        var elsewhere = new Browser(mvc, "10.8.0.2");
        assertThat(elsewhere.post("/session/passkey", "credential", key.signs(asked(elsewhere), HERE)))
                .redirectedUrl()
                .isEqualTo("/");
        assertThat(elsewhere.get("/my/sign-in"))
                .bodyText()
                .contains("Signed in from 10.8.0.2 with a passkey", "Registered the passkey My telephone");
    }

    @Test
    void isRegisteredWithThePasswordAndWithinFiveMinutes() throws Exception {
        assertThat(browser.post("/my/passkeys/begun", "name", "x", "current", "guess"))
                .hasStatus(422);
        assertThat(browser.post("/my/passkeys/begun", "name", " ", "current", Cast.PASSWORD))
                .hasStatus(422);
        var challenge = begun();
        clock.moveTo(NINE.plusMinutes(5));
        assertThat(browser.post("/my/passkeys", "credential", key.registers(challenge, HERE)))
                .hasStatus(422)
                .bodyText()
                .contains("answered too late");
    }

    @Test
    void isNotRegisteredForAForeignPageNorWithNonsense() throws Exception {
        assertThat(browser.post("/my/passkeys", "credential", key.registers(begun(), "http://elsewhere.example")))
                .hasStatus(422);
        for (var nonsense : NONSENSE) {
            begun();
            assertThat(browser.post("/my/passkeys", "credential", nonsense))
                    .as(nonsense)
                    .hasStatus(422)
                    .bodyText()
                    .contains("What the device answered is not right");
        }
    }

    @Test
    void anAnswerServesOnceAndForItsQuestionAlone() throws Exception {
        register();
        var thief = new Browser(mvc, "10.8.0.3");
        var question = asked(thief);
        var answer = key.signs(question, HERE);
        var kept = thief.cookies().get("mingjing-challenge");
        assertThat(thief.post("/session/passkey", "credential", answer))
                .redirectedUrl()
                .isEqualTo("/");
        var second = new Browser(mvc, "10.8.0.4");
        second.cookies().put("mingjing-challenge", kept);
        assertRefused(second, answer);
        asked(second);
        assertRefused(second, answer);
        assertRefused(new Browser(mvc, "10.8.0.4"), answer);
    }

    @Test
    void anAnswerForAForeignPageOfAnUnknownKeyOrOfACopyIsRefused() throws Exception {
        register();
        var somebody = new Browser(mvc, "10.8.0.5");
        assertRefused(somebody, key.signs(asked(somebody), "http://elsewhere.example"));
        assertRefused(somebody, new SoftKey("another").signs(asked(somebody), HERE));
        for (var nonsense : NONSENSE) {
            asked(somebody);
            assertRefused(somebody, nonsense);
        }
        assertThat(somebody.post("/session/passkey", "credential", key.signs(asked(somebody), HERE)))
                .redirectedUrl()
                .isEqualTo("/my");
        key.turnsItsCounterBack();
        var copy = new Browser(mvc, "10.8.0.6");
        assertRefused(copy, key.signs(asked(copy), HERE));
    }

    @Test
    void opensNothingAnyMoreWhenItsOfficerHasWithdrawnIt() throws Exception {
        register();
        var id = db.sql("select max(id) from signin.passkeys").query(Long.class).single();
        var other = new Browser(mvc, "10.8.0.7");
        other.signIn("chen", Cast.PASSWORD);
        assertThat(other.post("/my/passkeys/%d/withdrawal".formatted(id))).hasStatus(404);
        browser.post("/my/passkeys/%d/withdrawal".formatted(id));
        assertThat(browser.get("/my/passkeys")).bodyText().contains("opens nothing any more");
        var elsewhere = new Browser(mvc, "10.8.0.8");
        assertRefused(elsewhere, key.signs(asked(elsewhere), HERE));
    }
}
