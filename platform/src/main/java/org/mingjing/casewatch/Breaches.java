package org.mingjing.casewatch;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingjing.rules.AtLeast;
import org.mingjing.rules.AtMost;
import org.mingjing.rules.Deadline;
import org.mingjing.rules.DifferentActor;
import org.mingjing.rules.Event;
import org.mingjing.rules.Exclusive;
import org.mingjing.rules.Notice;
import org.mingjing.rules.Precedence;
import org.mingjing.rules.Recorded;
import org.mingjing.rules.Required;
import org.mingjing.rules.Response;
import org.mingjing.rules.Rule;
import org.mingjing.rules.SameActor;
import org.mingjing.rules.Wait;
import org.mingjing.rules.calendar.Length;
import org.mingjing.rules.calendar.WrittenTime;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;

/** The sentence of a breach, for each kind of rule: what happened, when, and what the rule asks instead. */
record Breaches(ActivityNames names) {

    /** @param events those that the finding names: the breaching one last */
    Sentence sentence(Rule rule, List<Event> events, Texts source, ZoneId zone) {
        var last = names.of(events.getLast().activity());
        var on = LocalDate.ofInstant(events.getLast().at(), zone);
        var first = names.of(events.getFirst().activity());
        var earlier = LocalDate.ofInstant(events.getFirst().at(), zone);
        return switch (rule) {
            case AtMost most -> new Sentence("casewatch.because.at-most", last, on, source, most.times());
            case AtLeast least ->
                new Sentence("casewatch.because.at-least", last, on, source, names.of(least.activity()), least.times());
            case Precedence precedence -> precedence(precedence, last, on, source);
            case Response response ->
                new Sentence("casewatch.because.response", last, on, source, names.of(response.then()), first, earlier);
            case Exclusive _ -> new Sentence("casewatch.because.exclusive", last, on, source, first, earlier);
            case DifferentActor _ ->
                new Sentence("casewatch.because.different-actor", last, on, source, first, earlier);
            case SameActor _ -> new Sentence("casewatch.because.same-actor", last, on, source, first, earlier);
            case Required required ->
                new Sentence("casewatch.because.required", last, on, source, absent(required, events.getLast()));
            case Wait wait ->
                new Sentence("casewatch.because.wait", last, on, source, length(wait.length()), names.of(wait.start()));
            case Notice notice ->
                new Sentence(
                        "casewatch.because.notice",
                        last,
                        on,
                        source,
                        length(notice.atLeast()),
                        names.of(notice.activity()));
            case Recorded recorded ->
                new Sentence(
                        "casewatch.because.recorded",
                        last,
                        on,
                        source,
                        enteredOn(events.getLast(), zone),
                        length(recorded.within()));
            case Deadline _ -> new Sentence("casewatch.because.breach", last, on, source);
        };
    }

    private Sentence precedence(Precedence rule, Texts last, LocalDate on, Texts source) {
        var needs = names.of(rule.needs());
        return rule.within() == null
                ? new Sentence("casewatch.because.precedence", last, on, source, needs)
                : new Sentence("casewatch.because.precedence-within", last, on, source, needs, length(rule.within()));
    }

    private static String absent(Required rule, Event event) {
        return rule.attributes().stream()
                .filter(name -> String.valueOf(event.attributes().getOrDefault(name, ""))
                        .isBlank())
                .collect(Collectors.joining(", "));
    }

    private static Object enteredOn(Event event, ZoneId zone) {
        var written = String.valueOf(event.attributes().getOrDefault(Recorded.ATTRIBUTE, ""));
        return WrittenTime.read(written, ZoneOffset.UTC)
                .<Object>map(at -> LocalDate.ofInstant(at, zone))
                .orElse(written);
    }

    private static Sentence length(Length length) {
        var unit = length.unit().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Sentence("casewatch.length." + unit, length.amount());
    }
}
