package org.mingjing.casewatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Clock;
import org.mingjing.rules.Event;
import org.mingjing.rules.State;
import org.mingjing.rules.calendar.Due;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Texts;

/**
 * The clocks of a case on a line of time, in units of the drawing: each from its start to its due date, with what
 * extended, paused and moved it; the events as ticks; today.
 */
public record ClockLine(
        int width,
        int height,
        List<Month> months,
        List<Bar> bars,
        List<Tick> ticks,
        @Nullable Integer today,
        int left) {

    private static final int WIDTH = 960;
    private static final int MARGIN = 24;
    private static final int TOP = 34;
    private static final int ROW = 50;
    private static final int FOOT = 40;
    private static final int MONTHS_SHOWN = 14;
    private static final int CLOCKS_SHOWN = 40;
    private static final int SHORTEST = 2;
    private static final int LATIN_LETTER = 7;
    private static final int CHINESE_LETTER = 13;
    private static final int ROOM_FOR_DUE_DATE = 190;

    public boolean hasExtensions() {
        return bars.stream().anyMatch(bar -> !bar.extensions().isEmpty());
    }

    public boolean hasPauses() {
        return bars.stream().anyMatch(bar -> !bar.pauses().isEmpty());
    }

    public boolean hasRolls() {
        return bars.stream().anyMatch(bar -> bar.roll() != null);
    }

    /** The first of a month, where its line is drawn; named where there is room. */
    public record Month(int x, YearMonth month, boolean named) {}

    /** A stretch of time from x on. */
    public record Stretch(int x, int width) {}

    /** An event of the case. */
    public record Tick(int x, Texts activity, LocalDate on) {}

    /**
     * One clock as a bar.
     *
     * @param allowed from its start to its due date
     * @param gone what is used of it
     * @param over what goes beyond it, if anything does
     * @param words where its words begin; they end there if {@code wordsEnd}
     */
    public record Bar(
            int y,
            Texts title,
            @Nullable Texts source,
            Light light,
            State state,
            LocalDate from,
            Object due,
            @Nullable LocalDate closedOn,
            Stretch allowed,
            Stretch gone,
            @Nullable Stretch over,
            List<Stretch> extensions,
            List<Stretch> pauses,
            @Nullable Stretch roll,
            boolean heldByCustody,
            int words,
            boolean wordsEnd) {}

    /** A clock with what its rule is called, and its light. */
    record Named(Clock clock, Texts title, @Nullable Texts source, Light light) {}

    static ClockLine of(List<Named> clocks, List<Event> events, ActivityNames names, Instant now, ZoneId zone) {
        var shown = clocks.stream()
                .sorted(Comparator.comparing(named -> named.clock().opened().at()))
                .limit(CLOCKS_SHOWN)
                .toList();
        var scale = Scale.of(shown, events, now, zone);
        var bars = new ArrayList<Bar>();
        for (var named : shown) {
            bars.add(bar(named, TOP + bars.size() * ROW, scale, now, zone));
        }
        var ticks = events.stream()
                .map(event -> new Tick(
                        scale.x(event.at()), names.of(event.activity()), LocalDate.ofInstant(event.at(), zone)))
                .toList();
        return new ClockLine(
                WIDTH,
                TOP + bars.size() * ROW + FOOT,
                scale.months(),
                bars,
                ticks,
                scale.includes(now) ? scale.x(now) : null,
                clocks.size() - shown.size());
    }

    private static Bar bar(Named named, int y, Scale scale, Instant now, ZoneId zone) {
        var clock = named.clock();
        var start = scale.x(clock.opened().at());
        var due = scale.x(end(clock.due(), zone));
        var until = clock.closed() == null ? now : clock.closed().by().at();
        var reached = Math.max(start, scale.x(until));
        var closedOn = clock.closed() == null ? null : LocalDate.ofInstant(until, zone);
        var unrolled = scale.x(end(clock.unrolled(), zone));
        var wordsEnd = start + widthOf(named.title()) > WIDTH;
        return new Bar(
                y,
                named.title(),
                named.source(),
                named.light(),
                clock.state(),
                LocalDate.ofInstant(clock.opened().at(), zone),
                day(clock.due(), zone),
                closedOn,
                stretch(start, due),
                stretch(start, Math.min(reached, due)),
                reached > due && clock.state() != State.SUPERSEDED ? stretch(due, reached) : null,
                clock.extensions().stream()
                        .map(extended ->
                                stretch(scale.x(end(extended.before(), zone)), scale.x(end(extended.after(), zone))))
                        .toList(),
                clock.standstills().stream()
                        .map(still -> stretch(
                                scale.x(still.from().at()),
                                scale.x(
                                        still.until() == null
                                                ? now
                                                : still.until().at())))
                        .toList(),
                unrolled < due ? stretch(unrolled, due) : null,
                clock.heldByCustody(),
                wordsEnd ? Math.max(due, reached) : start,
                wordsEnd);
    }

    /** As many units as the words over a bar take, roughly: Chinese letters are about twice as wide. */
    private static int widthOf(Texts title) {
        return Math.max(title.en().length() * LATIN_LETTER, title.zh().length() * CHINESE_LETTER) + ROOM_FOR_DUE_DATE;
    }

    private static Stretch stretch(int from, int to) {
        return new Stretch(from, Math.max(SHORTEST, to - from));
    }

    private static Instant end(Due due, ZoneId zone) {
        return switch (due) {
            case Due.AtInstant(var instant) -> instant;
            case Due.OnDate(var date) -> date.plusDays(1).atStartOfDay(zone).toInstant();
        };
    }

    private static Object day(Due due, ZoneId zone) {
        return switch (due) {
            case Due.AtInstant(var instant) -> Because.moment(instant, zone);
            case Due.OnDate(var date) -> date;
        };
    }

    /** From time to the place on the line. */
    private record Scale(Instant from, Instant to, ZoneId zone) {

        static Scale of(List<Named> clocks, List<Event> events, Instant now, ZoneId zone) {
            var instants = Stream.concat(
                            events.stream().map(Event::at),
                            clocks.stream()
                                    .flatMap(named -> Stream.concat(
                                            Stream.of(end(named.clock().due(), zone)),
                                            named.clock().closed() == null
                                                    ? Stream.of(now)
                                                    : Stream.of(named.clock()
                                                            .closed()
                                                            .by()
                                                            .at()))))
                    .toList();
            var from = instants.stream().min(Comparator.naturalOrder()).orElse(now);
            var to = instants.stream().max(Comparator.naturalOrder()).orElse(now);
            return new Scale(from, to.isAfter(from) ? to : from.plusSeconds(1), zone);
        }

        boolean includes(Instant at) {
            return !at.isBefore(from) && !at.isAfter(to);
        }

        int x(Instant at) {
            var all = to.toEpochMilli() - (double) from.toEpochMilli();
            var part = Math.clamp((at.toEpochMilli() - from.toEpochMilli()) / all, 0, 1);
            return MARGIN + (int) Math.round(part * (WIDTH - 2 * MARGIN));
        }

        List<Month> months() {
            var first = YearMonth.from(LocalDate.ofInstant(from, zone)).plusMonths(1);
            var last = YearMonth.from(LocalDate.ofInstant(to, zone));
            var count = java.time.temporal.ChronoUnit.MONTHS.between(first, last) + 1;
            var every = Math.max(1, (int) Math.ceil(count / (double) MONTHS_SHOWN));
            var months = new ArrayList<Month>();
            for (var month = first; !month.isAfter(last); month = month.plusMonths(every)) {
                var x = x(month.atDay(1).atStartOfDay(zone).toInstant());
                months.add(new Month(x, month, x < WIDTH - 3 * MARGIN));
            }
            return months;
        }
    }
}
