package org.mingjing.responsibilities.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.responsibilities.ResponsibilitiesDesk;
import org.mingjing.sheets.SheetFormat;
import org.mingjing.sheets.SheetOut;
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

/** Lists of responsibilities, read like the documents that they replace; and whom their duties reach. */
@Controller
class ResponsibilityController {

    private final Templates pages;
    private final ResponsibilitiesDesk desk;

    ResponsibilityController(Templates pages, ResponsibilitiesDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @EveryOfficer
    @GetMapping("/responsibilities")
    JteModel lists(Frame frame, Officer officer) {
        var lists = desk.lists(officer);
        var keeper = officer.may(Right.KEEP_LISTS);
        var offers = keeper
                ? desk.offers().stream()
                        .filter(offer ->
                                lists.stream().noneMatch(list -> list.key().equals(offer.id())))
                        .toList()
                : List.<org.mingjing.responsibilities.Offers.Offer>of();
        return pages.responsibilitiesLists(frame, lists, desk.coverage(officer), offers, keeper);
    }

    @OnlyWith(Right.KEEP_LISTS)
    @PostMapping("/responsibilities")
    String adopt(
            Frame frame,
            Officer officer,
            @RequestParam String offer,
            @RequestParam @Nullable LocalDate from,
            RedirectAttributes redirect) {
        var id = desk.adopt(officer, offer, from == null ? officer.day() : from);
        return Done.at("/responsibilities/" + id, redirect, frame, "responsibilities.adopted");
    }

    @EveryOfficer
    @GetMapping("/responsibilities/coverage")
    JteModel coverage(Frame frame, Officer officer) {
        return pages.responsibilitiesCoverage(frame, desk.coverage(officer));
    }

    @EveryOfficer
    @GetMapping("/responsibilities/{id}")
    JteModel list(Frame frame, Officer officer, @PathVariable long id) {
        return pages.responsibilitiesList(frame, desk.duties(officer, id));
    }

    @EveryOfficer
    @GetMapping("/responsibilities/{id}/table.{format}")
    void export(
            Frame frame,
            Officer officer,
            @PathVariable long id,
            @PathVariable("format") String ending,
            HttpServletResponse response)
            throws IOException {
        var duties = desk.duties(officer, id);
        var words = frame.words();
        var title = words.in(duties.getFirst().list());
        var format = SheetFormat.of(ending);
        format.announce(response, title);
        var header = List.of("no", "duty", "standard", "basis", "evidence", "post", "carried-by").stream()
                .map(column -> frame.say("responsibilities.column." + column))
                .toList();
        try (var sheet = SheetOut.begin(format, response.getOutputStream(), title, header)) {
            duties.forEach(duty -> sheet.row(List.of(
                    duty.no(),
                    words.in(duty.text()),
                    words.in(duty.standard()),
                    words.in(duty.basis()),
                    words.in(duty.evidence()),
                    words.in(duty.post()),
                    duty.hasNobody() ? "" : words.in(duty.holders().getFirst().name()))));
        }
    }
}
