package org.mingjing.rules.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Extension;
import org.mingjing.rules.Limit;
import org.mingjing.rules.Pause;
import org.mingjing.rules.calendar.Length;

/** Reads what moves a clock: its limit, extensions and pauses. */
final class Clocks {

    private enum Roll {
        NONE,
        NEXT_WORKING_DAY
    }

    private Clocks() {}

    static Limit limit(Section section) {
        var within = section.length("within");
        var warn = section.maybeLength("warn");
        if (warn != null && within.isExact() && !warn.unit().isFixed()) {
            throw new Refused(
                    section.at("warn"), "\"warn\" is \"%s\", but a limit in hours warns in hours, days or weeks", warn);
        }
        return new Limit(
                within,
                section.maybe("roll").map(roll -> roll.choice(Roll.values())).orElse(Roll.NONE)
                        == Roll.NEXT_WORKING_DAY,
                warn);
    }

    static @Nullable Limit maybeLimit(Section section) {
        if (section.has("within")) {
            return limit(section);
        }
        for (var key : List.of("warn", "roll")) {
            if (section.has(key)) {
                throw new Refused(section.at(key), "\"%s\" is of no use without \"within\"", key);
            }
        }
        return null;
    }

    static List<Extension> extensions(Section section, Limit limit) {
        return section.list("extend").stream()
                .map(entry -> extension(new Section(entry.node()), limit.within()))
                .toList();
    }

    private static Extension extension(Section section, Length limit) {
        section.allowing("on", "by", "at-most");
        var by = section.length("by");
        if (limit.isExact() ? !by.unit().isFixed() : by.isExact()) {
            throw new Refused(
                    section.at("by"),
                    "\"by\" is \"%s\", but a limit %s",
                    by,
                    limit.isExact()
                            ? "in hours is extended by hours, days or weeks"
                            : "counted in dates is not extended by hours");
        }
        return new Extension(
                section.activities("on"),
                by,
                section.maybe("at-most").map(Value::count).orElse(1));
    }

    static List<Pause> pauses(Section section) {
        return section.list("pause").stream()
                .map(entry -> new Section(entry.node()).allowing("from", "until"))
                .map(pause -> new Pause(pause.activities("from"), pause.activities("until")))
                .toList();
    }
}
