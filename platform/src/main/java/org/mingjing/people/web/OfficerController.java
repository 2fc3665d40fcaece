package org.mingjing.people.web;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.AppointmentEntry;
import org.mingjing.people.Officer;
import org.mingjing.people.OfficerFile;
import org.mingjing.people.OfficerFiles;
import org.mingjing.people.OpeningDesk;
import org.mingjing.people.PeopleDesk;
import org.mingjing.people.Right;
import org.mingjing.people.Seat;
import org.mingjing.people.Seats;
import org.mingjing.people.Validity;
import org.mingjing.signin.PasswordDesk;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.web.Done;
import org.mingjing.web.EveryOfficer;
import org.mingjing.web.Frame;
import org.mingjing.web.OnlyWith;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pages.Templates;

/** One officer: the posts he held, holds and will hold; appointments, and the opening of his sign-in. */
@Controller
class OfficerController {

    private final Templates pages;
    private final Seats seats;
    private final OfficerFiles files;
    private final PeopleDesk desk;
    private final PasswordDesk signIns;
    private final OpeningDesk openings;

    OfficerController(
            Templates pages,
            Seats seats,
            OfficerFiles files,
            PeopleDesk desk,
            PasswordDesk signIns,
            OpeningDesk openings) {
        this.pages = pages;
        this.seats = seats;
        this.files = files;
        this.desk = desk;
        this.signIns = signIns;
        this.openings = openings;
    }

    @EveryOfficer
    @GetMapping("/people/officers/{id}")
    JteModel officer(Frame frame, Officer officer, @PathVariable long id) {
        var keeper = officer.may(Right.KEEP_PEOPLE);
        var file = find(id);
        openings.read(officer, file);
        return pages.peopleOfficer(
                frame, file, officer.day(), keeper ? vacantFirst(officer.day()) : List.<Seat>of(), keeper);
    }

    private OfficerFile find(long id) {
        return files.find(id).orElseThrow(() -> new NotFound("officer", id));
    }

    private List<Seat> vacantFirst(LocalDate day) {
        return seats.on(day).stream()
                .sorted(Comparator.comparing(Seat::isVacant).reversed())
                .toList();
    }

    @OnlyWith(Right.KEEP_PEOPLE)
    @PostMapping("/people/officers/{id}/appointments")
    String appoint(
            Frame frame,
            Officer officer,
            @PathVariable long id,
            @RequestParam String post,
            @RequestParam LocalDate from,
            @RequestParam @Nullable LocalDate to,
            RedirectAttributes redirect) {
        var file = find(id);
        desk.appoint(officer.login(), new AppointmentEntry(post, file.login(), new Validity(from, to)));
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
        desk.end(officer.login(), find(id), appointment, on);
        return Done.at("/people/officers/" + id, redirect, frame, "people.ended", on);
    }

    /** The start password stands in this one answer and nowhere else. */
    @OnlyWith(Right.KEEP_PEOPLE)
    @PostMapping("/people/officers/{id}/sign-in")
    JteModel open(Frame frame, Officer officer, @PathVariable long id) {
        var file = find(id);
        return pages.peopleSignInOpened(frame, file, signIns.open(officer, file));
    }
}
