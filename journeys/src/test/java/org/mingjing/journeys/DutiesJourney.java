package org.mingjing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A list comes in, its duties reach officers, and an officer does what is due. */
@Journey
class DutiesJourney {

    private static final String HEADER = "清单,生效日期,序号,岗位,责任事项,标准,依据,佐证,主题,频次\n";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void aListIsLookedThroughRowByRowBeforeItsDutiesHangOnPosts(Product product) {
        var keeper = product.visit().signedInAs("organ-party-secretary").opens("/responsibilities");
        keeper.findsNothingWrongForEverybody().looksAt("responsibilities");
        keeper.follows("Import a list")
                .seesTitle("Import: Lists of responsibilities")
                .findsNothingWrongForEverybody();

        keeper.handsIn(
                        "File",
                        written(
                                "lists.csv",
                                HEADER
                                        + row("1", "first-head", "每周五")
                                        + row("2", "no-such-post", "每周五")
                                        + row("3", "first-head", "often")))
                .presses("Look through it")
                .sees("3 rows: 1 fine, 0 with an assumption, 2 wrong")
                .sees("There is no post “no-such-post”")
                .sees("found “often”")
                .findsNothingWrongForEverybody()
                .looksAt("import-of-a-list");
        keeper.presses("Import 1 row, leave 2 out")
                .standsAt("/responsibilities")
                .sees("1 row is written, 2 were left out.")
                .follows("旅行清单")
                .sees("Head of the First Procuratorial Department")
                .follows("每周检查用车记录")
                .sees("every week, Friday")
                .findsNothingWrongForEverybody()
                .looksAt("duty");
    }

    private String row(String no, String post, String cadence) {
        return "旅行清单,%s,%s,%s,每周检查用车记录,有记录,本单位做法,台账,responsibility,%s\n".formatted(today, no, post, cadence);
    }

    @Test
    void coverageSaysBothWaysWhoIsWithoutWhat(Product product) {
        product.visit()
                .signedInAs("organ-party-secretary")
                .opens("/responsibilities/coverage")
                .sees("duties have no officer.")
                .sees("officers have no duty.")
                .findsNothingWrongForEverybody()
                .looksAt("coverage");
    }

    @Test
    void whatIsDueIsDoneInPlaceWithWordsAndAFileAndTheLightFollows(Product product) {
        var secretary = product.visit().signedInAs("branch-secretary");
        secretary
                .standsAt("/today")
                .seesTitle("Today")
                .findsNothingWrongForEverybody()
                .looksAt("today");

        var card = secretary.page().locator(".today__card:has(form)").first();
        var duty = card.locator(".today__what").innerText();
        secretary.at(
                duty,
                place -> place.unfolds("Report it done")
                        .writes("What was done", "Held; eleven of twelve members came.")
                        .handsIn("File, if there is one", written("minutes.txt", "minutes"))
                        .presses("Report it done"));

        secretary.sees("Done: " + duty).sees("Done this week");
        secretary.at("Done this week", place -> place.unfolds("Done this week").follows(duty));
        secretary.sees("Held; eleven of twelve members came.").sees("Open the file");
        assertThat(secretary.page().locator(".light[data-light=GREEN]").count()).isPositive();
        product.visit().signedInAs("administrator").opens("/today").doesNotSee(duty);
    }

    @Test
    void whatFellDueIsListedAndTakenAway(Product product) throws IOException {
        var secretary = product.visit()
                .signedInAs("organ-party-secretary")
                .opens("/occurrences?state=OVERDUE")
                .findsNothingWrongForEverybody()
                .looksAt("occurrences");
        assertThat(Files.readString(secretary.downloads("csv"))).contains("overdue");
    }

    private static Path written(String name, String text) {
        try {
            return Files.writeString(Product.folder("handed-in").resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
