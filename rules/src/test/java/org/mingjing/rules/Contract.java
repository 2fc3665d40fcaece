package org.mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

/** What every answer must keep, whatever the rules: it is asked again in other ways and must not differ. */
final class Contract {

    private Contract() {}

    static void holds(RulePack pack, CaseHistory history, Instant asOf) {
        laterEventsDoNotExistYet(pack, history, asOf);
        history.events().forEach(event -> laterEventsDoNotExistYet(pack, history, event.at()));
        coloursLast(pack, history, asOf);
        history.events().forEach(event -> coloursLast(pack, history, event.at()));
    }

    private static void laterEventsDoNotExistYet(RulePack pack, CaseHistory history, Instant asOf) {
        assertThat(pack.judge(until(history, asOf), asOf))
                .describedAs("events until %s alone, and with the later ones", asOf)
                .isEqualTo(pack.judge(history, asOf));
    }

    // The answer stays until the next change, is another there, and its instants foretell every later colour.
    private static void coloursLast(RulePack pack, CaseHistory history, Instant asOf) {
        var known = until(history, asOf);
        var findings = pack.judge(known, asOf);
        var change = pack.nextChange(known, asOf);
        if (change.isEmpty()) {
            assertThat(pack.judge(known, asOf.plusSeconds(1_000_000_000L)))
                    .describedAs("no change foretold after %s", asOf)
                    .isEqualTo(findings);
            return;
        }
        assertThat(pack.judge(known, change.get().minusNanos(1)))
                .describedAs("just before the change foretold for %s", change.get())
                .isEqualTo(findings);
        assertThat(pack.judge(known, change.get()))
                .describedAs("at the change foretold for %s", change.get())
                .isNotEqualTo(findings)
                .extracting(Finding::state)
                .isEqualTo(colours(findings, change.get()));
    }

    private static List<State> colours(List<Finding> findings, Instant at) {
        return findings.stream().map(finding -> colour(finding, at)).toList();
    }

    private static State colour(Finding finding, Instant at) {
        if (finding.redFrom() == null) {
            return finding.state();
        }
        if (!at.isBefore(finding.redFrom())) {
            return State.RED;
        }
        return finding.yellowFrom() != null && !at.isBefore(finding.yellowFrom()) ? State.YELLOW : State.GREEN;
    }

    private static CaseHistory until(CaseHistory history, Instant asOf) {
        return CaseHistory.of(
                history.id(),
                history.attributes(),
                history.events().stream()
                        .filter(event -> !event.at().isAfter(asOf))
                        .toList());
    }
}
