package org.mingjing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that a test sets: it stands still until it is moved. */
public final class MovableClock extends Clock {

    public static final LocalDate MONDAY_16_MARCH = LocalDate.of(2026, 3, 16);

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

    private volatile Instant now = at(MONDAY_16_MARCH);

    @TestConfiguration(proxyBeanMethods = false)
    static class Stage {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    /** Moves to nine o'clock of a day. */
    public void moveTo(LocalDate day) {
        now = at(day);
    }

    /** Moves to a minute of a day, as the clocks of the office show it. */
    public void moveTo(LocalDateTime minute) {
        now = minute.atZone(OFFICE).toInstant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, OFFICE);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(START_OF_WORK).atZone(OFFICE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return OFFICE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("the office has one zone");
    }
}
