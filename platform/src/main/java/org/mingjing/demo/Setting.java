package org.mingjing.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import org.mingjing.packs.Pack;

/** When the demo office lives, and the seed of all that is drawn. */
record Setting(Pack pack, ZoneId zone, Instant now, long seed) {

    private static final Period LIFE = Period.ofMonths(12);
    private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);
    private static final int MINUTES_OF_WORK = 8 * 60;

    static Setting of(Pack pack, Clock clock) {
        var script = pack.read("demo-cases.yaml", CaseScript.class);
        return new Setting(pack, clock.getZone(), clock.instant(), script.seed());
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    LocalDate since() {
        return today().minus(LIFE);
    }

    /** Some moment of the working hours of a day. */
    Instant during(LocalDate day, RandomGenerator random) {
        return day.atTime(START_OF_WORK)
                .plusMinutes(random.nextInt(MINUTES_OF_WORK))
                .atZone(zone)
                .toInstant();
    }
}
