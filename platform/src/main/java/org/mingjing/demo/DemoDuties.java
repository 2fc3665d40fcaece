package org.mingjing.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingjing.cadence.Past;
import org.mingjing.cadence.Past.Due;
import org.mingjing.cadence.Past.Settled;
import org.mingjing.cadence.YearAhead;
import org.mingjing.people.Right;
import org.mingjing.responsibilities.ResponsibilitiesDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adopts the pack's lists and lets most duties be done in time; a few units have fallen behind this month. */
@Component
class DemoDuties {

    private static final int DAYS_BEHIND = 30;
    private static final int ONE_BEHIND_IN = 4;
    private static final int DAYS_LATE = 9;
    private static final int NOT_YET_SETTLED_DAYS = 6;
    private static final Habit DILIGENT = new Habit(97, 2);
    private static final Habit BEHIND = new Habit(50, 12);

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

    @Transactional
    public void tell(Setting setting) {
        var keeper = cast.who(Right.KEEP_LISTS, setting.today());
        responsibilities.offers().forEach(offer -> responsibilities.adopt(keeper, offer.id(), setting.since()));
        year.make(setting.since());
        past.record(settled(setting));
    }

    private List<Settled> settled(Setting setting) {
        var random = new SplittableRandom(setting.seed());
        var all = past.due(setting.today());
        var since = setting.today().minusDays(DAYS_BEHIND);
        var recent = all.stream().filter(due -> due.dueOn().isAfter(since)).toList();
        var behind = behind(recent);
        return all.stream()
                .flatMap(due -> settled(
                        due,
                        due.dueOn().isAfter(since) && behind.contains(due.unitId()) ? BEHIND : DILIGENT,
                        setting,
                        random)
                        .stream())
                .toList();
    }

    /** The units that have fallen behind: of those with most to do the second, and every fourth after it. */
    private static Set<Long> behind(List<Due> recent) {
        var busiest = recent.stream().collect(Collectors.groupingBy(Due::unitId, TreeMap::new, Collectors.counting()));
        var ranked = busiest.entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        return IntStream.range(0, ranked.size())
                .filter(rank -> rank % ONE_BEHIND_IN == 1)
                .mapToObj(ranked::get)
                .collect(Collectors.toSet());
    }

    private static Optional<Settled> settled(Due due, Habit habit, Setting setting, RandomGenerator random) {
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
