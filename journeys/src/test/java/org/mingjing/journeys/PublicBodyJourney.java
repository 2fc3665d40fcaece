package org.mingjing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Another pack, another office: nothing of a procuratorate is left in it. */
class PublicBodyJourney {

    @Test
    void theWordProcuratorateAppearsNowhere() {
        try (var product = Product.start("--pack", "public-body")) {
            product.visit().opens("/sign-in").doesNotSee("Procurator").doesNotSee("procurator");
            product.visit()
                    .signedInAs("director")
                    .follows("Board")
                    .sees("Yunxiu County Licensing and Permits Bureau")
                    .findsNothingWrongForEverybody();
            for (var signIn : product.signIns()) {
                for (var reader : Reader.values()) {
                    var visitor = product.visit(reader).signedInAs(signIn);
                    assertThat(Walk.from(visitor, "/today"))
                            .hasSizeGreaterThan(5)
                            .allSatisfy((address, found) -> assertThat(found.html())
                                    .as("%s for %s", address, signIn.role())
                                    .doesNotContainIgnoringCase("procurator")
                                    .doesNotContain("检察"));
                }
            }
            product.sayGoodbye();
        }
    }
}
