package org.mingjing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingjing.CountedQueries;
import org.mingjing.MingjingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A sign-in is opened with a start password; its officer chooses his own before he goes on. */
@MingjingTest
class OpeningSignInsTests {

    private static final Pattern START = Pattern.compile("<code>([^<]+)</code>");
    private static final String OWN = "four words in a row";
    private static final int MOST_STATEMENTS = 6;

    @Autowired
    MockMvcTester mvc;

    Crew crew;

    @Autowired
    void meet(PeopleDesk desk, Accounts accounts, PasswordEncoder passwords) {
        crew = new Crew(desk, accounts, passwords);
    }

    @Autowired
    OfficerFiles files;

    @Autowired
    Accounts accounts;

    private MvcTestResult get(String login, String address) {
        return mvc.get().uri(address).with(user(login)).exchange();
    }

    private String open(long officerId) throws Exception {
        var shown = mvc.post()
                .uri("/people/officers/%d/sign-in".formatted(officerId))
                .with(user("zhou"))
                .with(csrf())
                .exchange()
                .getResponse()
                .getContentAsString();
        var start = START.matcher(shown);
        assertThat(start.find()).isTrue();
        return start.group(1);
    }

    private MvcTestResult choose(String login, String current, String chosen) {
        return mvc.post()
                .uri("/my/password")
                .with(user(login))
                .with(csrf())
                .param("current", current)
                .param("chosen", chosen)
                .exchange();
    }

    private MvcTestResult signIn(String login, String password) {
        return mvc.post()
                .uri("/session")
                .with(csrf())
                .param("login", login)
                .param("password", password)
                .exchange();
    }

    @Test
    void theStartPasswordIsShownOnceAndReplacedByTheOfficer() throws Exception {
        var id = files.id(crew.officer("ning")).orElseThrow();
        assertThat(signIn("ning", "")).redirectedUrl().contains("refused");
        var start = open(id);
        assertThat(start).hasSizeGreaterThanOrEqualTo(16);
        assertThat(accounts.password("ning").orElseThrow()).startsWith("$argon2id$");
        assertThat(signIn("ning", start)).redirectedUrl().isEqualTo("/");
        assertThat(get("zhou", "/people/officers/" + id))
                .bodyText()
                .contains("Opened by zhou on 16 March 2026.", "has not yet chosen")
                .doesNotContain(start);

        for (var address : new String[] {"/today", "/people", "/my"}) {
            assertThat(get("ning", address)).redirectedUrl().isEqualTo("/my/password");
        }
        assertThat(get("ning", "/my/password")).hasStatusOk().bodyText().contains("由 zhou 于2026年3月16日开通");
        assertThat(choose("ning", start, "short")).hasStatus(422);
        assertThat(choose("ning", start, start)).hasStatus(422);
        assertThat(choose("ning", "guess", OWN)).hasStatus(422);
        assertThat(choose("ning", start, OWN)).hasStatus3xxRedirection();

        assertThat(get("ning", "/today")).hasStatusOk();
        assertThat(signIn("ning", start)).redirectedUrl().contains("refused");
        assertThat(signIn("ning", OWN)).redirectedUrl().isEqualTo("/");
        assertThat(get("zhou", "/people/officers/" + id)).bodyText().contains("An own password was chosen");
    }

    @Test
    void myFileSaysWhatTheTrailSaysInMyLanguage() throws Exception {
        open(files.id(crew.officer("pan")).orElseThrow());
        assertThat(CountedQueries.during(() -> assertThat(get("zhou", "/my"))
                        .hasStatusOk()
                        .bodyText()
                        .contains(
                                "My file",
                                "political-head",
                                "until further notice",
                                "Use this language",
                                "Use this theme")
                        .contains("Opened a sign-in for pan", "16 March 2026 09:00")))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(mvc.post()
                        .uri("/my/language")
                        .with(user("zhou"))
                        .with(csrf())
                        .param("language", "ZH")
                        .param("from", "/my"))
                .redirectedUrl()
                .isEqualTo("/my");
        assertThat(get("zhou", "/my")).bodyText().contains("为 pan 开通登录");
        mvc.post()
                .uri("/my/language")
                .with(user("zhou"))
                .with(csrf())
                .param("language", "EN")
                .param("from", "/my")
                .exchange();
        assertThat(get("wu", "/my")).bodyText().contains("No post is held.");
    }
}
