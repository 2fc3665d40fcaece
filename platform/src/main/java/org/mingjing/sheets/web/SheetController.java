package org.mingjing.sheets.web;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.sheets.SheetDesk;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.web.Done;
import org.mingjing.web.EveryOfficer;
import org.mingjing.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pages.Templates;

/** The pages of every import of a table. Who may not hand in such a table does not find them. */
@Controller
class SheetController {

    private static final int ROWS_SHOWN = 50;
    private static final String PASTED = "paste.csv";

    private final Templates pages;
    private final SheetDesk desk;

    SheetController(Templates pages, SheetDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @EveryOfficer
    @GetMapping("/imports/{kind}")
    JteModel begin(Frame frame, Officer officer, @PathVariable String kind) {
        return pages.sheetsBegin(frame, desk.kind(officer, kind), SheetDesk.MOST_ROWS);
    }

    @EveryOfficer
    @PostMapping("/imports/{kind}")
    String handIn(
            Officer officer,
            @PathVariable String kind,
            @RequestParam @Nullable MultipartFile file,
            @RequestParam @Nullable String pasted)
            throws IOException {
        desk.kind(officer, kind);
        var chosen = file != null && !file.isEmpty();
        if (!chosen && (pasted == null || pasted.isBlank())) {
            throw new Refusal("sheets.nothing-handed-in");
        }
        var id = chosen
                ? handIn(officer, kind, file)
                : desk.handIn(officer, kind, PASTED, String.valueOf(pasted).getBytes(StandardCharsets.UTF_8));
        return "redirect:" + address(kind, id);
    }

    private long handIn(Officer officer, String kind, MultipartFile file) throws IOException {
        var given = file.getOriginalFilename();
        var name = given == null || given.isBlank() ? kind : given;
        SheetDesk.refuseLarge(name, file.getSize());
        return desk.handIn(officer, kind, name, file.getBytes());
    }

    @EveryOfficer
    @GetMapping("/imports/{kind}/{id}")
    JteModel show(
            Frame frame,
            Officer officer,
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean wrong) {
        var table = desk.find(officer, kind, id);
        var at = Math.max(1, page);
        var shown = table.page(wrong, at, ROWS_SHOWN);
        var more = !table.page(wrong, at + 1, ROWS_SHOWN).isEmpty();
        return pages.sheetsPreview(frame, desk.kind(officer, kind), table, shown, at, more, wrong);
    }

    @EveryOfficer
    @PostMapping("/imports/{kind}/{id}/rows/{line}")
    String correct(
            Officer officer,
            @PathVariable String kind,
            @PathVariable long id,
            @PathVariable int line,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean wrong,
            @RequestParam Map<String, String> fields) {
        var cells = new HashMap<String, String>();
        for (var column : desk.kind(officer, kind).columns()) {
            var value = fields.get("cell-" + column.key());
            if (value != null) {
                cells.put(column.key(), value);
            }
        }
        desk.correct(officer, kind, id, line, cells);
        return "redirect:%s?wrong=%s&page=%d#line-%d".formatted(address(kind, id), wrong, page, line);
    }

    @EveryOfficer
    @PostMapping("/imports/{kind}/{id}/confirmation")
    String confirm(
            Frame frame,
            Officer officer,
            @PathVariable String kind,
            @PathVariable long id,
            RedirectAttributes redirect) {
        var table = desk.confirm(officer, kind, id);
        var written = table.writable();
        var left = table.rows().size() - written;
        return Done.at(desk.kind(officer, kind).page(), redirect, frame, "sheets.written", written, left);
    }

    private static String address(String kind, long id) {
        return "/imports/%s/%d".formatted(kind, id);
    }
}
