package org.mingjing.bulletins;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingjing.bulletins.Circular.Figure;
import org.mingjing.bulletins.Circular.Restated;
import org.mingjing.bulletins.Circular.Section;
import org.mingjing.bulletins.Issues.Head;
import org.mingjing.packs.Pack;
import org.mingjing.people.Officer;
import org.mingjing.people.Unit;
import org.mingjing.people.Units;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.Language;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Texts;
import org.mingjing.vocabulary.Words;
import org.mingjing.web.MonthlyFigure;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a month's circular is drafted from the facts, worded, published, and read. */
@Service
@Transactional
public class BulletinDesk {

    private static final Texts NO_WORDS = new Texts("", "");

    private final Issues issues;
    private final List<MonthlyFigure.Source> sources;
    private final Units units;
    private final Template template;
    private final Pack pack;
    private final MessageSource messages;
    private final Trail trail;
    private final Clock clock;

    BulletinDesk(
            Issues issues,
            List<MonthlyFigure.Source> sources,
            Units units,
            Pack pack,
            MessageSource messages,
            Trail trail,
            Clock clock) {
        this.issues = issues;
        this.sources = sources;
        this.units = units;
        this.template = pack.read("bulletin.yaml", Template.class);
        this.pack = pack;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
    }

    /** A published issue in a list. */
    public record Published(Circular.Issue issue, Texts unit, YearMonth month) {}

    @Transactional(readOnly = true)
    public List<Published> published(Officer officer) {
        return issues.published(officer).stream()
                .map(head -> new Published(head.issue(), head.unit(), head.month()))
                .toList();
    }

    /** The circular as it would be published now. */
    @Transactional(readOnly = true)
    public Circular draft(Officer officer, long unitId, YearMonth month) {
        return draft(officer, unit(officer, unitId), month, clock.instant());
    }

    private Unit unit(Officer officer, long unitId) {
        return units.seenBy(officer).stream()
                .filter(unit -> unit.id() == unitId)
                .findFirst()
                .orElseThrow(() -> new NotFound("unit", unitId));
    }

    private Circular draft(Officer officer, Unit unit, YearMonth month, Instant cutOff) {
        if (month.isAfter(YearMonth.from(LocalDate.ofInstant(cutOff, clock.getZone())))) {
            throw new Refusal("bulletins.month-ahead", month.toString());
        }
        var below = below(officer, unit);
        var figures = sources.stream()
                .flatMap(source -> source.figures(officer, below, month, cutOff).stream())
                .map(this::figure)
                .toList();
        var words = issues.words(unit.id(), month);
        var sections = new ArrayList<Section>();
        var leftOut = new ArrayList<String>();
        for (var section : template.sections()) {
            var its = figures.stream()
                    .filter(figure -> figure.section().equals(section.id()))
                    .toList();
            if (its.isEmpty()) {
                leftOut.add(section.id());
            } else {
                sections.add(new Section(
                        section.id(),
                        section.title(),
                        Template.filled(section.intro(), fields(unit.name(), month, its)),
                        words.getOrDefault(section.id(), NO_WORDS),
                        its));
            }
        }
        return new Circular(
                null,
                unit.id(),
                unit.name(),
                month,
                Template.filled(template.title(), fields(unit.name(), month, List.of())),
                sections,
                new Texts("", ""),
                leftOut,
                issues.newest(unit.id(), month)
                        .map(head -> restated(issues.figures(head.issue().id()), figures))
                        .orElse(List.of()));
    }

    private List<Long> below(Officer officer, Unit unit) {
        var ids = new ArrayList<Long>(List.of(unit.id()));
        for (var other : units.seenBy(officer)) {
            if (other.parentId() != null && ids.contains(other.parentId()) && !ids.contains(other.id())) {
                ids.add(other.id());
            }
        }
        return ids;
    }

    private Figure figure(MonthlyFigure made) {
        return new Figure(
                made.section(),
                made.indicator(),
                said(made.indicator()),
                said(made.formula()),
                made.numerator(),
                made.denominator(),
                made.version(),
                made.evidence());
    }

    private Texts said(String key) {
        return new Texts(new Words(Language.EN, messages).say(key), new Words(Language.ZH, messages).say(key));
    }

