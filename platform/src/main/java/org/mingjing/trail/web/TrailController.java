package org.mingjing.trail.web;

import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import org.mingjing.people.Officer;
import org.mingjing.trail.Trail.Placed;
import org.mingjing.trail.TrailLog;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.web.Deed;
import org.mingjing.web.EveryOfficer;
import org.mingjing.web.Frame;
import org.mingjing.web.QrCode;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pages.Templates;

/** The newest checkpoint of the log over the trail, and the receipts for one's own lines. */
@Controller
class TrailController {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final Templates pages;
    private final TrailLog log;

    TrailController(Templates pages, TrailLog log) {
        this.pages = pages;
        this.log = log;
    }

    @EveryOfficer
    @GetMapping("/trail")
    JteModel trail(Frame frame) {
        return pages.trailLog(frame, log.stand());
    }

    @EveryOfficer
    @GetMapping("/trail/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        var checkpoint = log.stand().checkpoint();
        if (checkpoint == null) {
            throw new NotFound("checkpoint", "newest");
        }
        return text("checkpoint", checkpoint);
    }

    @EveryOfficer
    @GetMapping("/trail/verifier-key")
    ResponseEntity<byte[]> key() {
        return text("verifier-key", log.stand().key() + "\n");
    }

    @EveryOfficer
    @GetMapping("/trail/consistency")
    ResponseEntity<byte[]> consistency(@RequestParam long from) {
        return text("consistency-from-%d".formatted(from), log.consistency(from));
    }

    @EveryOfficer
    @GetMapping("/trail/receipts/{line}")
    JteModel receipt(Frame frame, Officer officer, @PathVariable long line) {
        var receipt = log.receipt(officer.login(), line);
        var deed = Deed.of(new Placed(receipt.line(), receipt.place()), frame);
        return pages.trailReceipt(frame, deed, receipt.size(), QrCode.holds(receipt.text()));
    }

    @EveryOfficer
    @GetMapping("/trail/receipts/{line}/file")
    ResponseEntity<byte[]> file(Officer officer, @PathVariable long line) {
        return text(
                "line-%d.tlog-proof".formatted(line),
                log.receipt(officer.login(), line).text());
    }

    @EveryOfficer
    @GetMapping("/trail/receipts/{line}/code")
    ResponseEntity<byte[]> code(Officer officer, @PathVariable long line) {
        var svg = QrCode.svg(log.receipt(officer.login(), line).text())
                .orElseThrow(() -> new NotFound("code of line", line));
        return ResponseEntity.ok().contentType(SVG).body(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> text(String name, String text) {
        var named = ContentDisposition.attachment().filename(name).build().toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, named)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
