package org.mingjing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Case management hands logs in, watches the clocks and finds what is wrong. */
@Journey
class CasesJourney {

    private final LocalDate lastWeek = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(10);
    private static final String REQUESTED = "arrest-request-received";
    private static final String APPROVED = "arrest-approved";

    @Test
    void aLogIsHandedInOnceAndALongerVersionAddsWhatIsNew(Product product) {
        var manager = product.visit().signedInAs("case-manager");

        handsIn(manager, packed("month.xes.gz", log("J-1", "J-2")))
                .sees("The log is taken in")
                .findsNothingWrongForEverybody()
                .looksAt("import");
        assertThat(fact(manager, "New cases")).isEqualTo("2");

        handsIn(manager, packed("month.xes.gz", log("J-1", "J-2"))).sees("nothing changed");

        handsIn(manager, packed("longer.xes.gz", log("J-1", "J-2", "J-3"))).sees("The log is taken in");
        assertThat(fact(manager, "New cases")).isEqualTo("1");
        assertThat(fact(manager, "Cases unchanged")).isEqualTo("2");
    }

    @Test
    void theColumnsOfACsvAreChosenOnceAndWrongRowsAreNamed(Product product) {
        var manager = product.visit().signedInAs("case-manager");
        var rows = "docket,step,happened,officer\n%s,detained,%s 09:00,police\n%s,detained,,police\n";

        handsIn(manager, written("first.csv", rows.formatted("C-1", lastWeek, "C-2")))
                .sees("Which column means what?")
                .findsNothingWrongForEverybody()
                .chooses("Case number", "docket")
                .chooses("Activity", "step")
                .chooses("When", "happened")
                .chooses("Who", "officer")
                .presses("Start the import")
                .sees("The log is taken in")
                .at("expected a value", row -> row.sees("3"));

        handsIn(manager, written("second.csv", rows.formatted("C-3", lastWeek, "C-4")))
                .sees("The log is taken in");
    }

    @Test
    void theObjectsThatAreTheCasesAreChosenOnce(Product product) {
        var manager = product.visit().signedInAs("case-manager");

        handsIn(manager, packed("objects.json.gz", objects("O-1")))
                .sees("Which objects are the cases?")
                .sees("1 object, 2 events")
                .findsNothingWrongForEverybody();
        manager.page().getByLabel("arrest").check();
        manager.presses("Start the import").sees("The log is taken in").sees("each arrest is a case");
        handsIn(manager, packed("objects.json.gz", objects("O-1"))).sees("nothing changed");

        handsIn(manager, written("more.jsonocel", objects("O-2"))).sees("The log is taken in");
        assertThat(fact(manager, "New cases")).isEqualTo("1");
    }

    @Test
    void aFindingLeadsToTheClockThatRanOutAndItsArticle(Product product) {
        var manager = product.visit().signedInAs("case-management-head");
        handsIn(manager, packed("late.xes.gz", log("L-1"))).sees("The log is taken in");

        manager.opens("/findings?show=RED&kind=arrest-review")
                .seesTitle("Findings")
                .findsNothingWrongForEverybody()
                .looksAt("findings");
        manager.opens("/cases?number=L-1").follows("L-1").seesTitle("L-1").sees("Criminal Procedure Law art. 91");
        manager.sees("Decision on arrest, suspect detained")
                .sees("Have it put right")
                .findsNothingWrongForEverybody()
                .looksAt("case");
    }

    @Test
    void theListsAreForEverybodyAndLeaveAsTables(Product product) {
        var manager = product.visit().signedInAs("case-manager");
        manager.opens("/cases")
                .seesTitle("Cases")
                .findsNothingWrongForEverybody()
                .looksAt("cases");
        manager.opens("/findings?show=ALL");
        assertThat(lines(manager.downloads("csv"))).startsWith("\uFEFFCase number,");
        assertThat(manager.downloads("xlsx")).isNotEmptyFile();
        product.visit().signedInAs("administrator").findsNoPageAt("/cases");
    }

    private static Visitor handsIn(Visitor visitor, Path log) {
        visitor.opens("/cases/imports");
        var unit = visitor.page().locator("#unit option[data-key=first]").getAttribute("value");
        visitor.page().locator("#unit").selectOption(unit);
        return visitor.chooses("Kind of case", "Review of arrest")
                .handsIn("Event log", log)
                .presses("Hand in the log");
    }

    private static String fact(Visitor visitor, String name) {
        return visitor.page()
                .locator("dl.facts div")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name))
                .locator("dd")
                .innerText();
    }

    /** A log in which each arrest is approved too late. */
    private String log(String... cases) {
        var log = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log>\n");
        for (var one : cases) {
            log.append("<trace><string key=\"concept:name\" value=\"%s\"/>%n".formatted(one))
                    .append(event(REQUESTED, lastWeek.minusDays(20)))
                    .append(event(APPROVED, lastWeek))
                    .append("</trace>\n");
        }
        return log.append("</log>\n").toString();
    }

    /** An object-centric log of one arrest and the person in it. */
    private String objects(String number) {
        return """
                {"events": [
                  {"id": "1", "type": "%s", "time": "%sT09:00:00+08:00",
                   "relationships": [{"objectId": "%s"}, {"objectId": "person of %s"}]},
                  {"id": "2", "type": "%s", "time": "%sT09:00:00+08:00", "relationships": [{"objectId": "%s"}]}],
                 "objects": [{"id": "%s", "type": "arrest"}, {"id": "person of %s", "type": "person"}]}
                """.formatted(
                        REQUESTED, lastWeek.minusDays(2), number, number, APPROVED, lastWeek, number, number, number);
    }

    private static String event(String activity, LocalDate on) {
        return """
                <event><string key="concept:name" value="%s"/><string key="measure" value="detention"/>
                <date key="time:timestamp" value="%sT09:00:00+08:00"/></event>
                """.formatted(activity, on);
    }

    private static Path packed(String name, String text) {
        var file = Product.folder("logs").resolve(name);
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path written(String name, String text) {
        try {
            return Files.writeString(Product.folder("logs").resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String lines(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
