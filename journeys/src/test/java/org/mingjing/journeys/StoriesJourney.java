package org.mingjing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The cards of the start page lead through the loop, each as another person; and nobody meets a dead link. */
@Journey
class StoriesJourney {

    private static final int STORIES = 6;

    @Test
    void eachCardSignsItsPersonInAndOpensItsPage(Product product) {
        for (int n = 0; n < STORIES; n++) {
            var visitor = product.visit().opens("/sign-in");
            var cards = visitor.page().locator(".welcome__story");
            assertThat(cards.count()).isEqualTo(STORIES);
            cards.nth(n).click();
            visitor.page().waitForURL(address -> !address.endsWith("/sign-in"));
            visitor.doesNotSee("Nothing is here");
            assertThat(visitor.page().locator(".frame__nav").isVisible()).isTrue();
        }
    }

    @Test
    void everyLinkThatAnOfficerSeesLeadsSomewhere(Product product) {
        for (var signIn : product.signIns()) {
            var visitor = product.visit().signedInAs(signIn);
            assertThat(Walk.from(visitor, "/today"))
                    .as(signIn.role())
                    .hasSizeGreaterThan(5)
                    .allSatisfy((address, found) ->
                            assertThat(found.status()).as(address).isEqualTo(200));
        }
    }
}
