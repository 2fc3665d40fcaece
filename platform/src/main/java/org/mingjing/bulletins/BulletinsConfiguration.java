package org.mingjing.bulletins;

import java.time.YearMonth;
import java.util.List;
import org.mingjing.packs.OfficeDays;
import org.mingjing.people.Right;
import org.mingjing.people.Units;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.web.NavigationPlace;
import org.mingjing.web.Waiting;
import org.mingjing.web.WaitsFor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What bulletins add to the frame and to Today. */
@Configuration(proxyBeanMethods = false)
class BulletinsConfiguration {

    private static final int ORDER = 70;

    @Bean
    NavigationPlace bulletinsPlace() {
        return new NavigationPlace(ORDER, "/bulletins", "bulletins.place", "speakerphone", null);
    }

    /** The circular of the month before, for who publishes it for a unit at the top of his tree. */
    @Bean
    WaitsFor circularWaiting(BulletinDesk desk, Units units, OfficeDays days) {
        return officer -> {
            if (!officer.may(Right.PUBLISH_BULLETIN)) {
                return List.of();
            }
            var month = YearMonth.from(officer.day()).minusMonths(1);
            var due = days.after(month.atEndOfMonth(), desk.dueWorkingDay() + " working days");
            return units.seenBy(officer).stream()
                    .filter(unit -> unit.depth() == 0)
                    .limit(1)
                    .filter(unit -> !desk.isPublished(unit.id(), month))
                    .map(unit -> new Waiting(
                            desk.title(month),
                            new Sentence("bulletins.waiting", unit.name()),
                            due,
                            officer.day().isAfter(due) ? Light.RED : Light.YELLOW,
                            "bulletins.open-draft",
                            null,
                            "/bulletins/draft?unit=%d&month=%s".formatted(unit.id(), month)))
                    .toList();
        };
    }
}
