package org.mingjing.sheets.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.mingjing.people.Officer;
import org.mingjing.sheets.Column;
import org.mingjing.sheets.ImportKind;
import org.mingjing.sheets.SheetDesk;
import org.mingjing.sheets.SheetFormat;
import org.mingjing.sheets.SheetOut;
import org.mingjing.web.EveryOfficer;
import org.mingjing.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What goes out for every import: a template to fill in, and what there is, which comes in again unchanged. */
@Controller
class TableController {

    private final SheetDesk desk;

    TableController(SheetDesk desk) {
        this.desk = desk;
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
        var example = kind.columns().stream().map(Column::example).toList();
        write(frame, kind, SheetFormat.of(ending), response, List.of(example));
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
}
