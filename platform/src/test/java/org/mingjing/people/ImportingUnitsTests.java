package org.mingjing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.Test;
import org.mingjing.MingjingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Units stand where their kind may stand, posts have a role of the pack, officers have a login. */
@MingjingTest
class ImportingUnitsTests {

    @Autowired
    MockMvcTester mvc;

    private String pasted(String kind, String text) {
        var answer = mvc.post()
                .uri("/imports/" + kind)
                .with(user("zhou"))
                .with(csrf())
                .param("pasted", text)
                .exchange();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private String page(String address) throws java.io.UnsupportedEncodingException {
        return mvc.get()
                .uri(address)
                .with(user("zhou"))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void aUnitStandsWhereItsKindMayStand() throws Exception {
        assertThat(page(pasted("units", """
                        key,kind,under,name in english,name in chinese,from
                        u-team,team,u-dept,Team,办案组,2026-01-01
                        u-dept,内设机构,office,Department,某部,2026-01-01
                        u-lost,department,nowhere,Lost,失,2026-01-01
                        u-below,team,u-lost,Below,下,2026-01-01
                        u-top,team,,Top,顶,2026-01-01
                        u-odd,team,office,Odd,奇,2026-01-01
                        u-a,department,u-b,A,甲,2026-01-01
                        u-b,department,u-a,B,乙,2026-01-01
                        u-kind,bureau,office,Kind,局,2026-01-01
                        first,department,office,First,第一部,2025-01-01
                        """)))
                .contains("10 rows: 2 fine, 1 with an assumption, 7 wrong.")
                .contains("There is no unit “nowhere”")
                .contains("Its unit above, u-lost, is wrong in this table and would be left out")
                .contains("Top: a unit of the kind “Case team” stands under another one.")
                .contains("A unit of the kind “Case team” cannot stand under one of the kind “Procuratorate”")
                .contains("A would stand under itself")
                .contains("There is no kind of unit “bureau”; there are city-office, office")
                .contains("Name in English will be changed from “First Department” to “First”.");
    }

    @Test
    void unitsAreWrittenWhateverTheirOrder() throws Exception {
        var address = pasted("units", """
                        key,kind,under,name in english,name in chinese,from
                        w-team,team,w-dept,Written Team,写组,2026-01-01
                        w-dept,department,office,Written Department,写部,2026-01-01
                        """);
        assertThat(mvc.post().uri(address + "/confirmation").with(user("zhou")).with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(page("/people").replaceAll("(?s).*Written Department", "Written Department"))
                .contains("Written Team");
    }

    @Test
    void aPostHasARoleOfThePackAndAnOfficerALogin() throws Exception {
        assertThat(page(pasted("posts", """
                        post,unit,role,name in english,name in chinese,from
                        p-clerk,first,书记员,Clerk,书记员,2026-01-01
                        p-judge,first,judge,Judge,法官,2026-01-01
                        p-where,elsewhere,clerk,Where,何处,2026-13-01
                        """)))
                .contains("3 rows: 1 fine, 0 with an assumption, 2 wrong.")
                .contains("There is no role “judge”; there are chief-prosecutor")
                .contains("There is no unit “elsewhere”")
                .contains("From: the day “2026-13-01” does not exist.");
        assertThat(page(pasted("officers", """
                        login,name in english,name in chinese
                        Big Name,Big,大
                        o-one,One,一
                        o-one,Two,二
                        """)))
                .contains("3 rows: 1 fine, 0 with an assumption, 2 wrong.")
                .contains("A login has only small letters, digits, dots and hyphens, not “Big Name”")
                .contains("o-one stands in line 3 already");
    }
}
