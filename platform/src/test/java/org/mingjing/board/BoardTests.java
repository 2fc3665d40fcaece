package org.mingjing.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.Cast;
import org.mingjing.CountedQueries;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.mingjing.board.Theme.FedBy;
import org.mingjing.casewatch.CaseWatch;
import org.mingjing.people.UnitKinds.Tree;
import org.mingjing.rules.Event;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Texts;
import org.mingjing.web.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The office on one page: how lights are made and summed up, and who sees what. */
@MingjingTest
class BoardTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    MovableClock clock;

    @Autowired
    CaseWatch watch;

    @Autowired
    BoardDesk desk;

    @AfterEach
    void backToMonday() {
        clock.moveTo(MovableClock.MONDAY_16_MARCH);
    }

    @ParameterizedTest
    @CsvSource({
        "DUTIES,   0, 5, 9, GREEN",
        "DUTIES,   2, 0, 0, GREEN",
        "DUTIES,   3, 0, 9, YELLOW",
        "DUTIES,   6, 0, 0, YELLOW",
        "DUTIES,   7, 0, 9, RED",
        "CASES,    0, 0, 3, GREEN",
        "CASES,    0, 1, 3, YELLOW",
        "CASES,    1, 0, 99, RED",
        "PROBLEMS, 0, 2, 0, YELLOW",
        "PROBLEMS, 1, 2, 3, RED",
        "PROBLEMS, 0, 0, 0, GREY",
    })
    void dutiesAreCountedAndInCasesAndProblemsTheWorstDecides(
            FedBy fedBy, int red, int yellow, int green, Light light) {
        var theme = new Theme("theme", new Texts("theme", "主题"), 1, fedBy);
        var standing = new Standing(1, "theme", red, yellow, green, null, null, null, "/");
        assertThat(desk.light(theme, standing)).isEqualTo(light);
    }

    @Test
    void aCaseThatTurnedRedShowsInItsUnitAndInAllAboveItAndLeadsToItsFacts() {
        clock.moveTo(LocalDate.of(2026, 3, 24));
        aLateCase("board-red-1");
        var political = cast.unit("political");
        var statements = CountedQueries.during(() -> assertThat(page("/board", "wang"))
                .contains("turned red since yesterday:", "Political Department (Case limits)")
                .contains("href=\"/board?unit=" + political)
                .contains("A unit is yellow from 3 undone duties and red from 7."));
        // The officer, the units and what each source says: whatever the number of units.
        assertThat(statements).hasSizeLessThanOrEqualTo(6);

        var board = desk.board(cast.officer("wang"), Tree.ADMINISTRATIVE);
        var below = cell(board, "political");
        assertThat(below.light()).isEqualTo(Light.RED);
        var facts = below.parts().getFirst().standing();
        assertThat(facts.since()).isEqualTo(LocalDate.of(2026, 3, 24));
        assertThat(page(facts.evidence(), "wang")).contains("board-red-1");
        assertThat(cell(board, "office").light()).isEqualTo(Light.RED);
        assertThat(cell(board, "office").red()).isGreaterThanOrEqualTo(below.red());
    }

    @Test
    void eachCellShowsTheWorstOfItsPartsAndItsFigureIsTheirSum() {
        for (var tree : Tree.values()) {
            for (var row : desk.board(cast.officer("wang"), tree).rows()) {
                assertThat(row.cells()).allSatisfy(cell -> {
                    assertThat(cell.light())
                            .isEqualTo(Light.worst(
                                    cell.parts().stream().map(Cell.Part::light).toList()));
                    assertThat(cell.red())
                            .isEqualTo(cell.parts().stream()
                                    .mapToInt(part -> part.standing().red())
                                    .sum());
                });
            }
        }
    }

    private void aLateCase(String number) {
        watch.importNow("sun", "arrest-review", cast.unit("political"), number + ".xes", sink -> {
            sink.caseAttributes(number, Map.of("handler", "zhou"));
            sink.event(
                    1,
                    number,
                    new Event(
                            "arrest-request-received",
                            Instant.parse("2026-03-16T01:00:00Z"),
                            "clerk",
                            Map.of("measure", "detention")));
        });
    }

    private Cell cell(Board board, String unit) {
        return board.rows().stream()
                .filter(row -> row.unit().id() == cast.unit(unit))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.theme().id().equals("case-limits"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverLooksSeesTheUnitsInHisReachAndNoOthers() {
        assertThat(units("wang", Tree.ADMINISTRATIVE)).contains("office", "first", "second", "management");
        assertThat(units("li", Tree.ADMINISTRATIVE)).containsExactly("first");
        assertThat(units("li", Tree.PARTY)).containsExactly("branch-1");
        assertThat(page("/board?unit=" + cast.unit("first"), "li")).contains("<h1>First Department</h1>");
        assertThat(mvc.get().uri("/board?unit=" + cast.unit("second")).with(user("li")))
                .hasStatus(404);
        assertThat(mvc.get().uri("/board").with(user("zhao"))).hasStatus(404);
    }

    private List<String> units(String login, Tree tree) {
        return desk.board(cast.officer(login), tree).rows().stream()
                .map(row -> row.unit().key())
                .toList();
    }

    @Test
    void theWallShowsUnitsAndLightsAndNothingPersonal() {
        clock.moveTo(LocalDate.of(2026, 3, 24));
        aLateCase("board-wall-1");
        assertThat(page("/board/wall", "wang"))
                .contains("data-frame=\"wall\"", "Political Department", "data-light=\"RED\"")
                .doesNotContain("board-wall-1", "Wang Chief", "Zhou Director", "popover", "frame__nav");
    }

    private String page(String address, String login) {
        var answer = mvc.get().uri(address).with(user(login)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
