package org.mingjing.rules.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever stands in an object log: it is refused with a sentence, or each event of a case is told or named. */
class ObjectLogFuzzTests {

    private static final String TYPE = "petition";
    private static final JsonMapper TREES = JsonMapper.shared();

    @FuzzTest(maxDuration = "10m")
    void isRefusedOrTellsEachEventOfACase(byte[] log) throws IOException {
        var told = new Told();
        try {
            new ObjectLog(() -> new ByteArrayInputStream(log)).tell(TYPE, told);
        } catch (UnreadableLog refused) {
            assertThat(refused).message().isNotBlank();
            return;
        }
        assertThat(told.events() + told.unreadable()).isGreaterThanOrEqualTo(eventsOfCases(log));
    }

    /** How many events lead to an object of the type, each once; none if another reader refuses the log. */
    private static int eventsOfCases(byte[] log) {
        try {
            var tree = TREES.readTree(log);
            var cases = new HashSet<String>();
            for (var object : tree.path("objects")) {
                if (object.path("type").asString("").equals(TYPE)) {
                    cases.add(object.path("id").asString(""));
                }
            }
            return Math.toIntExact(tree.path("events")
                    .valueStream()
                    .filter(event -> leadsToOneOf(cases, event))
                    .count());
        } catch (JacksonException otherwise) {
            return 0;
        }
    }

    private static boolean leadsToOneOf(Set<String> cases, JsonNode event) {
        return event.path("relationships")
                .valueStream()
                .anyMatch(relation -> cases.contains(relation.path("objectId").asString("")));
    }
}
