package org.mingjing.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.mingjing.people.Officer;

/**
 * A figure of a month's circular: so many of so many.
 *
 * @param section a section of the pack's {@code bulletin.yaml}: duties, meetings, cases or problems
 * @param indicator a key of the message files that says what is counted
 * @param numerator how many
 * @param denominator of how many; the numerator itself where it is a plain count
 * @param formula a key of the message files that says in words how the figure is made
 * @param version the version of the rules that made it
 * @param evidence the address of the list of exactly these facts
 */
public record MonthlyFigure(
        String section,
        String indicator,
        long numerator,
        long denominator,
        String formula,
        String version,
        String evidence) {

    /** A module's contribution to the circular of a unit and all below it. */
    public interface Source {
        /** The figures of the month from the facts that were there at the cut-off. */
        List<MonthlyFigure> figures(Officer officer, List<Long> unitIds, YearMonth month, Instant cutOff);
    }
}
