package org.mingjing.bulletins.web;

import gg.jte.models.runtime.JteModel;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.bulletins.BulletinDesk;
import org.mingjing.bulletins.Documents;
import org.mingjing.bulletins.Documents.Format;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.people.Units;
import org.mingjing.vocabulary.Language;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Texts;
import org.mingjing.web.Done;
import org.mingjing.web.EveryOfficer;
import org.mingjing.web.Frame;
import org.mingjing.web.OnlyWith;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pages.Templates;

/** Circulars: the list, the draft of a month, an issue and its documents. */
@Controller
class BulletinController {

    private final Templates pages;
    private final BulletinDesk desk;
    private final Documents documents;
    private final Units units;

    BulletinController(Templates pages, BulletinDesk desk, Documents documents, Units units) {
        this.pages = pages;
        this.desk = desk;
        this.documents = documents;
        this.units = units;
    }

    @EveryOfficer
    @GetMapping("/bulletins")
    JteModel bulletins(Frame frame, Officer officer, @RequestParam(defaultValue = "1") int page) {
        var asked = Math.max(page, 1);
        var published = desk.published(officer, asked);
        return pages.bulletinsBulletins(
                frame,
                published.stream().limit(BulletinDesk.PAGE).toList(),
                asked,
                published.size() > BulletinDesk.PAGE,
                desk.months(),
                officer.may(Right.PUBLISH_BULLETIN) ? units.seenBy(officer) : List.of());
    }

    @OnlyWith(Right.PUBLISH_BULLETIN)
    @GetMapping("/bulletins/draft")
    JteModel draft(Frame frame, Officer officer, @RequestParam long unit, @RequestParam YearMonth month) {
        return pages.bulletinsDraft(frame, desk.draft(officer, unit, month), desk.isOver(month));
    }

    @OnlyWith(Right.PUBLISH_BULLETIN)
    @PostMapping("/bulletins/draft/words")
    String word(
            Frame frame,
            Officer officer,
            @RequestParam long unit,
            @RequestParam YearMonth month,
            @RequestParam String section,
            @RequestParam @Nullable String en,
            @RequestParam @Nullable String zh,
            RedirectAttributes redirect) {
        desk.word(officer, unit, month, section, new Texts(en == null ? "" : en.strip(), zh == null ? "" : zh.strip()));
        return Done.at("/bulletins/draft?unit=%d&month=%s".formatted(unit, month), redirect, frame, "bulletins.worded");
    }

    @OnlyWith(Right.PUBLISH_BULLETIN)
    @PostMapping("/bulletins")
    String publish(
            Frame frame,
            Officer officer,
            @RequestParam long unit,
            @RequestParam YearMonth month,
            @RequestParam @Nullable Long corrects,
            RedirectAttributes redirect) {
        var id = desk.publish(officer, unit, month, corrects);
        return Done.at("/bulletins/" + id, redirect, frame, "bulletins.published");
    }

    @EveryOfficer
    @GetMapping("/bulletins/{id}")
    JteModel issue(Frame frame, Officer officer, @PathVariable long id) {
        return pages.bulletinsCircular(frame, desk.issue(officer, id), officer.may(Right.PUBLISH_BULLETIN));
    }

    @EveryOfficer
    @GetMapping("/bulletins/{id}/circular-{language}.{format}")
    ResponseEntity<Resource> document(
            Officer officer,
            @PathVariable long id,
            @PathVariable("language") String tag,
            @PathVariable("format") String ending) {
        var format = Format.of(ending);
        if (!tag.equals("en") && !tag.equals("zh")) {
            throw new NotFound("document", tag);
        }
        var language = Language.of(Locale.forLanguageTag(tag));
        var name = "%s-%s.%s".formatted(desk.issue(officer, id).month(), tag, ending);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        format == Format.PDF
                                ? "application/pdf"
                                : "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .body(documents.document(officer, id, language, format));
    }
}
