package org.mingjing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Chief writes last month's circular, opens a figure to its facts, publishes, corrects; everyone reads it. */
@Journey
class BulletinJourney {

    private static final List<String> DOCUMENTS =
            List.of("Chinese, PDF", "Chinese, Word", "English, PDF", "English, Word");

    @Test
    void lastMonthsCircularIsWordedPublishedCorrectedAndRead(Product product) {
        var chief = product.visit().signedInAs("chief-prosecutor");
        chief.opens("/bulletins")
                .seesTitle("Circulars")
                .findsNothingWrongForEverybody()
                .looksAt("bulletins")
                .presses("Open the draft")
                .standsAt("/bulletins/draft")
                .sees("Figures as of");
        var draft = chief.page().url();

        opensAFigureToItsFacts(chief);
        chief.opens(draft).findsNothingWrongForEverybody();
        adds(chief, "The training of March went well.");
        chief.presses("Publish and freeze the figures")
                .sees("The circular is published; its figures are frozen.")
                .sees("The training of March went well.")
                .findsNothingWrongForEverybody()
                .looksAt("bulletin");
        var issue = chief.page().url();
        DOCUMENTS.forEach(document -> isTheSameFileTwice(chief, document));

        chief.follows("Draft a correction").sees("What you publish now is its correction");
        adds(chief, "The training of March went very well.");
        chief.presses("Publish as a correction").sees("Correction of issue").findsNothingWrongForEverybody();

        chief.opens(issue).sees("The training of March went well.").doesNotSee("The training of March went very well.");
        product.visit()
                .signedInAs("case-management-head")
                .opens("/bulletins")
                .sees("corrects")
                .opens(issue)
                .sees("The training of March went well.")
                .doesNotSee("Draft a correction");
        product.visit().signedInAs("administrator").findsNoPageAt(issue);
    }

    private static void opensAFigureToItsFacts(Visitor chief) {
        chief.page().locator(".circular__figure").first().click();
        var facts = chief.page().locator("dl.facts:target");
        assertThat(facts.isVisible()).isTrue();
        facts.locator("a").click();
        chief.standsAt("/occurrences");
    }

    private static void adds(Visitor chief, String words) {
        var form = chief.page().locator(".circular__words").first();
        form.locator("summary").click();
        form.locator("textarea[name=en]").fill(words);
        form.locator("textarea[name=zh]").fill(words);
        form.locator("button").click();
        chief.sees("Your words are kept.").sees(words);
    }

    private static void isTheSameFileTwice(Visitor chief, String document) {
        try {
            var first = Files.readAllBytes(chief.downloads(document));
            assertThat(Files.readAllBytes(chief.downloads(document)))
                    .as(document)
                    .isEqualTo(first)
                    .isNotEmpty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
