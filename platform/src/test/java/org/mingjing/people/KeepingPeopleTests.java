package org.mingjing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.CountedQueries;
import org.mingjing.MingjingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The office's plan, its units and officers; and who changes them. */
@MingjingTest
class KeepingPeopleTests {

    private static final int MOST_STATEMENTS = 6;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    Crew crew;

    @Autowired
    void meet(PeopleDesk desk, Accounts accounts, PasswordEncoder passwords) {
        crew = new Crew(desk, accounts, passwords);
    }

    @Autowired
    OfficerFiles files;

    @Autowired
    JdbcClient db;

    private MvcTestResult get(String login, String address) {
        return mvc.get().uri(address).with(user(login)).exchange();
    }

    private MvcTestResult post(String login, String address, Map<String, String> fields) {
        var form = mvc.post().uri(address).with(user(login)).with(csrf());
        fields.forEach(form::param);
        return form.exchange();
    }

    @Test
    void everyOfficerSeesBothTreesAndWhoHoldsWhichPostOnADay() {
        crew.officer("idle");
        assertThat(CountedQueries.during(() -> assertThat(get("wu", "/people"))
                        .hasStatusOk()
                        .bodyText()
                        .contains("Administrative tree", "Party tree", "First Department", "Branch 1", "Li Head")
                        .doesNotContain("/imports/", "<form class=\"panel\"", "hold no post")))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(CountedQueries.during(() -> assertThat(get("zhou", "/people"))
                        .bodyText()
                        .contains("/imports/units", "Officers who hold no post on this day", "Name of idle")))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(get("wu", "/people?on=2024-12-31")).bodyText().contains("No unit is there on this day.");
        assertThat(get("wu", "/people?on=yesterday")).hasStatus(404);
    }

    @Test
    void aUnitShowsItsPostsWithHoldersPastAndPresent() {
        crew.post("relay");
        var first = id(crew.officer("jin"));
        crew.officer("kong");
        post("zhou", "/people/officers/" + first + "/appointments", Map.of("post", "relay", "from", "2026-01-01"));
        var appointment = files.find(first).orElseThrow().posts().getFirst().appointmentId();
        assertThat(post(
                        "zhou",
                        "/people/officers/%d/appointments/%d/end".formatted(first, appointment),
                        Map.of("on", "2026-02-28")))
                .hasStatus3xxRedirection();
        post("zhou", "/people/officers/" + id("kong") + "/appointments", Map.of("post", "relay", "from", "2026-03-01"));

        var address = "/people/units/" + cast.unit("first");
        assertThat(CountedQueries.during(() -> assertThat(get("wu", address))
                        .hasStatusOk()
                        .bodyText()
                        .contains("First Department", "Department", "Office")
                        .containsSubsequence("Name of relay", "Name of kong", "since 1 March 2026", "Name of jin")
                        .contains("1 January 2026 to 28 February 2026")
                        .doesNotContain("<form class=\"panel\"")))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(get("wu", address + "?on=2026-02-28"))
                .bodyText()
                .containsSubsequence("Name of relay", "Name of jin", "Name of kong");
        assertThat(get("wu", "/people/units/999999")).hasStatus(404);
    }

    @Test
    void theGuardsOfAnAppointmentSayWhy() {
        crew.post("guarded");
        var officer = id(crew.officer("lan"));
        var appointments = "/people/officers/" + officer + "/appointments";
        var fields = Map.of("post", "guarded", "from", "2026-01-01");
        assertThat(post("li", appointments, fields)).hasStatus(404);
        assertThat(post("zhou", appointments, fields)).hasStatus3xxRedirection();
        assertThat(post("zhou", appointments, fields))
                .hasStatus(422)
                .bodyText()
                .contains("The post guarded is held by lan in that time");
        assertThat(post("zhou", appointments, Map.of("post", "no-such", "from", "2026-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("lan cannot be appointed to no-such");
        var appointment = files.find(officer).orElseThrow().posts().getFirst().appointmentId();
        assertThat(post("zhou", appointments + "/" + appointment + "/end", Map.of("on", "2025-12-31")))
                .hasStatus(422)
                .bodyText()
                .contains("Name of lan does not hold the post Name of guarded on 31 December 2025");
        assertThat(post(
                        "zhou",
                        "/people/officers/%d/appointments/%d/end".formatted(id("wang"), appointment),
                        Map.of("on", "2026-12-31")))
                .hasStatus(404);
        assertThat(post("zhou", appointments + "/" + appointment + "/end", Map.of("on", "2026-12-31")))
                .hasStatus3xxRedirection();
        assertThat(get("wu", "/people/officers/" + officer))
                .bodyText()
                .contains("Name of guarded", "31 December 2026")
                .doesNotContain("<form class=\"panel\"");
    }

    @Test
    void unitsPostsAndOfficersAreEnteredOneByOne() {
        var first = "/people/units/" + cast.unit("first");
        var unit = Map.of("kind", "team", "nameEn", "Night Team", "nameZh", "夜间组", "from", "2026-03-01", "key", "");
        assertThat(post("zhou", first + "/units", unit)).hasStatus3xxRedirection();
        assertThat(post("zhou", first + "/units", unit))
                .hasStatus(422)
                .bodyText()
                .contains("The key night-team is taken");
        assertThat(post(
                        "zhou",
                        first + "/units",
                        Map.of("kind", "branch", "nameEn", "X", "nameZh", "某", "from", "2026-03-01")))
                .hasStatus(422)
                .bodyText()
                .contains("A unit of the kind “Branch” cannot stand under one of the kind “Department”");

        var night = "/people/units/" + cast.unit("night-team");
        assertThat(post(
                        "zhou",
                        night + "/posts",
                        Map.of("role", "clerk", "titleEn", "Night Clerk", "titleZh", "夜间书记员", "from", "2026-03-01")))
                .hasStatus3xxRedirection();
        assertThat(post(
                        "zhou",
                        night + "/posts",
                        Map.of("role", "judge", "titleEn", "Judge", "titleZh", "法官", "from", "2026-03-01")))
                .hasStatus(422);
        assertThat(get("wu", night)).bodyText().contains("Night Clerk", "night-team-night-clerk", "vacant");

        var officer = Map.of("login", "mo.yuan", "nameEn", "Mo Yuan", "nameZh", "莫远");
        assertThat(post("zhou", "/people/officers", officer)).hasStatus3xxRedirection();
        assertThat(post("zhou", "/people/officers", officer)).hasStatus(422);
        assertThat(post("zhou", "/people/officers", Map.of("login", "Mo", "nameEn", "Mo", "nameZh", "莫")))
                .hasStatus(422);
        assertThat(post("zhou", "/people/officers", Map.of("login", "m", "nameEn", " ", "nameZh", "莫")))
                .hasStatus(422)
                .bodyText()
                .contains("A field stayed empty");
    }

    private long id(String login) {
        return files.id(login).orElseThrow();
    }
}
