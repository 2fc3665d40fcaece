package org.mingjing.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** A part of a page, or all of it, and what one can do there. */
record Place(Locator part) {

    /** What a person sees as one thing. */
    static final String KINDS = "tr, article, li, section, details, fieldset, dialog, form";

    Place presses(String words) {
        part.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(words)).click();
        return this;
    }

    Place follows(String words) {
        part.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(words)).click();
        return this;
    }

    /** Opens what is folded, by its words. */
    Place unfolds(String words) {
        part.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(words))
                .click();
        return this;
    }

    Place writes(String label, String text) {
        part.getByLabel(label).fill(text);
        return this;
    }

    Place chooses(String label, String option) {
        part.getByLabel(label).selectOption(option);
        return this;
    }

    Place handsIn(String label, Path file) {
        part.getByLabel(label).setInputFiles(file);
        return this;
    }

    Place sees(String text) {
        assertThat(part).containsText(text, new ContainsTextOptions().setUseInnerText(true));
        return this;
    }

    Place doesNotSee(String text) {
        assertThat(part).not().containsText(text, new ContainsTextOptions().setUseInnerText(true));
        return this;
    }
}
