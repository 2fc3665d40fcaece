package org.mingjing.cadence;

import java.util.List;
import java.util.stream.Stream;
import org.mingjing.people.Officer;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.web.Waiting;
import org.mingjing.web.WaitsFor;
import org.springframework.stereotype.Component;

/** The duties of an officer on Today: done in place, with a note and a file. */
@Component
class DutiesWaiting implements WaitsFor {

    private final CadenceDesk desk;

    DutiesWaiting(CadenceDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Waiting> waitingFor(Officer officer) {
        return desk.openOf(officer).stream()
                .map(occurrence -> new Waiting(
                        occurrence.duty(),
                        new Sentence("cadence.why", occurrence.post(), occurrence.no()),
                        occurrence.dueOn(),
                        desk.light(occurrence, officer.day()),
                        "cadence.action",
                        "/occurrences/%d/fulfilment".formatted(occurrence.id()),
                        "/duties/" + occurrence.dutyId()))
                .toList();
    }

    @Override
    public List<Finished> finishedBy(Officer officer) {
        return desk.settledThisWeek(officer).stream()
                .flatMap(occurrence -> Stream.ofNullable(occurrence.settlement())
                        .map(settlement ->
                                new Finished(occurrence.duty(), settlement.at(), "/duties/" + occurrence.dutyId())))
                .toList();
    }

    @Override
    public List<Owed> owedTo(Officer officer) {
        return desk.owedTo(officer).stream()
                .map(occurrence -> new Owed(
                        occurrence.post(),
                        occurrence.duty(),
                        occurrence.dueOn(),
                        desk.light(occurrence, officer.day()),
                        "/duties/" + occurrence.dutyId()))
                .toList();
    }
}
