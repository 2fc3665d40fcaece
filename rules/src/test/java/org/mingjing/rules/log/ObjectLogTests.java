package org.mingjing.rules.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.rules.Event;
import org.mingjing.rules.log.ObjectLog.ObjectType;

class ObjectLogTests {

    private static final String OCEL = """
            {"objectTypes": [{"name": "petition", "attributes": []}],
             "eventTypes": [],
             "events": [
              {"id": "e1", "type": "received", "time": "2026-03-01T08:00:00Z",
               "attributes": [{"name": "pages", "value": 3}, {"name": "actor", "value": "wang"}],
               "relationships": [{"objectId": "p1", "qualifier": "of"}, {"objectId": "p2", "qualifier": "of"},
                                 {"objectId": "p1", "qualifier": "again"}, {"objectId": "f1", "qualifier": "with"}]},
              {"id": "e2", "type": "filed", "time": "2026-03-02T08:00:00Z", "relationships": [{"objectId": "f1"}]},
              {"id": "e3", "type": "answered", "time": "soon", "relationships": [{"objectId": "p1"}]},
              {"id": "e4", "type": "answered", "time": "2026-03-03", "relationships": [{"objectId": "p9"}]}],
             "objects": [
              {"id": "p1", "type": "petition", "attributes": [
                {"name": "amount", "time": "2026-03-02T00:00:00Z", "value": 7.5},
                {"name": "amount", "time": "1970-01-01T00:00:00Z", "value": 2},
                {"name": "urgent", "time": "1970-01-01T00:00:00Z", "value": true}]},
              {"id": "p2", "type": "petition"},
              {"id": "f1", "type": "file"}]}
            """;

    @Test
    void anObjectOfTheTypeIsACaseAndAnEventBelongsToEachItIsRelatedTo() throws IOException {
        assertThat(read(OCEL, "petition"))
                .containsExactly(
                        "case p1 {amount=7.5, urgent=true}",
                        "case p2 {}",
                        "4: p1 received 2026-03-01T08:00:00Z wang {actor=wang, pages=3}",
                        "4: p2 received 2026-03-01T08:00:00Z wang {actor=wang, pages=3}",
                        "! line 9: event e3: answered: expected a time such as 2026-03-20T09:30:00Z in \"time\", found soon",
                        "! line 10: event e4: is related to object p9, which the log does not hold");
    }

    @Test
    void anotherTypeMakesOtherCases() throws IOException {
        assertThat(read(OCEL, "file")).startsWith("case f1 {}").contains("8: f1 filed 2026-03-02T08:00:00Z null {}");
    }

    @Test
    void whatDoesNotSayWhatItIsOrWhereItLeadsIsNamed() throws IOException {
        assertThat(read("""
                        {"objects": [{"id": "p1", "type": "petition", "attributes": [{"value": 3}]}],
                         "events": [{"id": "e1", "type": "received", "time": "2026-03-01T08:00:00Z",
                                     "relationships": [{"objectId": "p1"}, {"qualifier": "of"}]}]}
                        """, "petition"))
                .containsExactly(
                        "! line 1: p1: an attribute without \"name\"",
                        "case p1 {}",
                        "! line 2: e1: a relation without \"objectId\"",
                        "2: p1 received 2026-03-01T08:00:00Z null {}");
    }

    @Test
    void namesTheTypesThatThereAre() {
        assertThatThrownBy(() -> read(OCEL, "complaint"))
                .isInstanceOf(UnreadableLog.class)
                .hasMessage("there is no object of type \"complaint\"; the log has file, petition");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | line 1: expected an OCEL 2.0 log, found [",
                "'' | line 1: expected an OCEL 2.0 log, found nothing",
                "{} | expected an OCEL 2.0 log with \"objects\" and \"events\", found no \"objects\"",
                "{\"objects\": []} | expected an OCEL 2.0 log with \"objects\" and \"events\", found no \"events\"",
                "{\"objects\": {}} | line 1: expected a list in \"objects\", found {",
                "{\"objects\": [7]} | line 1: expected an object or event in braces, found 7",
                "{\"objects\": [ | line 1: the JSON is broken or cut off",
                "{\"objects\": [], \"events\": []} {} | line 1: expected the end of the log, found {",
                "{\"objects\": [], \"events\": []} | there is no object of type \"petition\"; the log has no objects"
            })
    void saysWhatIsNotAsItMustBe(String log, String sentence) {
        assertThatThrownBy(() -> read(log, "petition"))
                .isInstanceOf(UnreadableLog.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void countsTheObjectsOfEachTypeAndTheEventsThatAreRelatedToThem() throws IOException {
        assertThat(log(OCEL).types()).containsExactly(new ObjectType("file", 1, 2), new ObjectType("petition", 2, 2));
    }

    private static ObjectLog log(String text) {
        return new ObjectLog(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> read(String log, String type) throws IOException {
        var lines = new ArrayList<String>();
        var sink = new LogSink() {
            @Override
            public void caseAttributes(String caseId, Map<String, Object> attributes) {
                lines.add("case %s %s".formatted(caseId, new TreeMap<>(attributes)));
            }

            @Override
            public void event(long line, String caseId, Event event) {
                lines.add("%d: %s %s %s %s %s"
                        .formatted(
                                line,
                                caseId,
                                event.activity(),
                                event.at(),
                                event.actor(),
                                new TreeMap<>(event.attributes())));
            }

            @Override
            public void unreadable(long line, Fault fault) {
                lines.add("! line %d: %s".formatted(line, fault.sentence()));
            }
        };
        log(log).tell(type, sink);
        return lines;
    }
}
