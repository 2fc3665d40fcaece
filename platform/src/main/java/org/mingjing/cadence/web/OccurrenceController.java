package org.mingjing.cadence.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.cadence.CadenceDesk;
import org.mingjing.cadence.CadenceDesk.Proof;
import org.mingjing.cadence.Occurrence;
import org.mingjing.cadence.OccurrenceFilter;
import org.mingjing.cadence.YearAhead;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.people.Units;
import org.mingjing.responsibilities.ResponsibilitiesDesk;
import org.mingjing.sheets.SheetFormat;
import org.mingjing.sheets.SheetOut;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.web.Done;
import org.mingjing.web.EveryOfficer;
import org.mingjing.web.Frame;
import org.mingjing.web.OnlyWith;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pages.Templates;

/** Occurrences: fulfilled, excused, listed; and a duty with those of its year. */
@Controller
class OccurrenceController {

    private final Templates pages;
    private final CadenceDesk desk;
    private final ResponsibilitiesDesk duties;
    private final YearAhead year;
    private final Units units;

    OccurrenceController(Templates pages, CadenceDesk desk, ResponsibilitiesDesk duties, YearAhead year, Units units) {
        this.pages = pages;
        this.desk = desk;
        this.duties = duties;
        this.year = year;
        this.units = units;
    }

    @EveryOfficer
    @PostMapping("/occurrences/{id}/fulfilment")
    String fulfil(
            Frame frame,
            Officer officer,
            @PathVariable long id,
            @RequestParam String note,
            @RequestParam @Nullable MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        var done = desk.fulfil(officer, id, note, proof(file));
        return Done.at("/today", redirect, frame, "cadence.done", done.duty(), done.dueOn());
    }

    private static @Nullable Proof proof(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        var name = file.getOriginalFilename();
        var type = file.getContentType();
        return new Proof(
                name == null || name.isBlank() ? "proof" : name,
                type == null ? "application/octet-stream" : type,
                new ByteArrayResource(file.getBytes()));
    }

    @OnlyWith(Right.KEEP_LISTS)
    @PostMapping("/occurrences/{id}/excuse")
    String excuse(
            Frame frame,
            Officer officer,
            @PathVariable long id,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        var excused = desk.excuse(officer, id, reason);
        return Done.at(
                "/duties/" + excused.dutyId(), redirect, frame, "cadence.excused", excused.duty(), excused.dueOn());
    }

    @EveryOfficer
    @GetMapping("/occurrences/{id}/evidence")
    ResponseEntity<Resource> evidence(Officer officer, @PathVariable long id) {
        var evidence = desk.evidenceOf(officer, id).orElseThrow(() -> new NotFound("evidence", id));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(evidence.name(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                .body(evidence.content());
    }

    @EveryOfficer
    @GetMapping("/duties/{id}")
    JteModel duty(Frame frame, Officer officer, @PathVariable long id) {
        var duty = duties.duty(officer, id);
        var occurrences = desk.ofDuty(officer, id).stream()
                .map(occurrence -> new OccurrenceRow(
                        occurrence, occurrence.stateOn(officer.day()), desk.light(occurrence, officer.day())))
                .toList();
        return pages.cadenceDuty(frame, duty, occurrences, year.unknownYears(), officer.may(Right.KEEP_LISTS));
    }

    @EveryOfficer
    @GetMapping("/occurrences")
    JteModel occurrences(Frame frame, Officer officer, FilterForm form) {
        var filter = form.filter();
        var found = desk.page(officer, filter);
        var rows = found.stream()
                .limit(CadenceDesk.PAGE_SIZE)
                .map(occurrence -> new OccurrenceRow(
                        occurrence, occurrence.stateOn(officer.day()), desk.light(occurrence, officer.day())))
                .toList();
        return pages.cadenceOccurrences(
                frame, filter, rows, found.size() > CadenceDesk.PAGE_SIZE, units.seenBy(officer));
    }

    /** The filters of the address. */
    public record FilterForm(
            OccurrenceFilter.@Nullable Show state,
            @Nullable Long unit,
            @Nullable String theme,
            @Nullable YearMonth month,
            @Nullable Integer page) {

        OccurrenceFilter filter() {
            return new OccurrenceFilter(
                    state == null ? OccurrenceFilter.Show.ALL : state, unit, theme, month, page == null ? 1 : page);
        }
    }

    @EveryOfficer
    @GetMapping("/occurrences/table.{format}")
    void export(
            Frame frame,
            Officer officer,
            FilterForm form,
            @PathVariable("format") String ending,
            HttpServletResponse response)
            throws IOException {
        var title = frame.say("cadence.occurrences.title");
        var format = SheetFormat.of(ending);
        format.announce(response, title);
        var header = List.of(
                frame.say("cadence.column.no"),
                frame.say("cadence.column.duty"),
                frame.say("cadence.column.post"),
                frame.say("frame.unit"),
                frame.say("cadence.column.due"),
                frame.say("cadence.column.state"),
                frame.say("cadence.column.settled"),
                frame.say("cadence.column.words"));
        try (var sheet = SheetOut.begin(format, response.getOutputStream(), title, header)) {
            desk.export(officer, form.filter(), occurrence -> sheet.row(row(frame, officer, occurrence)));
        }
    }

    private static List<@Nullable Object> row(Frame frame, Officer officer, Occurrence occurrence) {
        var words = frame.words();
        var settlement = occurrence.settlement();
        var row = new ArrayList<@Nullable Object>();
        row.add(occurrence.no());
        row.add(words.in(occurrence.duty()));
        row.add(words.in(occurrence.post()));
        row.add(words.in(occurrence.unit()));
        row.add(occurrence.dueOn());
        row.add(DutyWords.state(frame, occurrence.stateOn(officer.day())));
        row.add(settlement == null ? null : settlement.on());
        row.add(settlement == null ? null : settlement.words());
        return row;
    }
}
