package org.mingjing.cadence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.mingjing.packs.Lights;
import org.mingjing.people.Officer;
import org.mingjing.web.MonthlyFigure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The month in duties: how many fell due, and how they were settled by the cut-off. */
@Component
class DutyFigures implements MonthlyFigure.Source {

    private static final String SECTION = "duties";

    private final Occurrences occurrences;
    private final Lights lights;
    private final Clock clock;

    DutyFigures(Occurrences occurrences, Lights lights, Clock clock) {
        this.occurrences = occurrences;
        this.lights = lights;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<MonthlyFigure> figures(Officer officer, List<Long> unitIds, YearMonth month, Instant cutOff) {
        var cut = LocalDate.ofInstant(cutOff, clock.getZone());
        var day = cut.isBefore(month.atEndOfMonth()) ? cut : month.atEndOfMonth();
        var units = unitIds.stream().filter(officer::sees).toList();
        return occurrences.figures(units, month.atDay(1), day, cut).entrySet().stream()
                .map(figure -> new MonthlyFigure(
                        SECTION,
                        "cadence.figure." + figure.getKey(),
                        figure.getValue().part(),
                        figure.getValue().whole(),
                        "cadence.formula." + figure.getKey(),
                        lights.version(),
                        "/occurrences?month=%s&state=%s".formatted(month, state(figure.getKey()))))
                .toList();
    }

    private static String state(String figure) {
        return switch (figure) {
            case "done" -> "DONE";
            case "late" -> "LATE";
            case "missed" -> "UNDONE";
            case "excused" -> "EXCUSED";
            default -> "ALL";
        };
    }
}
