package org.mingjing.casewatch.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.casewatch.SightDesk;
import org.mingjing.people.Officer;
import org.mingjing.people.ReaderDesk.Naming;
import org.mingjing.people.Right;
import org.mingjing.vocabulary.Visibility;
import org.mingjing.web.Done;
import org.mingjing.web.Frame;
import org.mingjing.web.OnlyWith;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who sees a case: its class, its named readers, and the reason with which it is opened. */
@Controller
class SightController {

    private final SightDesk desk;

    SightController(SightDesk desk) {
        this.desk = desk;
    }

    @OnlyWith(Right.READ_CASES)
    @PostMapping("/cases/{id}/opening")
    String open(Officer officer, @PathVariable long id, @RequestParam String because) {
        desk.open(officer, id, because);
        return "redirect:/cases/" + id;
    }

    @OnlyWith(Right.NAME_READERS)
    @PostMapping("/cases/{id}/marking")
    String mark(
            Frame frame,
            Officer officer,
            @PathVariable long id,
            @RequestParam Visibility visibility,
            @RequestParam String because,
            RedirectAttributes redirect) {
        desk.mark(officer, id, visibility, because);
        return Done.at("/cases/" + id, redirect, frame, "casewatch.sight.marked");
    }

    @OnlyWith(Right.READ_CASES)
    @PostMapping("/cases/{id}/readers")
    String name(
            Frame frame,
            Officer officer,
            @PathVariable long id,
            @RequestParam String login,
            @RequestParam @Nullable LocalDate until,
            @RequestParam String because,
            RedirectAttributes redirect) {
        desk.name(officer, id, new Naming(login.strip(), false, until, because));
        return Done.at("/cases/" + id + "#sight", redirect, frame, "casewatch.sight.named", login.strip());
    }

    @OnlyWith(Right.READ_CASES)
    @PostMapping("/cases/{id}/readers/{naming}/end")
    String withdraw(
            Frame frame,
            Officer officer,
            @PathVariable long id,
            @PathVariable long naming,
            RedirectAttributes redirect) {
        desk.withdraw(officer, id, naming);
        return Done.at("/cases/" + id + "#sight", redirect, frame, "casewatch.sight.taken-back");
    }
}
