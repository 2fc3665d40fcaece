package org.mingjing.casewatch.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.casewatch.CaseKinds;
import org.mingjing.casewatch.CaseWatch;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.people.Units;
import org.mingjing.rules.log.Columns;
import org.mingjing.sheets.SheetFormat;
import org.mingjing.sheets.SheetOut;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.web.Done;
import org.mingjing.web.Frame;
import org.mingjing.web.OnlyWith;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pages.Templates;

/** Event logs: handed in, taken in, and what became of them. */
@Controller
class ImportController {

    private final Templates pages;
    private final CaseWatch watch;
    private final CaseKinds kinds;
    private final Units units;

    ImportController(Templates pages, CaseWatch watch, CaseKinds kinds, Units units) {
        this.pages = pages;
        this.watch = watch;
        this.kinds = kinds;
        this.units = units;
    }

    @OnlyWith(Right.IMPORT_CASES)
    @GetMapping("/cases/imports")
    JteModel imports(Frame frame, Officer officer) {
        return pages.casewatchImports(frame, watch.newest(officer), kinds, units.seenBy(officer));
    }

    @OnlyWith(Right.IMPORT_CASES)
    @PostMapping("/cases/imports")
    String handIn(
            Frame frame,
            Officer officer,
            @RequestParam String kind,
            @RequestParam long unit,
            @RequestParam MultipartFile log,
            RedirectAttributes redirect)
            throws IOException {
        var name = log.getOriginalFilename();
        if (log.isEmpty() && (name == null || name.isBlank())) {
            throw new Refusal("casewatch.no-file");
        }
        CaseWatch.HandedLog handed;
        try (var content = log.getInputStream()) {
            handed = watch.handIn(officer, kind, unit, name == null || name.isBlank() ? "log" : name, content);
        }
        var address = "/cases/imports/" + handed.id();
        var before = handed.before();
        return before == null
                ? "redirect:" + address
                : Done.at(address, redirect, frame, "casewatch.same-file", frame.date(before.at()), before.by());
    }

    @OnlyWith(Right.IMPORT_CASES)
    @GetMapping("/cases/imports/{id}")
    JteModel show(Frame frame, Officer officer, @PathVariable long id) {
        return pages.casewatchImported(frame, watch.view(officer, id));
    }

    @OnlyWith(Right.IMPORT_CASES)
    @GetMapping("/cases/imports/{id}/remarks.{ending}")
    void remarks(
            Frame frame,
            Officer officer,
            @PathVariable long id,
            @PathVariable String ending,
            HttpServletResponse response)
            throws IOException {
        var view = watch.view(officer, id);
        var title = frame.say("casewatch.remarks");
        var header = List.of(frame.say("casewatch.column.line"), frame.say("casewatch.column.remark"));
        var format = SheetFormat.of(ending);
        format.announce(response, title);
        try (var sheet = SheetOut.begin(format, response.getOutputStream(), title, header)) {
            view.remarks()
                    .forEach(remark ->
                            sheet.row(Arrays.asList(remark.line(), frame.words().say(remark.what()))));
        }
    }

    @OnlyWith(Right.IMPORT_CASES)
    @PostMapping("/cases/imports/{id}/columns")
    String start(
            Officer officer,
            @PathVariable long id,
            @RequestParam String caseColumn,
            @RequestParam String activityColumn,
            @RequestParam String timeColumn,
            @RequestParam @Nullable String actorColumn) {
        var actor = actorColumn == null || actorColumn.isBlank() ? null : actorColumn;
        watch.start(officer, id, new Columns(caseColumn, activityColumn, timeColumn, actor));
        return "redirect:/cases/imports/" + id;
    }

    @OnlyWith(Right.IMPORT_CASES)
    @PostMapping("/cases/imports/{id}/object-type")
    String start(Officer officer, @PathVariable long id, @RequestParam String objectType) {
        watch.start(officer, id, objectType);
        return "redirect:/cases/imports/" + id;
    }
}
