package org.mingjing.rectification.web;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.rectification.IssuerDesk;
import org.mingjing.rectification.Order;
import org.mingjing.rectification.Paper;
import org.mingjing.rectification.RectificationDesk;
import org.mingjing.rectification.Step.Kind;
import org.mingjing.rectification.Stock;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.web.Done;
import org.mingjing.web.EveryOfficer;
import org.mingjing.web.Frame;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pages.Templates;

/** One order on its way from station to station. */
@Controller
class StationController {

    private final Templates pages;
    private final RectificationDesk desk;
    private final IssuerDesk issuer;
    private final Stock stock;

    StationController(Templates pages, RectificationDesk desk, IssuerDesk issuer, Stock stock) {
        this.pages = pages;
        this.desk = desk;
        this.issuer = issuer;
        this.stock = stock;
    }

    @EveryOfficer
    @GetMapping("/problems/{id}")
    JteModel show(Frame frame, Officer officer, @PathVariable long id) {
        var order = desk.find(officer, id);
        var light = stock.light(order, officer.day());
        return pages.rectificationProblem(
                frame,
                order,
                officer,
                light,
                stock.since(order.stand(), light),
                desk.pageOf(officer, order.fact()).filter(frame::leadsTo).orElse(null),
                relapses(frame, officer, order));
    }

    /** The pages of the facts that brought it back, as far as this officer may see them. */
    private Map<String, String> relapses(Frame frame, Officer officer, Order order) {
        var pagesOf = new LinkedHashMap<String, String>();
        order.steps().stream()
                .filter(step -> step.kind() == Kind.RELAPSE)
                .forEach(step -> desk.pageOf(officer, step.words())
                        .filter(frame::leadsTo)
                        .ifPresent(page -> pagesOf.put(step.words(), page)));
        return pagesOf;
    }

    @EveryOfficer
    @PostMapping("/problems/{id}/cause")
    String cause(
            Frame frame, Officer officer, @PathVariable long id, @RequestParam String words, RedirectAttributes to) {
        desk.cause(desk.now(officer), id, OrderWords.written(words));
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
        desk.measure(desk.now(officer), id, OrderWords.written(words), OrderWords.written(lasting));
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
        desk.proof(desk.now(officer), id, OrderWords.written(words), paper(file));
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
                type == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : type,
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
        desk.accept(desk.now(officer), id, OrderWords.written(words), lookBackOn);
        return done(id, to, frame);
    }

    @EveryOfficer
    @PostMapping("/problems/{id}/return")
    String sendBack(
            Frame frame, Officer officer, @PathVariable long id, @RequestParam String words, RedirectAttributes to) {
        desk.sendBack(desk.now(officer), id, OrderWords.written(words));
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
        desk.lookBack(desk.now(officer), id, OrderWords.written(words), held);
        return done(id, to, frame);
    }

    @EveryOfficer
    @PostMapping("/problems/{id}/extension-request")
    String askForTime(
            Frame frame,
            Officer officer,
            @PathVariable long id,
            @RequestParam String words,
            @RequestParam LocalDate until,
            RedirectAttributes to) {
        issuer.askForTime(desk.now(officer), id, OrderWords.written(words), until);
        return done(id, to, frame);
    }

    @EveryOfficer
    @PostMapping("/problems/{id}/extension")
    String answerWhoAsksForTime(
            Frame frame,
            Officer officer,
            @PathVariable long id,
            @RequestParam String words,
            @RequestParam boolean granted,
            RedirectAttributes to) {
        issuer.answerWhoAsksForTime(desk.now(officer), id, OrderWords.written(words), granted);
        return done(id, to, frame);
    }

    @EveryOfficer
    @PostMapping("/problems/{id}/withdrawal")
    String withdraw(
            Frame frame, Officer officer, @PathVariable long id, @RequestParam String words, RedirectAttributes to) {
        issuer.withdraw(desk.now(officer), id, OrderWords.written(words));
        return done(id, to, frame);
    }

    private static String done(long id, RedirectAttributes to, Frame frame) {
        return Done.at("/problems/" + id, to, frame, "rectification.done");
    }

    @EveryOfficer
    @GetMapping("/problems/{id}/proofs/{evidence}")
    ResponseEntity<Resource> proof(Officer officer, @PathVariable long id, @PathVariable long evidence) {
        var proof = desk.proofOf(officer, id, evidence).orElseThrow(() -> new NotFound("proof", evidence));
        var asFile = ContentDisposition.attachment()
                .filename(proof.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, asFile.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(proof.content());
    }
}
