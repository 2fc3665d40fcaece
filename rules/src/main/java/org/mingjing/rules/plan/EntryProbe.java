package org.mingjing.rules.plan;

import org.mingjing.rules.Activities;
import org.mingjing.rules.Recorded;
import org.mingjing.rules.Required;

/** A rule that asks each event by itself: required attributes, and whether it was recorded in time. Keeps nothing. */
record EntryProbe(Activities activity, Scope scope, Question question) implements Probe {

    /** What is wrong with the event. */
    @FunctionalInterface
    interface Question {
        boolean isBreach(Moment moment);
    }

    static EntryProbe of(Required rule, Scope scope) {
        return new EntryProbe(rule.activity(), scope, moment -> !rule.isComplete(moment.ofEvent()));
    }

    static EntryProbe of(Recorded rule, Scope scope) {
        return new EntryProbe(
                rule.activity(),
                scope,
                moment -> Recorded.recordedAt(moment.ofEvent())
                        .filter(recorded -> rule.isTooLate(
                                recorded,
                                Dates.instant(moment.time),
                                scope.dates().legal()))
                        .isPresent());
    }

    @Override
    public int width() {
        return 0;
    }

    @Override
    public long roles(String name) {
        return activity.include(name) ? 1 : 0;
    }

    @Override
    public void hear(long roles, Moment moment) {
        if (scope.covers(moment) && question.isBreach(moment)) {
            moment.breach(scope.rule());
        }
    }
}
