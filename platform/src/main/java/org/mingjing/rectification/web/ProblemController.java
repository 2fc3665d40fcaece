package org.mingjing.rectification.web;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.people.Units;
import org.mingjing.rectification.Draft;
import org.mingjing.rectification.Paper;
import org.mingjing.rectification.RectificationDesk;
import org.mingjing.rectification.Stock;
import org.mingjing.rectification.Stock.Tab;
import org.mingjing.rules.Severity;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Texts;
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

/** The stock of problems, a new order, and one order on its way. */
@Controller
class ProblemController {

    private final Templates pages;
    private final RectificationDesk desk;
    private final Stock stock;
    private final Units units;

    ProblemController(Templates pages, RectificationDesk desk, Stock stock, Units units) {
        this.pages = pages;
        this.desk = desk;
        this.stock = stock;
        this.units = units;
    }

    @EveryOfficer
    @GetMapping("/problems")
    JteModel problems(
            Frame frame,
            Officer officer,
            @RequestParam @Nullable Tab show,
            @RequestParam @Nullable Long unit,
            @RequestParam @Nullable String month) {
        var shown = show == null ? Tab.OPEN : show;
        return pages.rectificationProblems(
                frame,
                shown,
                unit,
                stock.shown(officer, shown, unit, month),
                units.seenBy(officer),
                officer.may(Right.ISSUE_ORDER));
    }

    @OnlyWith(Right.ISSUE_ORDER)
    @GetMapping("/problems/new")
    JteModel draft(Frame frame, Officer officer, @RequestParam @Nullable String fact) {
        var draft = fact == null
                ? new Draft(
                        null,
                        null,
                        new Texts("", ""),
                        new Texts("", ""),
                        Severity.MEDIUM,
                        0,
                        null,
                        desk.dueAfter(officer.day(), Severity.MEDIUM))
                : desk.draft(officer, fact, officer.day());
        return pages.rectificationDraft(frame, draft, desk.seats(officer));
    }

    @OnlyWith(Right.ISSUE_ORDER)
    @PostMapping("/problems")
    String issue(
            Frame frame,
            Officer officer,
            @RequestParam @Nullable String fact,
            @RequestParam @Nullable String title,
            @RequestParam @Nullable String because,
            @RequestParam Severity severity,
            @RequestParam long post,
            @RequestParam LocalDate dueOn,
            RedirectAttributes redirect) {
        var draft = fact == null || fact.isBlank()
                ? byHand(officer, words(title), words(because), severity, post, dueOn)
                : desk.draft(officer, fact, officer.day()).with(severity, post, dueOn);
        var id = desk.issue(desk.now(officer), draft);
        return Done.at("/problems/" + id, redirect, frame, "rectification.issued");
    }

    private Draft byHand(Officer officer, String title, String because, Severity severity, long post, LocalDate dueOn) {
        var unit = desk.seats(officer).stream()
                .filter(seat -> seat.postId() == post)
                .findFirst()
                .orElseThrow(() -> new Refusal("rectification.no-such-post"))
                .unitId();
        return new Draft(null, null, new Texts(title, title), new Texts(because, because), severity, unit, post, dueOn);
    }

    @EveryOfficer
    @GetMapping("/problems/{id}")
    JteModel show(Frame frame, Officer officer, @PathVariable long id) {
        var order = desk.find(officer, id);
        return pages.rectificationProblem(frame, order, desk.light(order, officer.day()), order.mayTake(officer));
    }

    @EveryOfficer
    @PostMapping("/problems/{id}/cause")
    String cause(
            Frame frame, Officer officer, @PathVariable long id, @RequestParam String words, RedirectAttributes to) {
        desk.cause(desk.now(officer), id, words(words));
        return done(id, to, frame);
    }

    @EveryOfficer
    @PostMapping("/problems/{id}/measure")
    String measure(
            Frame frame,
            Officer officer,
            @PathVariable long id,
            @RequestParam String words,
            @RequestParam String lasting,
            RedirectAttributes to) {
        desk.measure(desk.now(officer), id, words(words), words(lasting));
        return done(id, to, frame);
    }

    @EveryOfficer
    @PostMapping("/problems/{id}/proof")
    String proof(
            Frame frame,
            Officer officer,
            @PathVariable long id,
            @RequestParam String words,
            @RequestParam @Nullable MultipartFile file,
            RedirectAttributes to)
            throws IOException {
        desk.proof(desk.now(officer), id, words(words), paper(file));
        return done(id, to, frame);
    }

    private static @Nullable Paper paper(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        var name = file.getOriginalFilename();
        var type = file.getContentType();
        return new Paper(
                name == null || name.isBlank() ? "proof" : name,
                type == null ? "application/octet-stream" : type,
                new ByteArrayResource(file.getBytes()));
    }

    @EveryOfficer
    @PostMapping("/problems/{id}/closure")
    String close(
            Frame frame,
            Officer officer,
            @PathVariable long id,
            @RequestParam String words,
            @RequestParam @Nullable LocalDate lookBackOn,
            RedirectAttributes to) {
        desk.accept(desk.now(officer), id, words(words), lookBackOn);
        return done(id, to, frame);
    }

    @EveryOfficer
    @PostMapping("/problems/{id}/return")
    String sendBack(
            Frame frame, Officer officer, @PathVariable long id, @RequestParam String words, RedirectAttributes to) {
        desk.sendBack(desk.now(officer), id, words(words));
        return done(id, to, frame);
    }

    @EveryOfficer
    @PostMapping("/problems/{id}/look-back")
    String lookBack(
            Frame frame,
            Officer officer,
            @PathVariable long id,
            @RequestParam String words,
            @RequestParam boolean held,
            RedirectAttributes to) {
        desk.lookBack(desk.now(officer), id, words(words), held);
        return done(id, to, frame);
    }

    private static String done(long id, RedirectAttributes to, Frame frame) {
        return Done.at("/problems/" + id, to, frame, "rectification.done");
    }

    private static String words(@Nullable String words) {
        if (words == null || words.isBlank()) {
            throw new Refusal("rectification.words-missing");
        }
        return words.strip();
    }

    @EveryOfficer
    @GetMapping("/problems/{id}/proofs/{evidence}")
    ResponseEntity<Resource> proof(Officer officer, @PathVariable long id, @PathVariable long evidence) {
        var proof = desk.proofOf(officer, id, evidence).orElseThrow(() -> new NotFound("proof", evidence));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(proof.name(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                .body(proof.content());
    }
}
