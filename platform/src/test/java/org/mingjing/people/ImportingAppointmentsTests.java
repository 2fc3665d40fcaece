package org.mingjing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.CountedQueries;
import org.mingjing.MingjingTest;
import org.mingjing.sheets.SheetFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** From a table in a file to people on their posts. */
@MingjingTest
class ImportingAppointmentsTests {

    private static final int MOST_STATEMENTS = 8;
    private static final int MANY = 10_000;

    @Autowired
    MockMvcTester mvc;

    Crew crew;

    @Autowired
    void meet(PeopleDesk desk, Accounts accounts, PasswordEncoder passwords) {
        crew = new Crew(desk, accounts, passwords);
    }

    @Autowired
    JdbcClient db;

    @BeforeEach
    void people() {
        crew.post("archive");
        crew.post("reading-room");
        crew.officer("bai");
        crew.officer("cui");
    }

    private MvcTestResult get(String login, String address) {
        return mvc.get().uri(address).with(user(login)).exchange();
    }

    private MvcTestResult paste(String kind, String text) {
        return mvc.post()
                .uri("/imports/" + kind)
                .with(user("zhou"))
                .with(csrf())
                .param("pasted", text)
                .exchange();
    }

    private MvcTestResult handIn(String kind, String name, byte[] content) {
        return mvc.post()
                .uri("/imports/" + kind)
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(user("zhou"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult confirm(String login, String address) {
        return mvc.post()
                .uri(address + "/confirmation")
                .with(user(login))
                .with(csrf())
                .exchange();
    }

    private static String address(MvcTestResult handedIn) {
        assertThat(handedIn).hasStatus3xxRedirection();
        return String.valueOf(handedIn.getResponse().getRedirectedUrl());
    }

    @Test
    void eachRowHasItsVerdictBeforeAnythingIsWritten() {
        var address = address(paste("appointments", """
                        post,login,from,to,remark
                        archive,bai,2026-04-01,2026-06-30,fine
                        no-such-post,bai,2026-04-01,,x
                        archive,bai,2026-04-01,2026-06-30,again
                        reading-room,nobody,1.4.2026,,x
                        reading-room,=A1,2026-04-01,,x
                        archive,cui,2026-06-01,,meets bai
                        reading-room,cui,2026-04-01,2026-03-01,x
                        ,cui,2026-04-01,,x
                        """));
        assertThat(get("zhou", address))
                .hasStatusOk()
                .bodyText()
                .contains("8 rows: 1 fine, 0 with an assumption, 7 wrong. Nothing is written yet.")
                .contains("Column E, “remark”, is not known here and is passed over.")
                .contains("There is no post “no-such-post”")
                .contains("archive stands in line 2 already")
                .contains("There is no officer “nobody”")
                .contains("From: “1.4.2026” may mean two days. Write 2026-04-01 or 2026-01-04.")
                .contains("Cell B6 (Login) holds a formula: paste its value instead.")
                .contains("The post archive is held by bai in that time")
                .contains("It would end on 1 March 2026, before it begins on 1 April 2026")
                .contains("Post is missing: write for example new-department-head.")
                .contains("Import 1 row, leave 7 out");
        assertThat(db.sql(
                                "select count(*) from people.appointments a join people.officers o on o.id = a.officer_id where o.login = 'bai'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(get("zhou", address + "?wrong=true"))
                .bodyText()
                .contains("data-verdict=\"WRONG\"")
                .doesNotContain("data-verdict=\"READY\"");
    }

    @Test
    void aRedRowIsCorrectedInPlaceAndAllIsWrittenOnce() {
        crew.post("stacks");
        crew.officer("dai");
        var address = address(paste("appointments", "post,login,from\nstacks,day,2026-04-01\n"));
        assertThat(get("zhou", address)).bodyText().contains("1 wrong").doesNotContain("/confirmation");
        assertThat(mvc.post()
                        .uri(address + "/rows/2")
                        .with(user("zhou"))
                        .with(csrf())
                        .param("cell-post", "stacks")
                        .param("cell-login", "dai")
                        .param("cell-from", "2026年4月1日"))
                .hasStatus3xxRedirection();
        assertThat(get("zhou", address)).bodyText().contains("1 fine").contains("Import 1 row");

        assertThat(confirm("zhou", address))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/people");
        assertThat(confirm("zhou", address)).hasStatus(422).bodyText().contains("was written already by zhou");
        assertThat(get("zhou", address))
                .bodyText()
                .contains("zhou had 1 row written; 0 left out.")
                .doesNotContain("Correct this row");
        assertThat(get("wu", "/people?on=2026-04-01")).bodyText().contains("Name of dai");
        assertThat(get("wu", "/people?on=2026-03-31")).bodyText().doesNotContain("Name of dai");
        assertThat(db.sql("select facts from trail.lines where object = ?")
                        .param("table/" + address.replaceAll(".*/", ""))
                        .query((row, n) -> String.join(
                                " ", (String[]) row.getArray("facts").getArray()))
                        .list())
                .containsExactly("paste.csv 1 0");
    }

    @Test
    void whatGoesOutComesInAgainUnchanged() {
        for (var kind : new String[] {"units", "posts", "officers", "appointments"}) {
            for (var format : new String[] {"csv", "xlsx"}) {
                var file = get("zhou", "/imports/%s/current.%s".formatted(kind, format));
                assertThat(file).hasStatusOk();
                var address = address(
                        handIn(kind, kind + "." + format, file.getResponse().getContentAsByteArray()));
                assertThat(get("zhou", address))
                        .as("%s %s", kind, format)
                        .bodyText()
                        .contains(" 0 wrong")
                        .contains("is there already, just so: it stays as it is.")
                        .doesNotContain("will be changed");
            }
        }
    }

    @Test
    void anEndInTheFileMakesRoomForTheNextHolder() {
        crew.post("desk-4");
        crew.officer("fan");
        crew.officer("gao");
        confirm("zhou", address(paste("appointments", "post,login,from\ndesk-4,fan,2026-01-01\n")));
        var address = address(paste(
                "appointments", "post,login,from,to\ndesk-4,gao,2026-05-01,\ndesk-4,fan,2026-01-01,2026-04-30\n"));
        assertThat(get("zhou", address))
                .bodyText()
                .contains("2 rows: 1 fine, 1 with an assumption, 0 wrong.")
                .contains("To will be changed from “” to “2026-04-30”.");
        assertThat(confirm("zhou", address)).hasStatus3xxRedirection();
        assertThat(get("wu", "/people?on=2026-05-01"))
                .bodyText()
                .contains("Name of gao")
                .doesNotContain("Name of fan");
    }

    @Test
    void onlyWhoHandedItInSeesIt() {
        var other = crew.keeper("hao");
        var address = address(paste("appointments", "post,login,from\narchive,bai,2027-01-01\n"));
        assertThat(get(other, address)).hasStatus(404);
        assertThat(confirm(other, address)).hasStatus(404);
        assertThat(get("li", address)).hasStatus(404);
        assertThat(get("li", "/imports/appointments")).hasStatus(404);
        assertThat(get("zhou", address.replace("appointments", "officers"))).hasStatus(404);
    }

    @Test
    void anotherEncodingIsRecognisedAndSaidAndAnEmptySheetIsRefused() {
        var chinese = "用户名,英文姓名,中文姓名\nnie.xiao,Nie Xiao,聂晓\n".getBytes(Charset.forName("GB18030"));
        assertThat(get("zhou", address(handIn("officers", "人员.csv", chinese))))
                .bodyText()
                .contains("The file is read as GB18030.")
                .contains("聂晓");
        assertThat(handIn("officers", "empty.xlsx", SheetFiles.xlsx(sheet -> {})))
                .hasStatus(422)
                .bodyText()
                .contains("The file empty.xlsx is empty: its first sheet needs a header");
        assertThat(mvc.post().uri("/imports/officers").with(user("zhou")).with(csrf()))
                .hasStatus(422);
    }

    @Test
    @Transactional // Taken back, or ten thousand officers would stay in the office of all tests.
    void tenThousandRowsAreJudgedAndWrittenInAFewStatements() {
        var rows = IntStream.rangeClosed(1, MANY)
                .mapToObj(n -> "many-%d,Many %d,许多%d%n".formatted(n, n, n))
                .collect(Collectors.joining());
        var file = ("login,name in english,name in chinese\n" + rows).getBytes(StandardCharsets.UTF_8);
        var address = address(handIn("officers", "many.csv", file));
        assertThat(CountedQueries.during(() -> assertThat(get("zhou", address + "?page=2"))
                        .bodyText()
                        .contains("10,000 rows: 10,000 fine")
                        .contains("Import 10,000 rows")))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(CountedQueries.during(
                        () -> assertThat(confirm("zhou", address)).hasStatus3xxRedirection()))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(db.sql("select count(*) from people.officers where login like 'many-%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(MANY);
    }
}
