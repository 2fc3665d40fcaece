package org.mingjing.web;

import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import java.util.List;
import org.mingjing.packs.OfficeDays;
import org.mingjing.people.Officer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import pages.Templates;

/** What waits for me, in the order in which it hurts. */
@Controller
class TodayController {

    private final Templates pages;
    private final List<WaitsFor> sources;
    private final OfficeDays days;

    TodayController(Templates pages, List<WaitsFor> sources, OfficeDays days) {
        this.pages = pages;
        this.days = days;
        this.sources = sources;
    }

    @EveryOfficer
    @GetMapping("/")
    String start() {
        return "redirect:/today";
    }

    @EveryOfficer
    @GetMapping("/today")
    JteModel today(Frame frame, Officer officer) {
        var waiting = sources.stream()
                .flatMap(source -> source.waitingFor(officer).stream())
                .sorted(Comparator.comparing(Waiting::dueOn))
                .toList();
        var finished = sources.stream()
                .flatMap(source -> source.finishedBy(officer).stream())
                .toList();
        var owed = sources.stream()
                .flatMap(source -> source.owedTo(officer).stream())
                .toList();
        return pages.webToday(frame, Agenda.of(waiting, finished, owed, officer.day(), days));
    }
}
