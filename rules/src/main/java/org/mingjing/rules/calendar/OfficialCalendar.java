package org.mingjing.rules.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;

/** The working days as a government announced them year by year: holidays, and weekends worked to make up for them. */
record OfficialCalendar(String name, Map<Year, Arrangement> years) implements WorkingCalendar {

    OfficialCalendar {
        years = Map.copyOf(years);
    }

    static OfficialCalendar read(String name) {
        return new OfficialCalendar(name, CalendarFile.read(name));
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        var arrangement = years.get(Year.of(day.getYear()));
        if (arrangement == null) {
            throw new UnknownYear(name, day.getYear(), years.keySet());
        }
        return arrangement.worked().contains(day)
                || (Weekends.OFF.isWorkingDay(day) && !arrangement.rest().contains(day));
    }

    /** One year's announcement: where it was published, the days off, and the weekend days that are worked. */
    record Arrangement(String source, Set<LocalDate> rest, Set<LocalDate> worked) {
        Arrangement {
            rest = Set.copyOf(rest);
            worked = Set.copyOf(worked);
        }
    }
}
