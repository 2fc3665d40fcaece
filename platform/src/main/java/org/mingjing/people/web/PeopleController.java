package org.mingjing.people.web;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.AppointmentEntry;
import org.mingjing.people.Officer;
import org.mingjing.people.OfficerFiles;
import org.mingjing.people.PeopleDesk;
import org.mingjing.people.Right;
import org.mingjing.people.Seat;
import org.mingjing.people.Seats;
import org.mingjing.people.Units;
import org.mingjing.people.Validity;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.web.Done;
import org.mingjing.web.EveryOfficer;
import org.mingjing.web.Frame;
import org.mingjing.web.NavigationPlace;
import org.mingjing.web.OnlyWith;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pages.Templates;

/** The office's plan on a day: units in two trees, posts, and who holds them; and one officer. */
@Controller
class PeopleController {

    private static final int ORDER = 80;

    private final Templates pages;
    private final Units units;
    private final Seats seats;
    private final OfficerFiles files;
    private final PeopleDesk desk;

    PeopleController(Templates pages, Units units, Seats seats, OfficerFiles files, PeopleDesk desk) {
        this.pages = pages;
        this.units = units;
        this.seats = seats;
        this.files = files;
        this.desk = desk;
    }

    @Bean
    static NavigationPlace peoplePlace() {
        return new NavigationPlace(ORDER, "/people", "people.place", "sitemap", null);
    }

    @EveryOfficer
    @GetMapping("/people")
    JteModel people(Frame frame, Officer officer, @RequestParam @Nullable LocalDate on) {
        var day = on == null ? officer.day() : on;
        var bySeat = seats.on(day).stream().collect(Collectors.groupingBy(Seat::unitId));
        return pages.peoplePlan(frame, day, PlanNode.tree(units.on(day), bySeat), officer.may(Right.KEEP_PEOPLE));
    }

    @EveryOfficer
    @GetMapping("/people/officers/{id}")
    JteModel officer(Frame frame, Officer officer, @PathVariable long id) {
        var file = files.find(id).orElseThrow(() -> new NotFound("officer", id));
        var keeper = officer.may(Right.KEEP_PEOPLE);
        var vacant = keeper
                ? seats.on(officer.day()).stream()
                        .filter(Seat::isVacant)
                        .sorted(Comparator.comparing(Seat::key))
                        .toList()
                : List.<Seat>of();
        return pages.peopleOfficer(frame, file, officer.day(), vacant, keeper);
    }

    @OnlyWith(Right.KEEP_PEOPLE)
    @PostMapping("/people/officers/{id}/appointments")
    String appoint(
            Frame frame,
            Officer officer,
            @PathVariable long id,
            @RequestParam String post,
            @RequestParam LocalDate from,
            RedirectAttributes redirect) {
        var file = files.find(id).orElseThrow(() -> new NotFound("officer", id));
        desk.appoint(officer.login(), new AppointmentEntry(post, file.login(), Validity.since(from)));
        return Done.at("/people/officers/" + id, redirect, frame, "people.appointed", file.name(), from);
    }

    @OnlyWith(Right.KEEP_PEOPLE)
    @PostMapping("/people/officers/{id}/appointments/{appointment}/end")
    String end(
            Frame frame,
            Officer officer,
            @PathVariable long id,
            @PathVariable long appointment,
            @RequestParam LocalDate on,
            RedirectAttributes redirect) {
        desk.end(officer, appointment, on);
        return Done.at("/people/officers/" + id, redirect, frame, "people.ended", on);
    }
}