    private static List<Restated> restated(List<Figure> before, List<Figure> now) {
        var restated = new ArrayList<Restated>();
        for (var old : before) {
            now.stream()
                    .filter(figure -> figure.indicator().equals(old.indicator()))
                    .filter(figure -> figure.numerator() != old.numerator())
                    .forEach(figure -> restated.add(new Restated(figure.name(), old.numerator(), figure.numerator())));
        }
        return restated;
    }

    private static Map<String, Texts> fields(Texts unit, YearMonth month, List<Figure> figures) {
        var fields = new HashMap<String, Texts>();
        fields.put("unit", unit);
        fields.put(
                "month",
                new Texts(
                        month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH)),
                        month.format(DateTimeFormatter.ofPattern("yyyy年M月", Locale.SIMPLIFIED_CHINESE))));
        figures.forEach(figure -> {
            var number = String.valueOf(figure.numerator());
            fields.put(figure.field(), new Texts(number, number));
        });
        return fields;
    }

    /** Words of its own for a section of the draft. */
    public void word(Officer officer, long unitId, YearMonth month, String section, Texts words) {
        unit(officer, unitId);
        if (template.sections().stream().noneMatch(one -> one.id().equals(section))) {
            throw new NotFound("section", section);
        }
        issues.write(officer, unitId, month, section, words, clock.instant());
        trail.write(officer.login(), "circular-worded", "circular/%d/%s".formatted(unitId, month), section);
    }

    /** Publishes: the figures freeze. Where an issue is out already, this is its correction, with a number of its own. */
    public long publish(Officer officer, long unitId, YearMonth month) {
        var at = clock.instant();
        var draft = draft(officer, unit(officer, unitId), month, at);
        var before = issues.newest(unitId, month);
        before.ifPresent(head -> refuseTheSame(head, draft));
        var id = issues.add(
                officer,
                draft,
                before.map(head -> head.issue().edition() + 1).orElse(1),
                before.map(head -> head.issue().id()).orElse(0L),
                at,
                pack.id() + " " + pack.version());
        trail.write(
                officer.login(),
                "circular-published",
                "issue/" + id,
                month,
                draft.unit().zh());
        return id;
    }

    private void refuseTheSame(Head head, Circular draft) {
        var same = draft.restated().isEmpty()
                && issues.sections(head.issue().id()).stream()
                        .map(Section::words)
                        .toList()
                        .equals(draft.sections().stream().map(Section::words).toList());
        if (same) {
            throw new Refusal(
                    "bulletins.published-already",
                    head.issue().number(),
                    head.issue().publishedBy());
        }
    }

    @Transactional(readOnly = true)
    public Circular issue(Officer officer, long id) {
        var head = issues.find(officer, id).orElseThrow(() -> new NotFound("issue", id));
        var sections = issues.sections(id);
        var fields = fields(head.unit(), head.month(), List.of());
        fields.put("cut-off", said(head.issue().cutOff()));
        fields.put("number", new Texts(head.issue().number(), head.issue().number()));
        fields.put("signed-by", head.signedBy());
        var now =
                sections.stream().flatMap(section -> section.figures().stream()).toList();
        return new Circular(
                head.issue(),
                head.unitId(),
                head.unit(),
                head.month(),
                Template.filled(template.title(), fields),
                sections,
                Template.filled(template.foot(), fields),
                List.of(),
                issues.corrected(id)
                        .map(before -> restated(issues.figures(before.issue().id()), now))
                        .orElse(List.of()));
    }

    private Texts said(Instant at) {
        var local = at.atZone(clock.getZone());
        return new Texts(
                local.format(DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.ENGLISH)),
                local.format(DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE)));
    }

    /** Whether a unit's circular of a month is out. */
    @Transactional(readOnly = true)
    public boolean isPublished(long unitId, YearMonth month) {
        return issues.newest(unitId, month).isPresent();
    }

    /** What the circular of a month is called. */
    Texts title(YearMonth month) {
        return Template.filled(template.title(), fields(NO_WORDS, month, List.of()));
    }

    int dueWorkingDay() {
        return template.due().workingDay();
    }
}
