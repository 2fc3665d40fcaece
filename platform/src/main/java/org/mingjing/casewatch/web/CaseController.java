package org.mingjing.casewatch.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.casewatch.ActivityNames;
import org.mingjing.casewatch.CaseDesk;
import org.mingjing.casewatch.CaseDesk.Told;
import org.mingjing.casewatch.CaseFilter;
import org.mingjing.casewatch.CaseKinds;
import org.mingjing.casewatch.FindingFilter;
import org.mingjing.casewatch.FindingFilter.Show;
import org.mingjing.casewatch.SightDesk;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.people.Units;
import org.mingjing.rules.Owner;
import org.mingjing.rules.Severity;
import org.mingjing.sheets.SheetFormat;
import org.mingjing.sheets.SheetOut;
import org.mingjing.web.Frame;
import org.mingjing.web.OnlyWith;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pages.Templates;

/** The day's desk: cases, what is found in them, and one case with its clocks. */
@Controller
class CaseController {

    private final Templates pages;
    private final CaseDesk desk;
    private final SightDesk sight;
    private final CaseKinds kinds;
    private final ActivityNames names;
    private final Units units;

    CaseController(Templates pages, CaseDesk desk, SightDesk sight, CaseKinds kinds, ActivityNames names, Units units) {
        this.pages = pages;
        this.desk = desk;
        this.sight = sight;
        this.kinds = kinds;
        this.names = names;
        this.units = units;
    }

    @OnlyWith(Right.READ_CASES)
    @GetMapping("/cases")
    JteModel cases(
            Frame frame,
            Officer officer,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable Long unit,
            @RequestParam @Nullable String number,
            @RequestParam @Nullable String handler,
            @RequestParam @Nullable Boolean open,
            @RequestParam(defaultValue = "1") int page) {
        var filter = new CaseFilter(kind, unit, number, handler, open, page);
        return pages.casewatchCases(
                frame, filter, desk.cases(officer, filter), kinds.all(), units.seenBy(officer), words(frame));
    }

    private CaseWords words(Frame frame) {
        return new CaseWords(frame, kinds, names);
    }

    @OnlyWith(Right.READ_CASES)
    @GetMapping("/findings")
    JteModel findings(Frame frame, Officer officer, FindingForm form) {
        var filter = form.filter();
        return pages.casewatchFindings(
                frame, filter, desk.findings(officer, filter), kinds.all(), units.seenBy(officer), words(frame));
    }

    /** The filters of the address. */
    public record FindingForm(
            @Nullable Show show,
            @Nullable String kind,
            @Nullable Long unit,
            @Nullable String rule,
            @Nullable Severity severity,
            @Nullable Owner owner,
            @Nullable String handler,
            @Nullable String theme,
            @Nullable Integer page) {

        public FindingFilter filter() {
            return new FindingFilter(
                    show == null ? Show.RED : show,
                    kind,
                    unit,
                    rule,
                    severity,
                    owner,
                    handler,
                    theme,
                    page == null ? 1 : page);
        }
    }

    @OnlyWith(Right.READ_CASES)
    @GetMapping("/findings/table.{format}")
    void export(
            Frame frame,
            Officer officer,
            FindingForm form,
            @PathVariable("format") String ending,
            HttpServletResponse response)
            throws IOException {
        var format = SheetFormat.of(ending);
        format.announce(response, frame.say("casewatch.findings.title"));
        var header = Arrays.stream(new String[] {
                    "number", "kind", "unit", "handler", "light", "what", "because", "due", "turned", "severity", "rule"
                })
                .map(column -> frame.say("casewatch.column." + column))
                .toList();
        try (var sheet =
                SheetOut.begin(format, response.getOutputStream(), frame.say("casewatch.findings.title"), header)) {
            desk.export(officer, form.filter(), told -> sheet.row(row(frame, told)));
        }
    }

    private List<@Nullable Object> row(Frame frame, Told told) {
        var words = frame.words();
        var finding = told.finding();
        var row = new ArrayList<@Nullable Object>();
        row.add(finding.number());
        row.add(words.in(kinds.get(finding.kind()).title()));
        row.add(words.in(finding.unit()));
        row.add(finding.handler());
        row.add(words.light(told.light()));
        row.add(words.in(told.title()));
        row.add(words.say(told.because()));
        row.add(finding.dueOn());
        row.add(told.turnsOn());
        row.add(CaseWords.severity(frame, finding.severity()));
        row.add(finding.rule());
        return row;
    }

    @OnlyWith(Right.READ_CASES)
    @GetMapping("/findings/{id}")
    String finding(Officer officer, @PathVariable long id) {
        return "redirect:/cases/%d#finding-%d"
                .formatted(desk.finding(officer, id).finding().caseId(), id);
    }

    @OnlyWith(Right.READ_CASES)
    @GetMapping("/cases/{id}")
    JteModel show(
            Frame frame, Officer officer, @PathVariable long id, @RequestParam(defaultValue = "false") boolean all) {
        var door = sight.door(officer, id);
        if (door.asksFirst(officer)) {
            return pages.casewatchReason(frame, id);
        }
        return pages.casewatchCase(
                frame, desk.page(officer, id, all), officer.may(Right.ISSUE_ORDER), sight.of(officer, door));
    }
}
