package org.mingjing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Once round: a finding is put right by one and checked by another, the board shows it. */
@Journey
class LoopJourney {

    @Test
    void aFindingBecomesAnOrderIsPutRightByOneAndClosedByAnother(Product product) throws IOException {
        var manager = product.visit().signedInAs("case-management-head").opens("/findings");
        manager.page().locator("tbody th a").first().click();
        manager.page().waitForURL("**/cases/**");
        manager.page()
                .locator("a.btn-primary")
                .filter(new Locator.FilterOptions().setHasText("Have it put right"))
                .first()
                .click();
        manager.sees("Issue the order").findsNothingWrongForEverybody().looksAt("new-order");
        manager.chooses("Post that puts it right", postOf(manager, "Head of the First Procuratorial Department"))
                .presses("Issue the order")
                .sees("The order is issued.");
        var order = manager.page().url();

        var head = product.visit().signedInAs("department-head").opens(order);
        head.writes("Why did it happen?", "The date was not in anybody's diary.")
                .presses("Give the cause")
                .writes("What is done at once", "The step was taken today.")
                .writes("What keeps it from happening again", "Every Monday the clerk reads out the week's limits.")
                .presses("Set the measure")
                .writes("What proves that it is put right?", "The minutes of Monday are attached.")
                .handsIn(
                        "File that proves it",
                        Files.writeString(Product.folder("handed-in").resolve("minutes.txt"), "minutes"))
                .presses("Hand in the proof")
                .sees("Check");
        head.doesNotSee("Accept and close");

        var checker = product.visit().signedInAs("inspection-head");
        checker.opens(order)
                .writes("What did you check, and what did you see?", "Minutes and case file agree.")
                .presses("Accept and close")
                .sees("Look-back on")
                .sees("Minutes and case file agree.")
                .findsNothingWrongForEverybody()
                .looksAt("problem");
        head.opens(order).sees("Minutes and case file agree.");
        product.visit()
                .signedInAs("administrator")
                .findsNoPageAt(java.net.URI.create(order).getPath());
    }

    private static String postOf(Visitor visitor, String title) {
        return visitor.page()
                .locator("select[name=post] option")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .getAttribute("value");
    }

    @Test
    void theStockOfProblemsShowsWhatIsOpenAndWhatCameBack(Product product) {
        product.visit()
                .signedInAs("inspection-head")
                .opens("/problems")
                .seesTitle("Problems")
                .findsNothingWrongForEverybody()
                .looksAt("problems");
    }

    @Test
    void theBoardOpensInPlaceAndLeadsToTheFactsInThreeClicks(Product product) {
        var chief = product.visit().signedInAs("chief-prosecutor");
        chief.follows("Board")
                .seesTitle("Board")
                .findsNothingWrongForEverybody()
                .looksAt("board");
        chief.page()
                .locator(".board__cell[data-light=RED]")
                .filter(new Locator.FilterOptions().setHasText("Case limits"))
                .last()
                .click();
        var card = chief.page().locator(".board__card:popover-open");
        assertThat(card.innerText()).contains("Since", "Because", "Green again");
        chief.findsNothingWrongForEverybody();
        card.getByRole(AriaRole.LINK).first().click();
        chief.page().waitForURL("**/findings?**");
        assertThat(chief.page().locator("tbody tr").count()).isPositive();
    }

    @Test
    void peopleStandInTwoTreesOnAnyDayAndMyFileIsMine(Product product) {
        var keeper = product.visit().signedInAs("political-department-head");
        keeper.follows("People")
                .sees("Leading Party Group of the office")
                .sees("First Procuratorial Department (ordinary crime)")
                .findsNothingWrongForEverybody()
                .looksAt("people");
        keeper.follows("Officers as a table").seesTitle("Import: Officers").findsNothingWrongForEverybody();
        keeper.writes(
                        "Or paste rows from a spreadsheet, header included",
                        "Login\tName in English\tName in Chinese\nnew.person\tNew Person\t新人\nNot Good\tNot Good\t不对")
                .presses("Look through it")
                .sees("2 rows: 1 fine, 0 with an assumption, 1 wrong")
                .presses("Import 1 row, leave 1 out")
                .sees("1 row is written, 1 was left out.");
        keeper.opens("/my").seesTitle("My file").findsNothingWrongForEverybody().looksAt("my");
    }
}
