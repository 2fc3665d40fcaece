package org.mingjing.bulletins;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjing.bulletins.Circular.Figure;
import org.mingjing.bulletins.Circular.LeftOut;
import org.mingjing.bulletins.Circular.Restated;
import org.mingjing.bulletins.Circular.Section;
import org.mingjing.bulletins.Wordings.Wording;
import org.mingjing.packs.Pack;
import org.mingjing.people.Officer;
import org.mingjing.people.Unit;
import org.mingjing.people.Units;
import org.mingjing.vocabulary.Language;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Texts;
import org.mingjing.vocabulary.Words;
import org.mingjing.web.MonthlyFigure;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the draft of a month: the sentences of the pack, the figures that the modules give, the words of the writers. */
@Component
class Drafting {

    private static final Texts NOTHING = new Texts("", "");

    private final Issues issues;
    private final Wordings wordings;
    private final List<MonthlyFigure.Source> sources;
    private final Units units;
    private final Template template;
    private final MessageSource messages;
    private final Clock clock;

    Drafting(
            Issues issues,
            Wordings wordings,
            List<MonthlyFigure.Source> sources,
            Units units,
            Pack pack,
            MessageSource messages,
            Clock clock) {
        this.issues = issues;
        this.wordings = wordings;
        this.sources = sources;
        this.units = units;
        this.template = pack.read("bulletin.yaml", Template.class);
        this.messages = messages;
        this.clock = clock;
    }

    Template template() {
        return template;
    }

    Circular draft(Officer officer, long unitId, YearMonth month, Instant cutOff) {
        if (month.isAfter(YearMonth.from(LocalDate.ofInstant(cutOff, clock.getZone())))) {
            throw new Refusal("bulletins.month-ahead", month.toString());
        }
        var seen = units.seenBy(officer);
        var unit = seen.stream()
                .filter(one -> one.id() == unitId)
                .findFirst()
                .orElseThrow(() -> new NotFound("unit", unitId));
        var figures = figures(officer, withAllBelow(unit, seen), month, cutOff);
        var asOf = CutOff.of(cutOff, clock.getZone());
        var fields = Fields.of(month).of(unit.name()).of(asOf);
        var words = wordings.words(unitId, month);
        var newest = issues.newest(unitId, month);
        return new Circular(
                null,
                newest.map(Circular::issue).orElse(null),
                unitId,
                unit.name(),
                month,
                fields.in(template.title()),
                sections(fields, figures, words),
                NOTHING,
                asOf,
                leftOut(fields, figures),
                newest.map(before -> Restated.between(before.figures(), figures))
                        .orElse(List.of()));
    }

    /** Units come in the order of their tree: a parent before its children. */
    private static List<Long> withAllBelow(Unit top, List<Unit> seen) {
        var ids = new ArrayList<Long>(List.of(top.id()));
        seen.stream()
                .filter(unit -> unit.parentId() != null && ids.contains(unit.parentId()))
                .forEach(unit -> ids.add(unit.id()));
        return ids;
    }

    private List<Figure> figures(Officer officer, List<Long> unitIds, YearMonth month, Instant cutOff) {
        return sources.stream()
                .flatMap(source -> source.figures(officer, unitIds, month, cutOff).stream())
                .map(this::figure)
                .toList();
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

    private List<Section> sections(Fields fields, List<Figure> figures, Map<String, Wording> words) {
        var sections = new ArrayList<Section>();
        for (var section : template.sections()) {
            var its = figures.stream()
                    .filter(figure -> figure.section().equals(section.id()))
                    .toList();
            var sentences = section.sayable(given(its));
            if (!sentences.isEmpty()) {
                var wording = words.get(section.id());
                sections.add(new Section(
                        section.id(),
                        section.title(),
                        fields.in(Template.paragraph(sentences)),
                        wording == null ? NOTHING : wording.text(),
                        wording == null ? null : wording.written(),
                        its));
            }
        }
        return sections;
    }

    private List<LeftOut> leftOut(Fields fields, List<Figure> figures) {
        var leftOut = new ArrayList<LeftOut>();
        for (var section : template.sections()) {
            var sayable = section.sayable(given(figures.stream()
                    .filter(figure -> figure.section().equals(section.id()))
                    .toList()));
            section.sentences().stream()
                    .filter(sentence -> !sayable.contains(sentence))
                    .forEach(sentence -> leftOut.add(new LeftOut(section.title(), fields.in(sentence))));
        }
        return leftOut;
    }

    private static Set<String> given(List<Figure> figures) {
        return figures.stream().map(Figure::field).collect(Collectors.toSet());
    }
}
