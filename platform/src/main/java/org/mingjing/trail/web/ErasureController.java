package org.mingjing.trail.web;

import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjing.packs.OfficeDays;
import org.mingjing.packs.Pack;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.trail.ErasureDesk;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.web.Done;
import org.mingjing.web.Frame;
import org.mingjing.web.OnlyWith;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pages.Templates;

/** Erasing what is kept long enough: one officer with the right asks, another one confirms. */
@Controller
class ErasureController {

    private final Templates pages;
    private final ErasureDesk desk;
    private final Retention retention;
    private final OfficeDays days;

    ErasureController(Templates pages, ErasureDesk desk, Pack pack, OfficeDays days) {
        this.pages = pages;
        this.desk = desk;
        this.retention = pack.read("retention.yaml", Retention.class);
        this.days = days;
    }

    @OnlyWith(Right.ERASE_LINES)
    @GetMapping("/trail/erasures")
    JteModel erasures(Frame frame, Officer officer) {
        var requests = desk.requests();
        return pages.trailErasures(frame, requests, confirmable(requests, officer), before(officer), retention.trail());
    }

    /** The requests that this officer may confirm: those that wait, and that another one made. */
    private static Set<Long> confirmable(List<ErasureDesk.Request> requests, Officer officer) {
        return requests.stream()
                .filter(request ->
                        request.confirmedBy() == null && !request.askedBy().equals(officer.login()))
                .map(ErasureDesk.Request::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Lines from before this day are kept long enough. */
    private LocalDate before(Officer officer) {
        return days.before(officer.day(), retention.trail().keep());
    }

    @OnlyWith(Right.ERASE_LINES)
    @PostMapping("/trail/erasures")
    String ask(
            Frame frame,
            Officer officer,
            @RequestParam String login,
            @RequestParam String because,
            RedirectAttributes redirect) {
        if (login.isBlank() || because.isBlank()) {
            throw new Refusal("log.erasure-needs-words");
        }
        desk.ask(officer.login(), login.strip(), startOf(before(officer), frame), because.strip());
        return Done.at("/trail/erasures", redirect, frame, "log.erasure-asked");
    }

    private static Instant startOf(LocalDate day, Frame frame) {
        return day.atStartOfDay(frame.zone()).toInstant();
    }

    @OnlyWith(Right.ERASE_LINES)
    @PostMapping("/trail/erasures/{id}/confirmation")
    String confirm(Frame frame, Officer officer, @PathVariable long id, RedirectAttributes redirect) {
        var lines = desk.confirm(id, officer.login());
        return Done.at("/trail/erasures", redirect, frame, "log.erased", lines);
    }
}
