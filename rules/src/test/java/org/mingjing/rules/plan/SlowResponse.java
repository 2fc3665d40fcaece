package org.mingjing.rules.plan;

import java.util.ArrayList;
import java.util.List;
import org.mingjing.rules.Limit;
import org.mingjing.rules.Response;

/** Each occurrence by itself: the first later event that answers it or closes the case decides. */
record SlowResponse(Response rule, SlowReading reading) {

    List<String> rows() {
        return rule.limit() == null ? unanswered() : answered(rule.limit());
    }

    private List<String> unanswered() {
        var rows = new ArrayList<String>();
        reading.all()
                .filter(i -> reading.occurs(rule.head(), rule.activity(), i))
                .forEach(i -> {
                    var end = end(i);
                    if (end == 0) {
                        rows.add(reading.row(rule.head(), "open", reading.at(i), "", i));
                    } else if (!rule.then().include(reading.event(end))) {
                        rows.add(reading.row(rule.head(), "breach", reading.at(end), "", i, end));
                    }
                });
        return rows;
    }

    private List<String> answered(Limit limit) {
        var rows = new ArrayList<String>();
        reading.all()
                .filter(i -> reading.occurs(rule.head(), rule.activity(), i))
                .forEach(i -> {
                    var end = end(i);
                    var due = reading.rolled(reading.dates().due(reading.at(i), limit.within()), limit);
                    rows.add(
                            end == 0
                                    ? reading.row(
                                            rule.head(), reading.light(due, limit), reading.at(i), due.toString(), i)
                                    : reading.row(
                                            rule.head(),
                                            reading.dates().isInTime(reading.at(end), due) ? "met" : "late",
                                            reading.at(i),
                                            due.toString(),
                                            i,
                                            end));
                });
        return rows;
    }

    // The first later event that answers or closes; 0 if there is none.
    private int end(int i) {
        return reading.all()
                .filter(j -> j > i)
                .filter(j -> rule.then().include(reading.event(j)) || reading.closes(j))
                .findFirst()
                .orElse(0);
    }
}
