package org.mingjing.casewatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.CountedQueries;
import org.mingjing.MingjingTest;
import org.mingjing.people.OfficerFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sun makes a case need-to-know and sealed, names who reads it, and everybody says why he opens it. */
@MingjingTest
class WhoMayReadACaseTests {

    private static final int MOST_STATEMENTS = 6;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    CaseWatch watch;

    @Autowired
    OfficerFiles files;

    private WatchedCases cases;

    @BeforeEach
    void watchCases() {
        cases = new WatchedCases(mvc, cast, db, watch);
    }

    private MvcTestResult post(String login, String address, String... fields) {
        var form = mvc.post().uri(address).with(user(login)).with(csrf());
        for (var at = 0; at < fields.length; at += 2) {
            form.param(fields[at], fields[at + 1]);
        }
        return form.exchange();
    }

    private MvcTestResult get(String login, String address) {
        return mvc.get().uri(address).with(user(login)).exchange();
    }

    private void mark(long id, String visibility) {
        assertThat(post("sun", "/cases/%d/marking".formatted(id), "visibility", visibility, "because", "a colleague"))
                .hasStatus3xxRedirection();
    }

    @Test
    void aNeedToKnowCaseIsForItsHandlerAndThoseNamedAndOpenedWithAReason() {
        var id = cases.aCase("whisper-1", "zhao", "first", WatchedCases.requested("2026-03-02"));
        var address = "/cases/" + id;
        assertThat(get("li", address)).hasStatusOk().bodyText().contains("because your post first-head sees First");
        assertThat(post("li", address + "/marking", "visibility", "SEALED", "because", "-"))
                .hasStatus(404);
        assertThat(post("sun", address + "/marking", "visibility", "NEED_TO_KNOW", "because", " "))
                .hasStatus(422);
        assertThat(get("sun", address)).bodyText().contains("Zhao Prosecutor handles it.");
        mark(id, "OFFICE");
        assertThat(get("li", address)).hasStatusOk().bodyText().contains("It is for everybody in the office.");
        mark(id, "NEED_TO_KNOW");
        for (var login : new String[] {"li", "wang", "chen"}) {
            assertThat(get(login, address)).as(login).hasStatus(404);
            assertThat(get(login, "/cases?number=whisper-1")).bodyText().contains("No case fits these filters.");
            assertThat(post(login, address + "/opening", "because", "curious")).hasStatus(404);
            assertThat(post(login, address + "/readers", "login", login, "because", "-"))
                    .hasStatus(404);
        }
        assertThat(get("zhao", address)).bodyText().contains("whisper-1", "because you handle it");

        assertThat(get("sun", address)).bodyText().contains("Say why you open").doesNotContain("whisper-1");
        assertThat(post("sun", address + "/opening", "because", " ")).hasStatus(422);
        assertThat(post("sun", address + "/opening", "because", "to name its readers"))
                .hasStatus3xxRedirection();
        assertThat(get("sun", address)).bodyText().contains("whisper-1", "Named readers", "to name its readers");
        assertThat(post("sun", address + "/marking", "visibility", "NEED_TO_KNOW", "because", "once more"))
                .hasStatus(422);

        assertThat(post("sun", address + "/readers", "login", "nobody", "because", "-"))
                .hasStatus(422);
        post("sun", address + "/readers", "login", "chen", "until", "2026-03-31", "because", "checks the clerk");
        assertThat(post("sun", address + "/readers", "login", "chen", "because", "once more"))
                .hasStatus(422);
        assertThat(get("chen", address)).bodyText().contains("Say why you open");
        post("chen", address + "/opening", "because", "asked to check");
        assertThat(CountedQueries.during(() -> assertThat(get("chen", address))
                        .bodyText()
                        .contains("whisper-1", "Sun Manager named you: checks the clerk")
                        .doesNotContain("Named readers", "to name its readers")))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(get("sun", address)).bodyText().contains("asked to check", "Chen Head");

        var naming = db.sql("select max(id) from people.named_readers")
                .query(Long.class)
                .single();
        assertThat(post("sun", address + "/readers/" + naming + "/end")).hasStatus3xxRedirection();
        assertThat(get("chen", address)).hasStatus(404);
        assertThat(post("sun", address + "/readers/" + (naming - 1) + "/end")).hasStatus(422);
    }

    @Test
    void aSealedCaseIsForThoseNamedAndNobodyElse() {
        var id = cases.aCase("whisper-2", "zhao", "first", WatchedCases.requested("2026-03-02"));
        mark(id, "SEALED");
        for (var login : new String[] {"zhao", "li", "wang"}) {
            assertThat(get(login, "/cases/" + id)).as(login).hasStatus(404);
            assertThat(get(login, "/findings?show=ALL&unit=" + cast.unit("first")))
                    .satisfies(answer -> assertThat(WatchedCases.text(answer)).doesNotContain("whisper-2"));
        }
        assertThat(get("sun", "/cases?number=whisper-2")).bodyText().contains("whisper-2");
    }

    @Test
    void whoOpensTheFileOfAnOfficerIsSeenByHim() {
        var zhao = "/people/officers/" + files.id("zhao").orElseThrow();
        get("zhao", zhao);
        get("chen", zhao);
        get("chen", zhao);
        assertThat(get("zhao", "/my"))
                .bodyText()
                .contains("Who opened my file")
                .containsOnlyOnce("Looked at your posts and sign-in")
                .contains("Chen Head");
        assertThat(get("chen", "/my")).bodyText().contains("Opened the file of");
    }
}
