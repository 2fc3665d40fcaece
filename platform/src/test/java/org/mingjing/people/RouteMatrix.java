package org.mingjing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingjing.people.Canaries.Row;
import org.mingjing.vocabulary.Visibility;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Every route asked by officers for what is theirs to see and for what is not. No answer may hold a word that the slow
 * oracle does not give to whoever asks, and of what he may not see the answer is that of what is not there.
 */
final class RouteMatrix {

    private static final Pattern WORD = Pattern.compile("canary\\d{5}x");
    private static final long NOT_THERE = 987_654_321_012L;
    private static final List<String> FIELDS = List.of(
            "because",
            "words",
            "why",
            "whatWasDone",
            "reason",
            "login",
            "atOnce",
            "lasting",
            "outcome",
            "title",
            "section");

    /** Which table the first number in an address is of; none for what has no number of a thing. */
    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("/bulletins/{id}", "bulletins.issues"),
            Map.entry("/cases/imports/{id}", "casewatch.imports"),
            Map.entry("/cases/{id}", "casewatch.cases"),
            Map.entry("/duties/{id}", "responsibilities.duties"),
            Map.entry("/findings/{id}", "casewatch.findings"),
            Map.entry("/imports/{kind}/{id}", "sheets.imports"),
            Map.entry("/occurrences/{id}", "cadence.occurrences"),
            Map.entry("/problems/{id}", "rectification.orders"),
            Map.entry("/responsibilities/{id}", "responsibilities.lists"),
            Map.entry("/trail/receipts/{line}", "trail.lines"));

    /** The plan of the office, which is everybody's, and what is only for a right or one's own: no thing with a class. */
    private static final Set<String> OTHERS = Set.of(
            "/people/officers/{id}",
            "/people/units/{id}",
            "/my/passkeys/{id}",
            "/my/sessions/{id}",
            "/recoveries/{id}",
            "/trail/erasures/{id}",
            "/imports/{kind}");

    private final MockMvcTester mvc;
    private final Parts parts;
    private final Canaries canaries;
    private final Map<String, List<Row>> byWord;
    int asked;
    int denied;

    RouteMatrix(MockMvcTester mvc, Parts parts, Canaries canaries) {
        this.mvc = mvc;
        this.parts = parts;
        this.canaries = canaries;
        this.byWord = canaries.rows().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(row -> row.thing().word()));
    }

    /** One verb at one address. */
    record Route(HttpMethod verb, String path) {}

    static boolean hasRule(Route route) {
        return !route.path().contains("{")
                || THINGS.keySet().stream().anyMatch(route.path()::startsWith)
                || OTHERS.stream().anyMatch(route.path()::startsWith)
                || route.path().matches("/[a-z]+/table\\.\\{format}");
    }

    void ask(String login, Route route) {
        var thing = THINGS.keySet().stream()
                .filter(start -> route.path().startsWith(start))
                .max(Comparator.comparingInt(String::length));
        if (thing.isEmpty()) {
            if (route.verb().equals(HttpMethod.GET)) {
                requireOnlyHis(login, route, answer(login, route, "1"));
            }
            return;
        }
        for (var row : some(login, canaries.of(THINGS.getOrDefault(thing.get(), "")))) {
            var sees = parts.sees(login, row.thing());
            if (!sees) {
                requireAsNotThere(login, route, row);
            } else if (route.verb().equals(HttpMethod.GET)) {
                requireOnlyHis(login, route, answer(login, route, String.valueOf(row.id())));
            }
        }
    }

    /** Of each class one that he sees and one that he does not. */
    private List<Row> some(String login, List<Row> rows) {
        var some = new ArrayList<Row>();
        for (var visibility : Visibility.values()) {
            for (var sees : new boolean[] {true, false}) {
                rows.stream()
                        .filter(row -> row.thing().visibility() == visibility && parts.sees(login, row.thing()) == sees)
                        .findFirst()
                        .ifPresent(some::add);
            }
        }
        return some;
    }

    private void requireAsNotThere(String login, Route route, Row row) {
        var hidden = answer(login, route, String.valueOf(row.id()));
        var missing = answer(login, route, String.valueOf(NOT_THERE));
        denied++;
        assertThat(hidden.getStatus())
                .as("%s %s of %s as %s", route.verb(), route.path(), row, login)
                .isEqualTo(missing.getStatus())
                .isBetween(400, 499);
        assertThat(text(hidden).replace("/" + row.id(), "/#"))
                .as("%s %s of %s as %s", route.verb(), route.path(), row, login)
                .doesNotContain(row.thing().word())
                .hasSameSizeAs(text(missing).replace("/" + NOT_THERE, "/#"));
    }

    void requireOnlyHis(String login, Route route, MockHttpServletResponse answer) {
        var found = WORD.matcher(text(answer)
                + answer.getHeaderNames().stream()
                        .map(name -> String.join(" ", answer.getHeaders(name)))
                        .collect(Collectors.joining(" ")));
        while (found.find()) {
            assertThat(byWord.get(found.group()))
                    .as("%s in %s %s as %s", found.group(), route.verb(), route.path(), login)
                    .anyMatch(row -> parts.sees(login, row.thing()));
        }
        assertThat(answer.getStatus()).as("%s as %s", route, login).isNotEqualTo(500);
    }

    /** An export of all there is holds exactly the words that are his. */
    void requireExactly(String login, String address, String table) {
        var answer = get(login, address);
        if (answer.getStatus() == 404) {
            return;
        }
        var found = new HashSet<String>();
        WORD.matcher(text(answer)).results().forEach(word -> found.add(word.group()));
        var his = canaries.of(table).stream()
                .filter(row -> parts.sees(login, row.thing()))
                .map(row -> row.thing().word())
                .collect(Collectors.toSet());
        assertThat(found).as("%s as %s", address, login).isEqualTo(his);
    }

    private MockHttpServletResponse get(String login, String address) {
        asked++;
        return mvc.get().uri(address).with(user(login)).exchange().getResponse();
    }

    private MockHttpServletResponse answer(String login, Route route, String id) {
        asked++;
        var values = new HashMap<>(Map.of("kind", "units", "format", "csv", "ending", "csv", "language", "en"));
        var address = Pattern.compile("\\{([^}]+)}")
                .matcher(route.path())
                .replaceAll(name -> values.getOrDefault(name.group(1), id));
        var form = mvc.method(route.verb()).uri(address).with(user(login)).with(csrf());
        if (!route.verb().equals(HttpMethod.GET)) {
            FIELDS.forEach(field -> form.param(field, "a word"));
            form.param("visibility", "UNIT")
                    .param("until", "2024-06-30")
                    .param("dueOn", "2024-06-30")
                    .param("on", "2024-06-30");
        }
        return form.exchange().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
