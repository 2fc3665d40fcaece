package org.mingjing.casewatch;

import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Severity;

/** Which findings: what is null or empty does not limit them. It lives in the address of the page. */
public record FindingFilter(
        Show show,
        @Nullable String kind,
        @Nullable Long unit,
        @Nullable String rule,
        @Nullable Severity severity,
        @Nullable String theme,
        @Nullable String month,
        int page) {

    public FindingFilter {
        kind = CaseFilter.blankToNull(kind);
        rule = CaseFilter.blankToNull(rule);
        theme = CaseFilter.blankToNull(theme);
        month = CaseFilter.blankToNull(month);
        page = Math.max(1, page);
    }

    /** The tabs of the list. */
    public enum Show {
        /** Past the limit or broken, in cases that are open. */
        RED,
        YELLOW,
        /** Limits that others have to keep, yellow or red: they are to be urged. */
        URGED,
        /** What could not be judged. */
        DATA,
        ALL
    }

    public static FindingFilter of(Show show) {
        return new FindingFilter(show, null, null, null, null, null, null, 1);
    }

    public FindingFilter at(int page) {
        return new FindingFilter(show, kind, unit, rule, severity, theme, month, page);
    }

    public FindingFilter showing(Show other) {
        return new FindingFilter(other, kind, unit, rule, severity, theme, month, 1);
    }
}
