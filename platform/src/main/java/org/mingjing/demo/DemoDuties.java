package org.mingjing.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.mingjing.cadence.Past;
import org.mingjing.cadence.Past.Due;
import org.mingjing.cadence.Past.Settled;
import org.mingjing.cadence.YearAhead;
import org.mingjing.people.Right;
import org.mingjing.responsibilities.ResponsibilitiesDesk;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adopts the pack's lists and lets most duties be done in time, some late, a few never. */
@Component
@Order(DemoDuties.CHAPTER)
class DemoDuties implements Chapter {

    static final int CHAPTER = 20;

    private static final int ONE_LAGGARD_IN = 11;
    private static final int DAYS_LATE = 9;
    private static final int NOT_YET_SETTLED_DAYS = 6;
    private static final Habit DILIGENT = new Habit(97, 2);
    private static final Habit LAGGARD = new Habit(76, 14);

    private final ResponsibilitiesDesk responsibilities;
    private final YearAhead year;
    private final Past past;
    private final DemoCast cast;

    DemoDuties(ResponsibilitiesDesk responsibilities, YearAhead year, Past past, DemoCast cast) {
        this.responsibilities = responsibilities;
        this.year = year;
        this.past = past;
        this.cast = cast;
    }

    /** Of 100 occurrences, how many are done in time and how many late. */
    private record Habit(int inTime, int late) {}

    @Override
    @Transactional
    public void tell(Setting setting) {
        var keeper = cast.who(Right.KEEP_LISTS, setting.today());
        responsibilities.offers().forEach(offer -> responsibilities.adopt(keeper, offer.id(), setting.since()));
        year.make(setting.since());
        past.record(settled(setting));
    }

    private List<Settled> settled(Setting setting) {
        var random = new SplittableRandom(setting.seed());
        return past.due(setting.today()).stream()
                .flatMap(due -> settled(due, setting, random).stream())
                .toList();
    }

    private static Optional<Settled> settled(Due due, Setting setting, RandomGenerator random) {
        var habit = due.officerId() % ONE_LAGGARD_IN == 0 ? LAGGARD : DILIGENT;
        var fate = random.nextInt(100);
        var late = 1 + random.nextInt(DAYS_LATE);
        var early = random.nextInt(NOT_YET_SETTLED_DAYS);
        var day = fate < habit.inTime()
                ? due.dueOn().minusDays(early / 2)
                : due.dueOn().plusDays(late);
        if (fate >= habit.inTime() + habit.late() || !day.isBefore(setting.today())) {
            return Optional.empty();
        }
        return Optional.of(done(due, day, setting, random));
    }

    private static Settled done(Due due, LocalDate day, Setting setting, RandomGenerator random) {
        var words = day.isAfter(due.dueOn()) ? "因紧急办案顺延，现已补齐。" : "已按要求完成，记录归档。";
        return new Settled(due.occurrenceId(), due.login(), setting.during(day, random), day, words, false);
    }
}
