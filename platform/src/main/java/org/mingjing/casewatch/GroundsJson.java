package org.mingjing.casewatch;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Activities;
import org.mingjing.rules.Course;
import org.mingjing.rules.Extension;
import org.mingjing.rules.Grounds;
import org.mingjing.rules.Happened;
import org.mingjing.rules.calendar.Due;
import org.mingjing.rules.calendar.Length;
import tools.jackson.databind.json.JsonMapper;

/** Grounds as they are kept, in few letters. */
final class GroundsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GroundsJson() {}

    static String write(Grounds grounds) {
        return JSON.writeValueAsString(Kept.of(grounds));
    }

    static Grounds read(String grounds) {
        return JSON.readValue(grounds, Kept.class).grounds();
    }

    /** The earlier event, the count, the attributes, the course of the clock. */
    private record Kept(
            @Nullable Mark e,
            int n,
            Map<String, Object> x,
            @Nullable Way c) {

        static Kept of(Grounds grounds) {
            return new Kept(
                    grounds.earlier() == null ? null : Mark.of(grounds.earlier()),
                    grounds.count(),
                    EventJson.kept(grounds.attributes()),
                    grounds.course() == null ? null : Way.of(grounds.course()));
        }

        Grounds grounds() {
            return new Grounds(
                    e == null ? null : e.happened(), n, EventJson.restored(x), c == null ? null : c.course());
        }
    }

    private record Mark(String a, String t, @Nullable String w) {

        static Mark of(Happened happened) {
            return new Mark(happened.activity(), happened.at().toString(), happened.actor());
        }

        Happened happened() {
            return new Happened(a, Instant.parse(t), w);
        }
    }

    /** The unrolled due date, whether custody held it, what extended it, what stopped it, what may still extend it. */
    private record Way(String u, boolean h, List<Longer> x, List<Still> s, List<Left> l) {

        static Way of(Course course) {
            return new Way(
                    course.unrolled().toString(),
                    course.heldByCustody(),
                    course.extensions().stream()
                            .map(one ->
                                    new Longer(Mark.of(one.by()), one.length().toString()))
                            .toList(),
                    course.standstills().stream().map(Still::of).toList(),
                    course.left().stream().map(Left::of).toList());
        }

        Course course() {
            return new Course(
                    Due.read(u),
                    h,
                    x.stream()
                            .map(one -> new Course.Extended(one.e().happened(), length(one.d())))
                            .toList(),
                    s.stream().map(Still::standstill).toList(),
                    l.stream().map(Left::extension).toList());
        }
    }

    private record Longer(Mark e, String d) {}

    private record Still(Mark f, @Nullable Mark u, Set<String> g) {

        static Still of(Course.Standstill still) {
            return new Still(
                    Mark.of(still.from()),
                    still.until() == null ? null : Mark.of(still.until()),
                    still.goesOn().names());
        }

        Course.Standstill standstill() {
            return new Course.Standstill(f.happened(), u == null ? null : u.happened(), activities(g));
        }
    }

    private record Left(Set<String> o, String d, int m) {

        static Left of(Extension extension) {
            return new Left(extension.on().names(), extension.by().toString(), extension.atMost());
        }

        Extension extension() {
            return new Extension(activities(o), length(d), m);
        }
    }

    private static Activities activities(Set<String> names) {
        return new Activities(new LinkedHashSet<>(names));
    }

    private static Length length(String written) {
        return Length.read(written).orElseThrow(() -> new IllegalStateException(written));
    }
}
