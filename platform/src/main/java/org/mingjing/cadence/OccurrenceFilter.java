package org.mingjing.cadence;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Which occurrences; it lives in the address of the page. Without a month, those of the year up to a month ahead. */
public record OccurrenceFilter(
        Show state,
        @Nullable Long unit,
        @Nullable String theme,
        @Nullable YearMonth month,
        int page) {

    public OccurrenceFilter {
        page = Math.max(1, page);
        theme = theme == null || theme.isBlank() ? null : theme;
    }

    /** How they stand today. */
    public enum Show {
        ALL(" and :today >= date '1900-01-01'"),
        OPEN(" and s.occurrence_id is null and o.due_on >= :today and o.next_due_on > :today"),
        OVERDUE(" and s.occurrence_id is null and o.due_on < :today and o.next_due_on > :today"),
        DONE(" and not s.excused and s.settled_on <= o.due_on and :today >= o.period_from"),
        LATE(" and not s.excused and s.settled_on > o.due_on and :today >= o.period_from"),
        /** Not settled by now, whether there is still time or not. */
        UNDONE(" and s.occurrence_id is null and o.due_on < :today"),
        MISSED(" and s.occurrence_id is null and o.next_due_on <= :today"),
        EXCUSED(" and s.excused and :today >= o.period_from");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    LocalDate from(LocalDate today) {
        return month == null ? today.withDayOfYear(1).minusYears(1) : month.atDay(1);
    }

    LocalDate to(LocalDate today) {
        return month == null ? today.plusMonths(1) : month.atEndOfMonth();
    }
}
