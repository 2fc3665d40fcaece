package org.mingjing.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Finding;
import org.mingjing.rules.calendar.Due.AtInstant;
import org.mingjing.rules.calendar.Due.OnDate;

/**
 * What is new of one case as of an instant. Rows that are {@code certain}, closed clocks and breaches, are told once and
 * only a late event takes them back; of the {@code open} ones each answer tells all.
 *
 * @param standing how many of the certain rows told before still stand: the first ones. {@code certain} come after them.
 *     So an answer may be told twice without harm.
 */
public record CaseAnswer(String caseId, Instant asOf, int standing, List<Row> certain, List<Row> open) {

    /** The certain rows of the case, given those that were certain before this answer. */
    public List<Row> certainAfter(List<Row> before) {
        return Stream.concat(before.stream().limit(standing), certain.stream()).toList();
    }

    /**
     * One finding, as words and times that any sink can write.
     *
     * @param dueOn the due date of a limit counted in dates
     * @param dueAt the due instant of a limit counted in hours
     * @param events positions separated by spaces
     */
    public record Row(
            String rule,
            String state,
            Instant at,
            @Nullable LocalDate dueOn,
            @Nullable Instant dueAt,
            String events) {

        /** The row of one finding. */
        public static Row of(Finding finding) {
            return new Row(
                    finding.rule(),
                    finding.state().word(),
                    finding.at(),
                    finding.due() instanceof OnDate(var date) ? date : null,
                    finding.due() instanceof AtInstant(var instant) ? instant : null,
                    positions(finding.events()));
        }

        private static String positions(List<Integer> events) {
            var written = new StringBuilder();
            for (var event : events) {
                written.append(written.isEmpty() ? "" : " ").append(event);
            }
            return written.toString();
        }
    }
}
