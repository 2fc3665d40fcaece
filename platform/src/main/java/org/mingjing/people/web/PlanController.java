package org.mingjing.people.web;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.people.OfficerEntry;
import org.mingjing.people.OfficerFiles;
import org.mingjing.people.PeopleDesk;
import org.mingjing.people.Right;
import org.mingjing.people.Seat;
import org.mingjing.people.Seat.Holder;
import org.mingjing.people.Seats;
import org.mingjing.people.UnitKinds.Tree;
import org.mingjing.people.Units;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Texts;
import org.mingjing.web.Done;
import org.mingjing.web.EveryOfficer;
import org.mingjing.web.Frame;
import org.mingjing.web.NavigationPlace;
import org.mingjing.web.OnlyWith;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pages.Templates;

/** The office's plan on a day: units in two trees, posts, and who holds them. Every officer may read it. */
@Controller
class PlanController {

    private static final int ORDER = 80;

    private final Templates pages;
    private final Units units;
    private final Seats seats;
    private final OfficerFiles files;
    private final PeopleDesk desk;

    PlanController(Templates pages, Units units, Seats seats, OfficerFiles files, PeopleDesk desk) {
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
        var byUnit = seats.on(day).stream().collect(Collectors.groupingBy(Seat::unitId));
        var tops = PlanNode.tree(units.on(day), byUnit);
        var keeper = officer.may(Right.KEEP_PEOPLE);
        return pages.peoplePlan(
                frame,
                day,
                of(Tree.ADMINISTRATIVE, tops),
                of(Tree.PARTY, tops),
                keeper,
                keeper ? files.withoutPost(day) : List.<Holder>of());
    }

    private static List<PlanNode> of(Tree tree, List<PlanNode> tops) {
        return tops.stream().filter(top -> top.unit().tree() == tree).toList();
    }

    @OnlyWith(Right.KEEP_PEOPLE)
    @PostMapping("/people/officers")
    String enter(
            Frame frame,
            Officer officer,
            @RequestParam String login,
            @RequestParam String nameEn,
            @RequestParam String nameZh,
            RedirectAttributes redirect) {
        var name = new Texts(Written.required(nameEn), Written.required(nameZh));
        var entry = new OfficerEntry(Written.required(login), name);
        if (files.id(entry.login()).isPresent()) {
            throw new Refusal("people.login-taken", entry.login());
        }
        desk.officer(officer.login(), entry);
        var id = files.id(entry.login()).orElseThrow(() -> new NotFound("officer", entry.login()));
        return Done.at("/people/officers/" + id, redirect, frame, "people.officer-entered", entry.name());
    }
}
