package org.mingjing.rules.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Activities;
import org.mingjing.rules.AtLeast;
import org.mingjing.rules.AtMost;
import org.mingjing.rules.Deadline;
import org.mingjing.rules.DifferentActor;
import org.mingjing.rules.Event;
import org.mingjing.rules.Exclusive;
import org.mingjing.rules.Happened;
import org.mingjing.rules.Notice;
import org.mingjing.rules.Precedence;
import org.mingjing.rules.Recorded;
import org.mingjing.rules.Required;
import org.mingjing.rules.Response;
import org.mingjing.rules.Ruling;
import org.mingjing.rules.SameActor;
import org.mingjing.rules.Wait;
import org.mingjing.rules.calendar.Length;

/** The sentence of a breach, for each kind of rule: what happened, when, and what the rule asks instead. */
record BreachSentence(Ruling ruling, Phrases phrases) {

    String say() {
        return switch (ruling.rule()) {
            case AtMost most -> counted("breach.at-most", Activities.NONE, most.times());
            case AtLeast least -> counted("breach.at-least", least.activity(), least.times());
            case Precedence precedence -> precedence(precedence);
            case Response response -> say("breach.response", first(), anyOf(response.then()), null);
            case Exclusive _ -> say("breach.exclusive", first(), "", null);
            case DifferentActor _ -> say("breach.different-actor", first(), "", null);
            case SameActor _ -> say("breach.same-actor", first(), "", null);
            case Required required -> say("breach.required", "", phrases.attributes(absent(required)), null);
            case Wait wait -> say("breach.wait", earlier(), "", wait.length());
            case Notice notice ->
                say(
                        ruling.grounds().earlier() == null ? "breach.notice" : "breach.notice-short",
                        earlier(),
                        anyOf(notice.activity()),
                        notice.atLeast());
            case Recorded recorded -> say("breach.recorded", entered(), "", recorded.within());
            case Deadline _ -> throw new IllegalStateException("a deadline is met or late, never a breach");
        };
    }

    private String precedence(Precedence rule) {
        return ruling.grounds().earlier() == null || rule.within() == null
                ? say("breach.precedence", "", anyOf(rule.needs()), rule.within())
                : say("breach.precedence-old", earlier(), "", rule.within());
    }

    /** Facts 0 to 6: the breaching event, the count, the other event, names, the article, the length, the times. */
    private String say(String key, String other, String names, @Nullable Length length) {
        return phrases.say(
                key,
                last(),
                0,
                other,
                names,
                phrases.article(ruling.rule()),
                length == null ? "" : phrases.length(length),
                0);
    }

    private String counted(String key, Activities activity, int times) {
        return phrases.say(
                key, last(), ruling.grounds().count(), "", anyOf(activity), phrases.article(ruling.rule()), "", times);
    }

    private String anyOf(Activities activities) {
        return phrases.anyOf(activities);
    }

    private String last() {
        return ruling.rule() instanceof Response
                ? phrases.event(happened(ruling.events().getLast()))
                : phrases.event(happened(ruling.events().getLast()), attributes());
    }

    private String first() {
        return ruling.rule() instanceof Response
                ? phrases.event(happened(ruling.events().getFirst()), attributes())
                : phrases.event(happened(ruling.events().getFirst()));
    }

    private String earlier() {
        var earlier = ruling.grounds().earlier();
        return earlier == null ? "" : phrases.event(earlier);
    }

    private static Happened happened(Event event) {
        return Happened.of(event);
    }

    private String attributes() {
        return phrases.attributes(ruling.grounds());
    }

    private List<String> absent(Required rule) {
        return rule.absent(ruling.events().getLast().attributes());
    }

    private String entered() {
        return Recorded.recordedAt(ruling.events().getLast().attributes())
                .map(phrases::time)
                .orElseThrow();
    }
}
