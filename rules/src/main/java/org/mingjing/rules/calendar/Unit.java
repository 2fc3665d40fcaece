package org.mingjing.rules.calendar;

import java.util.Locale;

/** What a length is counted in. Only hours are exact; every other unit counts dates. */
public enum Unit {
    HOURS,
    DAYS,
    WORKING_DAYS,
    WEEKS,
    MONTHS,
    YEARS;

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether the unit is a fixed number of hours, so that it can be counted from an instant. */
    public boolean isFixed() {
        return switch (this) {
            case HOURS, DAYS, WEEKS -> true;
            case WORKING_DAYS, MONTHS, YEARS -> false;
        };
    }
}
