package org.mingjing.responsibilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingjing.CountedQueries;
import org.mingjing.MingjingTest;
import org.mingjing.sheets.SheetFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Zhou hands in a list of responsibilities; what is wrong in it is named with its row before anything is written. */
@MingjingTest
class ImportingAListTests {

    private static final String HEADER = "list,from,no,post,duty,theme,cadence\n";
    private static final String FINE = "%s,2026-04-01,%s,first-head,Check the log of the cars,responsibility,每周五%n";
    private static final int MANY = 10_000;
    private static final int FEW_STATEMENTS = 16;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    private MvcTestResult get(String login, String address) {
        return mvc.get().uri(address).with(user(login)).exchange();
    }

    private MvcTestResult handIn(String name, byte[] content) {
        return mvc.post()
                .uri("/imports/duties")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(user("zhou"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult handIn(String rows) {
        return handIn("list.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static String address(MvcTestResult handedIn) {
        assertThat(handedIn).hasStatus3xxRedirection();
        return String.valueOf(handedIn.getResponse().getRedirectedUrl());
    }

    private MvcTestResult confirm(String address) {
        return mvc.post()
                .uri(address + "/confirmation")
                .with(user("zhou"))
                .with(csrf())
                .exchange();
    }

    private long duties(String list) {
        return db.sql("""
                        select count(*) from responsibilities.duties d join responsibilities.lists l on l.id = d.list_id
                        where l.key = ?""").param(list).query(Long.class).single();
    }

    @Test
    void eachRowThatIsWrongSaysWhatAndTheOthersAreWritten() {
        var address = address(handIn(FINE.formatted("Cars", "1") + """
                Cars,2026-04-01,2,no-such-post,Check,responsibility,每周五
                Cars,2026-04-01,1,first-head,The same again,responsibility,每周五
                Cars,1.4.2026,3,first-head,Check,responsibility,每周五
                Cars,2026-02-30,4,first-head,Check,responsibility,每周五
                Cars,2026-05-01,5,first-head,Another day,responsibility,每周五
                Cars,2026-04-01,6,first-head,=A1,responsibility,每周五
                Cars,2026-04-01,7,first-head,Check,no-theme,often
                Cars,2026-04-01,8,,,responsibility,每周五
                """));
        assertThat(get("zhou", address))
                .bodyText()
                .contains("9 rows: 1 fine, 0 with an assumption, 8 wrong.")
                .contains("There is no post “no-such-post”")
                .contains("No. 1 stands twice in this list for the same post")
                .contains("In force from: “1.4.2026” may mean two days. Write 2026-04-01 or 2026-01-04.")
                .contains("“2026-02-30”")
                .contains("The list Cars begins on 2026-04-01 in a row above")
                .contains("Cell E8 (Duty) holds a formula: paste its value instead.")
                .contains("There is no theme “no-theme”; there are ")
                .contains("found “often”")
                .contains("Duty is missing: write for example");
        assertThat(duties("Cars")).isZero();

        assertThat(confirm(address)).hasStatus3xxRedirection();
        assertThat(duties("Cars")).isEqualTo(1);
        assertThat(confirm(address)).hasStatus(422).bodyText().contains("was written already by zhou");
        assertThat(duties("Cars")).isEqualTo(1);
    }

    @Test
    void theSameListAgainIsSaidToBeInForceAndALaterOneFollowsIt() {
        confirm(address(handIn(FINE.formatted("Keys", "1"))));
        var again = address(handIn(FINE.formatted("Keys", "1")));
        assertThat(get("zhou", again))
                .bodyText()
                .contains(
                        "1 wrong", "The list Keys is in force already from 1 April 2026 or later: choose a later day.");

        confirm(address(handIn(FINE.formatted("Keys", "1").replace("2026-04-01", "2026-05-01"))));
        assertThat(db.sql(
                                "select coalesce(valid_to::text, 'open') from responsibilities.lists where key = 'Keys' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("2026-04-30", "open");
    }

    @Test
    void aFormulaInAWorkbookIsNamedByItsCell() {
        var file = SheetFiles.xlsx(sheet -> {
            var header = HEADER.strip().split(",", -1);
            var row = FINE.formatted("Sheets", "1").strip().split(",", -1);
            for (var column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
                sheet.value(1, column, row[column]);
            }
            sheet.formula(1, 2, "1+1");
        });
        assertThat(get("zhou", address(handIn("list.xlsx", file))))
                .bodyText()
                .contains("Cell C2 (No.) holds a formula: paste its value instead.");
    }

    @Test
    void anotherEncodingIsRecognisedAndAnEmptySheetRefused() {
        var chinese = "清单,生效日期,序号,岗位,责任事项,主题,频次\n钥匙清单,2026年4月1日,1,first-head,每周检查钥匙,responsibility,每周五\n";
        assertThat(get("zhou", address(handIn("清单.csv", chinese.getBytes(Charset.forName("GB18030"))))))
                .bodyText()
                .contains("The file is read as GB18030.", "每周检查钥匙", "1 row: 1 fine");
        assertThat(handIn("empty.xlsx", SheetFiles.xlsx(sheet -> {})))
                .hasStatus(422)
                .bodyText()
                .contains("The file empty.xlsx is empty: its first sheet needs a header");
        assertThat(handIn("")).hasStatus(422).bodyText().contains("has a header and no rows below it");
    }

    @Test
    @Transactional // Taken back, or ten thousand duties would stay in the office of all tests.
    void tenThousandRowsAreJudgedAndWrittenInAFewStatements() {
        var rows = IntStream.rangeClosed(1, MANY)
                .mapToObj(n -> FINE.formatted("Many", n))
                .collect(Collectors.joining());
        var address = address(handIn(rows));
        assertThat(CountedQueries.during(
                        () -> assertThat(get("zhou", address)).bodyText().contains("10,000 rows: 10,000 fine")))
                .hasSizeLessThanOrEqualTo(FEW_STATEMENTS);
        assertThat(CountedQueries.during(() -> assertThat(confirm(address)).hasStatus3xxRedirection()))
                .hasSizeLessThanOrEqualTo(FEW_STATEMENTS);
        assertThat(duties("Many")).isEqualTo(MANY);
    }

    @Test
    void onlyWhoKeepsListsHandsThemIn() {
        assertThat(get("li", "/imports/duties")).hasStatus(404);
        var address = address(handIn(FINE.formatted("Mine", "1")));
        assertThat(get("li", address)).hasStatus(404);
        assertThat(get("qian", address)).hasStatus(404);
    }
}
