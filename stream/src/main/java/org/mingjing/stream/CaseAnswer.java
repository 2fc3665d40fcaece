package org.mingjing.stream;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Finding;

/** All that the rules say of one case as of an instant. It replaces the case's answer before. */
public record CaseAnswer(String caseId, Instant asOf, List<Row> rows) {

    static CaseAnswer of(String caseId, Instant asOf, List<Finding> findings) {
        return new CaseAnswer(caseId, asOf, findings.stream().map(Row::of).toList());
    }

    /** One finding, as words and times that any sink can write. {@code events} are positions separated by spaces. */
    public record Row(
            String rule, String state, Instant at, @Nullable String due, String events) {

        /** The row of one finding. */
        public static Row of(Finding finding) {
            return new Row(
                    finding.rule(),
                    finding.state().word(),
                    finding.at(),
                    finding.due() == null ? null : finding.due().toString(),
                    finding.events().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
    }
}
