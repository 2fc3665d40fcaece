package org.mingjing.sheets.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.sheets.ImportKind;
import org.mingjing.sheets.SheetDesk;
import org.mingjing.sheets.SheetFormat;
import org.mingjing.sheets.SheetOut;
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

    private final Templates pages;
    private final SheetDesk desk;

    SheetController(Templates pages, SheetDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @EveryOfficer
    @GetMapping("/imports/{kind}")
    JteModel begin(Frame frame, Officer officer, @PathVariable String kind) {
        return pages.sheetsBegin(frame, desk.kind(officer, kind));
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
        if (file != null && !file.isEmpty()) {
            var name = file.getOriginalFilename();
            var id = desk.handIn(officer, kind, name == null || name.isBlank() ? kind : name, file.getBytes());
            return "redirect:/imports/%s/%d".formatted(kind, id);
        }
        if (pasted == null || pasted.isBlank()) {
            throw new Refusal("sheets.nothing-handed-in");
        }
        var id = desk.handIn(officer, kind, kind, pasted.getBytes(StandardCharsets.UTF_8));
        return "redirect:/imports/%s/%d".formatted(kind, id);
    }

    @EveryOfficer
    @GetMapping("/imports/{kind}/template.{format}")
    void template(
            Frame frame,
            Officer officer,
            @PathVariable("kind") String kindId,
            @PathVariable("format") String ending,
            HttpServletResponse response)
            throws IOException {
        var kind = desk.kind(officer, kindId);
        write(
                frame,
                kind,
                SheetFormat.of(ending),
                response,
                List.of(kind.columns().stream().map(column -> column.example()).toList()));
    }

    @EveryOfficer
    @GetMapping("/imports/{kind}/current.{format}")
    void current(
            Frame frame,
            Officer officer,
            @PathVariable("kind") String kindId,
            @PathVariable("format") String ending,
            HttpServletResponse response)
            throws IOException {
        var kind = desk.kind(officer, kindId);
        write(frame, kind, SheetFormat.of(ending), response, kind.current(officer));
    }

    private static void write(
            Frame frame, ImportKind kind, SheetFormat format, HttpServletResponse response, List<List<String>> rows)
            throws IOException {
        var words = frame.words();
        var title = words.in(kind.title());
        format.announce(response, title);
        var header =
                kind.columns().stream().map(column -> words.in(column.title())).toList();
        try (var sheet = SheetOut.begin(format, response.getOutputStream(), title, header)) {
            rows.forEach(sheet::row);
        }
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
        var shown = java.util.stream.IntStream.range(0, table.rows().size())
                .filter(row -> !wrong || table.verdicts().get(row).isWrong())
                .skip((Math.max(1, page) - 1L) * ROWS_SHOWN)
                .limit(ROWS_SHOWN + 1L)
                .boxed()
                .toList();
        return pages.sheetsPreview(
                frame,
                desk.kind(officer, kind),
                table,
                shown.stream().limit(ROWS_SHOWN).toList(),
                Math.max(1, page),
                shown.size() > ROWS_SHOWN,
                wrong);
    }

    @EveryOfficer
    @PostMapping("/imports/{kind}/{id}/rows/{line}")
    String correct(
            Officer officer,
            @PathVariable String kind,
            @PathVariable long id,
            @PathVariable int line,
            @RequestParam Map<String, String> fields) {
        var cells = new HashMap<String, String>();
        desk.kind(officer, kind).columns().forEach(column -> {
            var value = fields.get("cell-" + column.key());
            if (value != null) {
                cells.put(column.key(), value);
            }
        });
        desk.correct(officer, kind, id, line, cells);
        return "redirect:/imports/%s/%d".formatted(kind, id);
    }

    @EveryOfficer
    @PostMapping("/imports/{kind}/{id}/confirmation")
    String confirm(
            Frame frame,
            Officer officer,
            @PathVariable String kind,
            @PathVariable long id,
            RedirectAttributes redirect) {
        var written = desk.confirm(officer, kind, id);
        return Done.at(
                desk.kind(officer, kind).page(),
                redirect,
                frame,
                "sheets.written",
                written.writable(),
                written.rows().size() - written.writable());
    }
}
