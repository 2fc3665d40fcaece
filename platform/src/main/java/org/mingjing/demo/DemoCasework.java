package org.mingjing.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingjing.casewatch.CaseWatch;
import org.mingjing.demo.CaseScript.Course;
import org.mingjing.demo.DemoCases.DemoCase;
import org.mingjing.people.Right;
import org.mingjing.rules.log.LogSink;
import org.springframework.stereotype.Component;

/** Lets the cases of {@code demo-cases.yaml} walk their courses and hands them to the case watch as a log. */
@Component
class DemoCasework {

    private final CaseWatch watch;
    private final DemoCast cast;

    DemoCasework(CaseWatch watch, DemoCast cast) {
        this.watch = watch;
        this.cast = cast;
    }

    void tell(Setting setting) {
        var script = setting.pack().read("demo-cases.yaml", CaseScript.class);
        var staff = new Staff(cast, setting);
        var cases = new DemoCases(staff, setting);
        for (var course : script.cases()) {
            cases.of(course).stream()
                    .collect(Collectors.groupingBy(DemoCase::unit))
                    .forEach((unit, ofUnit) -> hand(course, unit, ofUnit, staff.manager()));
        }
    }

    private void hand(Course course, String unit, List<DemoCase> cases, String manager) {
        watch.importNow(
                manager,
                course.kind(),
                cast.unit(unit),
                "%s-%s.xes".formatted(course.kind(), unit),
                sink -> cases.forEach(demo -> tell(demo, sink)));
    }

    private static void tell(DemoCase demo, LogSink sink) {
        var history = demo.history();
        sink.caseAttributes(history.id(), history.attributes());
        history.events().forEach(event -> sink.event(0, history.id(), event));
    }

    /** The head is the first post of a unit, the clerk the last; those between handle cases. */
    private static final class Staff implements DemoCases.Staff {

        private final DemoCast cast;
        private final Map<String, List<String>> byUnit = new HashMap<>();
        private final String chief;
        private final String manager;

        Staff(DemoCast cast, Setting setting) {
            this.cast = cast;
            this.chief = cast.who(Right.PUBLISH_BULLETIN, setting.today()).login();
            this.manager = cast.who(Right.IMPORT_CASES, setting.today()).login();
        }

        private List<String> of(String unit) {
            return byUnit.computeIfAbsent(unit, cast::staff);
        }

        @Override
        public List<String> handlers(String unit) {
            var all = of(unit);
            return all.size() < 3 ? all : all.subList(1, all.size() - 1);
        }

        @Override
        public String head(String unit) {
            return of(unit).getFirst();
        }

        @Override
        public String clerk(String unit) {
            return of(unit).getLast();
        }

        @Override
        public String chief() {
            return chief;
        }

        @Override
        public String manager() {
            return manager;
        }
    }
}
