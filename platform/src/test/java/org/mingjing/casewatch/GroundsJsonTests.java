package org.mingjing.casewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingjing.rules.Activities;
import org.mingjing.rules.Course;
import org.mingjing.rules.Extension;
import org.mingjing.rules.Grounds;
import org.mingjing.rules.Happened;
import org.mingjing.rules.calendar.Due;
import org.mingjing.rules.calendar.Length;
import org.mingjing.rules.calendar.Unit;

/** What is kept of the grounds of a finding is what was given. */
class GroundsJsonTests {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00.5Z");
    private static final Happened STARTED = new Happened("appraisal-started", NOON, "zhao");
    private static final Happened ENDED = new Happened("appraisal-ended", NOON.plusSeconds(60), null);
    private static final Length FIFTEEN_DAYS = new Length(15, Unit.DAYS);

    @Test
    void everyPartComesBack() {
        var course = new Course(
                new Due.OnDate(LocalDate.of(2026, 4, 4)),
                true,
                List.of(new Course.Extended(new Happened("extended", NOON, "chief"), FIFTEEN_DAYS)),
                List.of(
                        new Course.Standstill(STARTED, ENDED, Activities.of("appraisal-ended")),
                        new Course.Standstill(STARTED, null, Activities.of("appraisal-ended", "withdrawn"))),
                List.of(new Extension(Activities.of("extended"), FIFTEEN_DAYS, 2)));
        var grounds = new Grounds(
                STARTED, 3, Map.of("event.measure", "bail", "case.suspects", 2L, "case.minor", true), course);

        assertThat(GroundsJson.read(GroundsJson.write(grounds))).isEqualTo(grounds);
    }

    @Test
    void nothingAndALimitInHoursComeBackToo() {
        var inHours = new Grounds(
                null, 0, Map.of(), new Course(new Due.AtInstant(NOON), false, List.of(), List.of(), List.of()));

        assertThat(GroundsJson.read(GroundsJson.write(Grounds.NONE))).isEqualTo(Grounds.NONE);
        assertThat(GroundsJson.read(GroundsJson.write(inHours))).isEqualTo(inHours);
    }
}
