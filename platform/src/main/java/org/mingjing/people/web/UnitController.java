package org.mingjing.people.web;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.people.PeopleDesk;
import org.mingjing.people.PostEntry;
import org.mingjing.people.PostFiles;
import org.mingjing.people.Right;
import org.mingjing.people.Roles;
import org.mingjing.people.Unit;
import org.mingjing.people.UnitEntry;
import org.mingjing.people.UnitKinds;
import org.mingjing.people.Units;
import org.mingjing.people.Validity;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Texts;
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

/** One unit: its posts with their holders past and present, and what stands under it. */
@Controller
class UnitController {

    private final Templates pages;
    private final Units units;
    private final UnitKinds kinds;
    private final Roles roles;
    private final PostFiles posts;
    private final PeopleDesk desk;

    UnitController(Templates pages, Units units, UnitKinds kinds, Roles roles, PostFiles posts, PeopleDesk desk) {
        this.pages = pages;
        this.units = units;
        this.kinds = kinds;
        this.roles = roles;
        this.posts = posts;
        this.desk = desk;
    }

    @EveryOfficer
    @GetMapping("/people/units/{id}")
    JteModel unit(Frame frame, Officer officer, @PathVariable long id, @RequestParam @Nullable LocalDate on) {
        var unit = find(id);
        var day = on == null ? officer.day() : on;
        var around = units.on(day);
        return pages.peopleUnit(
                frame,
                unit,
                kinds.find(unit.kind()).map(UnitKinds.UnitKind::title).orElse(unit.name()),
                day,
                around.stream().filter(other -> isAbove(other, unit)).toList(),
                around.stream().filter(other -> isAbove(unit, other)).toList(),
                posts.of(id),
                officer.may(Right.KEEP_PEOPLE),
                kinds.below(unit.kind()),
                List.copyOf(roles.all()));
    }

    private static boolean isAbove(Unit above, Unit unit) {
        return unit.parentId() != null && unit.parentId() == above.id();
    }

    private Unit find(long id) {
        return units.find(id).orElseThrow(() -> new NotFound("unit", id));
    }

    @OnlyWith(Right.KEEP_PEOPLE)
    @PostMapping("/people/units/{id}/units")
    String unitBelow(
            Frame frame,
            Officer officer,
            @PathVariable long id,
            @RequestParam @Nullable String key,
            @RequestParam String kind,
            @RequestParam String nameEn,
            @RequestParam String nameZh,
            @RequestParam LocalDate from,
            RedirectAttributes redirect) {
        var above = find(id);
        var name = new Texts(Written.required(nameEn), Written.required(nameZh));
        var entry = new UnitEntry(
                Written.key(key, name.en()), kind, above.key(), name, Integer.MAX_VALUE, Validity.since(from));
        refuseTaken(entry.key(), desk.table(PeopleDesk.Sort.UNITS));
        desk.unit(officer.login(), entry);
        return Done.at("/people/units/" + id, redirect, frame, "people.unit-entered", name);
    }

    @OnlyWith(Right.KEEP_PEOPLE)
    @PostMapping("/people/units/{id}/posts")
    String post(
            Frame frame,
            Officer officer,
            @PathVariable long id,
            @RequestParam @Nullable String key,
            @RequestParam String role,
            @RequestParam String titleEn,
            @RequestParam String titleZh,
            @RequestParam LocalDate from,
            RedirectAttributes redirect) {
        var unit = find(id);
        var title = new Texts(Written.required(titleEn), Written.required(titleZh));
        var made = Written.key(key, unit.key() + "-" + title.en());
        var entry = new PostEntry(made, unit.key(), role, title, Integer.MAX_VALUE, Validity.since(from));
        refuseTaken(made, desk.table(PeopleDesk.Sort.POSTS));
        desk.post(officer.login(), entry);
        return Done.at("/people/units/" + id, redirect, frame, "people.post-entered", title);
    }

    private static void refuseTaken(String key, List<List<String>> there) {
        if (there.stream().anyMatch(row -> row.getFirst().equals(key))) {
            throw new Refusal("people.key-taken", key);
        }
    }
}
