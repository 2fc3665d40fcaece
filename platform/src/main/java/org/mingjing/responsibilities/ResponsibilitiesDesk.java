package org.mingjing.responsibilities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.mingjing.people.Officer;
import org.mingjing.people.Seat;
import org.mingjing.people.Seat.Holder;
import org.mingjing.people.Seats;
import org.mingjing.responsibilities.Offers.Offer;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where lists of responsibilities are adopted and read, and where one sees whom their duties reach. */
@Service
@Transactional
public class ResponsibilitiesDesk {

    private final Duties duties;
    private final Offers offers;
    private final Seats seats;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResponsibilitiesDesk(
            Duties duties, Offers offers, Seats seats, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.duties = duties;
        this.offers = offers;
        this.seats = seats;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    public List<Offer> offers() {
        return offers.all();
    }

    /** Adopts a list of the pack: each post of an item's role carries the duty. */
    public long adopt(Officer officer, String offerId, LocalDate from) {
        var offer = offers.find(offerId).orElseThrow(() -> new NotFound("list", offerId));
        var byRole = seats.on(from).stream().collect(Collectors.groupingBy(Seat::role));
        var entries = offer.items().stream()
                .flatMap(item -> byRole.getOrDefault(item.role(), List.of()).stream()
                        .map(seat -> new DutyEntry(
                                item.no(),
                                seat.postId(),
                                item.text(),
                                item.standard(),
                                item.basis(),
                                item.evidence(),
                                item.theme(),
                                item.when())))
                .toList();
        return adopt(officer, offer.id(), offer.title(), offers.version(), entries, from);
    }

    /** Adopts a list; the edition of it that is in force ends the day before. */
    public long adopt(
            Officer officer, String key, Texts title, String source, List<DutyEntry> entries, LocalDate from) {
        if (duties.isAdopted(key, from)) {
            throw new Refusal("responsibilities.adopted-already", title, from);
        }
        if (entries.isEmpty()) {
            throw new Refusal("responsibilities.no-post-for-it", title);
        }
        duties.endBefore(key, from);
        var id = duties.addList(key, title, source, from, officer.login(), clock.instant());
        duties.add(id, entries, from);
        trail.write(officer.login(), "list-adopted", "list/" + id, title.zh(), from, entries.size());
        events.publishEvent(new ListAdopted(id, from));
        return id;
    }

    @Transactional(readOnly = true)
    List<Edition> editions() {
        return duties.editions();
    }

    @Transactional(readOnly = true)
    public List<DutyList> lists(Officer officer) {
        return duties.lists(officer);
    }

    /** The duties of a list that the officer may read; not found if there is none. */
    @Transactional(readOnly = true)
    public List<Duty> duties(Officer officer, long listId) {
        var found = duties.ofList(officer, listId);
        if (found.isEmpty()) {
            throw new NotFound("list", listId);
        }
        return found;
    }

    /** All duties in force that the officer may read. */
    @Transactional(readOnly = true)
    public List<Duty> inForce(Officer officer) {
        return duties.inForce(officer);
    }

    @Transactional(readOnly = true)
    public Duty duty(Officer officer, long id) {
        return duties.find(officer, id).orElseThrow(() -> new NotFound("duty", id));
    }

    /** Whom the duties reach, both ways. */
    public record Coverage(
            long duties, List<Duty> dutiesWithoutOfficer, long officers, List<Holder> officersWithoutDuty) {}

    @Transactional(readOnly = true)
    public Coverage coverage(Officer officer) {
        var totals = duties.totals(officer);
        return new Coverage(
                totals.duties(),
                duties.withoutOfficer(officer),
                totals.officers(),
                duties.officersWithoutDuty(officer));
    }
}
