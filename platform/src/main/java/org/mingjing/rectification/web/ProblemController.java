package org.mingjing.rectification.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.people.Units;
import org.mingjing.rectification.Draft;
import org.mingjing.rectification.RectificationDesk;
import org.mingjing.rectification.Stock;
import org.mingjing.rectification.StockFilter;
import org.mingjing.rectification.StockFilter.Tab;
import org.mingjing.rules.Severity;
import org.mingjing.sheets.SheetFormat;
import org.mingjing.sheets.SheetOut;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Texts;
import org.mingjing.vocabulary.Visibility;
import org.mingjing.web.Done;
import org.mingjing.web.EveryOfficer;
import org.mingjing.web.Frame;
import org.mingjing.web.OnlyWith;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pages.Templates;

/** The stock of problems, and a new order. */
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

    /** The filters of the address. */
    public record FilterForm(
            @Nullable Tab show,
            @Nullable List<Long> unit,
            @Nullable Long post,
            @Nullable String source,
            @Nullable Severity severity,
            @Nullable Integer olderThanDays,
            @Nullable YearMonth found,
            @Nullable YearMonth closed,
            @Nullable YearMonth recurred,
            @Nullable Instant at,
            @Nullable Integer page) {

        StockFilter filter() {
            return new StockFilter(
                    show == null ? Tab.OPEN : show,
                    unit == null ? List.of() : unit,
                    post,
                    source,
                    severity,
                    olderThanDays,
                    found,
                    closed,
                    recurred,
                    at,
                    page == null ? 1 : page);
        }
    }

    @EveryOfficer
    @GetMapping("/problems")
    JteModel problems(Frame frame, Officer officer, FilterForm form) {
        var filter = form.filter();
        return pages.rectificationProblems(
                frame,
                filter,
                stock.page(officer, filter),
                stock.counts(officer),
                stock.posts(),
                units.seenBy(officer),
                officer.may(Right.ISSUE_ORDER));
    }

    @EveryOfficer
    @GetMapping("/problems/table.{format}")
    void export(
            Frame frame,
            Officer officer,
            FilterForm form,
            @PathVariable("format") String ending,
            HttpServletResponse response)
            throws IOException {
        var format = SheetFormat.of(ending);
        var name = frame.say("rectification.title");
        format.announce(response, name);
        var header = Arrays.stream(OrderWords.COLUMNS)
                .map(column -> frame.say("rectification.column." + column))
                .toList();
        try (var sheet = SheetOut.begin(format, response.getOutputStream(), name, header)) {
            stock.each(officer, form.filter(), entry -> sheet.row(OrderWords.row(frame, entry)));
        }
    }

    @OnlyWith(Right.ISSUE_ORDER)
    @GetMapping("/problems/new")
    JteModel draft(Frame frame, Officer officer, @RequestParam @Nullable String fact) {
        return fact == null || fact.isBlank()
                ? page(frame, officer, byHand(officer.day()))
                : desk.orderOf(officer, fact)
                        .<JteModel>map(order -> pages.rectificationIssued(frame, order))
                        .orElseGet(() -> page(frame, officer, desk.draft(officer, fact, officer.day())));
    }

    private JteModel page(Frame frame, Officer officer, Draft draft) {
        var due = Arrays.stream(Severity.values())
                .collect(java.util.stream.Collectors.toMap(
                        severity -> severity, severity -> desk.dueAfter(officer.day(), severity)));
        return pages.rectificationDraft(
                frame,
                draft,
                desk.pageOf(officer, draft.fact()).filter(frame::leadsTo).orElse(null),
                desk.seats(officer),
                due);
    }

    private Draft byHand(LocalDate today) {
        var nothing = new Texts("", "");
        return new Draft(
                null,
                nothing,
                nothing,
                Severity.MEDIUM,
                0,
                null,
                desk.dueAfter(today, Severity.MEDIUM),
                Visibility.UNIT);
    }

    /** What is written to have something put right. Without a date it is due as its severity says. */
    record IssueForm(
            @Nullable String fact,
            @Nullable String title,
            @Nullable String because,
            Severity severity,
            long post,
            @Nullable LocalDate dueOn) {}

    @OnlyWith(Right.ISSUE_ORDER)
    @PostMapping("/problems")
    String issue(Frame frame, Officer officer, IssueForm form, RedirectAttributes redirect) {
        var fact = form.fact();
        if (fact == null || fact.isBlank()) {
            return issued(desk.issue(desk.now(officer), written(officer, form)), frame, redirect);
        }
        var already = desk.orderOf(officer, fact);
        if (already.isPresent()) {
            var order = already.get();
            var issuer = OrderWords.name(frame, order.issuer());
            return Done.at(
                    "/problems/" + order.id(),
                    redirect,
                    frame,
                    "rectification.one-order-a-fact",
                    order.number(),
                    issuer);
        }
        var draft = desk.draft(officer, fact, officer.day()).with(form.severity(), form.post(), due(officer, form));
        return issued(desk.issue(desk.now(officer), draft), frame, redirect);
    }

    private static String issued(long id, Frame frame, RedirectAttributes redirect) {
        return Done.at("/problems/" + id, redirect, frame, "rectification.issued");
    }

    private LocalDate due(Officer officer, IssueForm form) {
        return form.dueOn() == null ? desk.dueAfter(officer.day(), form.severity()) : form.dueOn();
    }

    private Draft written(Officer officer, IssueForm form) {
        var unit = desk.seats(officer).stream()
                .filter(seat -> seat.postId() == form.post())
                .findFirst()
                .orElseThrow(() -> new Refusal("rectification.no-such-post"))
                .unitId();
        var title = OrderWords.written(form.title());
        var because = OrderWords.written(form.because());
        return new Draft(
                null,
                new Texts(title, title),
                new Texts(because, because),
                form.severity(),
                unit,
                form.post(),
                due(officer, form),
                Visibility.UNIT);
    }
}
