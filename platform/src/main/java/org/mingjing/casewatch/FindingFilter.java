package org.mingjing.casewatch;

import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Owner;
import org.mingjing.rules.Severity;

/** Which findings: what is null or empty does not limit them. It lives in the address of the page. */
public record FindingFilter(
        Show show,
        @Nullable String kind,
        @Nullable Long unit,
        @Nullable String rule,
        @Nullable Severity severity,
        @Nullable Owner owner,
        @Nullable String handler,
        @Nullable String theme,
        int page) {

    public FindingFilter {
        kind = CaseFilter.blankToNull(kind);
        rule = CaseFilter.blankToNull(rule);
        handler = CaseFilter.blankToNull(handler);
        theme = CaseFilter.blankToNull(theme);
        page = Math.max(1, page);
    }

    /** The tabs of the list. */
    public enum Show {
        /** Past a limit of the office, or broken, and it still stands. */
        RED,
        /** Limits of the office that will soon be past. */
        YELLOW,
        /** Limits that others have to keep, yellow or red: they are to be urged. */
        URGED,
        /** What could not be judged, and what the data lack. */
        DATA,
        ALL
    }

    public FindingFilter page(int another) {
        return new FindingFilter(show, kind, unit, rule, severity, owner, handler, theme, another);
    }

    public static FindingFilter of(Show show) {
        return new FindingFilter(show, null, null, null, null, null, null, null, 1);
    }
}
