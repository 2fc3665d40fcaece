package org.mingjing.casewatch;

import org.jspecify.annotations.Nullable;

/** Which cases: what is null or empty does not limit them. It lives in the address of the page. */
public record CaseFilter(
        @Nullable String kind,
        @Nullable Long unit,
        @Nullable String number,
        @Nullable String handler,
        @Nullable Boolean open,
        int page) {

    public CaseFilter {
        kind = blankToNull(kind);
        number = blankToNull(number);
        handler = blankToNull(handler);
        page = Math.max(1, page);
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
