package org.mingjing.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday are working days, in every year. */
enum Weekends implements WorkingCalendar {
    OFF;

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
