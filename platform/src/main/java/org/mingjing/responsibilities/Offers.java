package org.mingjing.responsibilities;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjing.packs.BadPack;
import org.mingjing.packs.Pack;
import org.mingjing.responsibilities.Cadence.Every;
import org.mingjing.responsibilities.Cadence.On;
import org.mingjing.vocabulary.Texts;
import org.springframework.stereotype.Component;

/** The lists that the pack offers; its duties hang on roles, and each post of the role carries them. */
@Component
public class Offers {

    private final List<Offer> lists;
    private final String version;

    Offers(Pack pack) {
        this.lists = pack.read("duties.yaml", DutiesFile.class).lists();
        this.version = pack.id() + " " + pack.version();
        lists.forEach(list -> list.items().forEach(Item::when));
    }

    /** {@code duties.yaml}. */
    record DutiesFile(List<Offer> lists) {}

    /** A list of the pack. */
    public record Offer(String id, Texts title, String yearOf, List<Item> items) {}

    /** An item of a list of the pack. */
    public record Item(
            String no,
            String role,
            Texts text,
            Texts standard,
            Texts basis,
            Texts evidence,
            String theme,
            String cadence,
            When on) {

        Cadence when() {
            var every = Every.valueOf(cadence.toUpperCase(Locale.ROOT).replace('-', '_'));
            return new Cadence(
                    every,
                    on.read()
                            .orElseThrow(() -> new BadPack(
                                    "duties.yaml, item %s: expected under \"on\" a weekday, a day, a working-day, last-working-day or a month and a day"
                                            .formatted(no))));
        }
    }

    /** When in its period. */
    record When(
            Optional<String> weekday,
            Optional<Integer> day,
            Optional<Integer> workingDay,
            Optional<Boolean> lastWorkingDay,
            Optional<Integer> month) {

        Optional<On> read() {
            if (weekday.isPresent()) {
                return Optional.of(
                        new On.Weekday(DayOfWeek.valueOf(weekday.get().toUpperCase(Locale.ROOT))));
            }
            if (month.isPresent() && day.isPresent()) {
                return Optional.of(Cadence.annual(month.get(), day.get()).on());
            }
            if (lastWorkingDay.isPresent()) {
                return Optional.of(new On.LastWorkingDay());
            }
            return workingDay.<On>map(On.WorkingDay::new).or(() -> day.map(On.Day::new));
        }
    }

    public List<Offer> all() {
        return lists;
    }

    Optional<Offer> find(String id) {
        return lists.stream().filter(list -> list.id().equals(id)).findFirst();
    }

    String version() {
        return version;
    }
}
