package org.mingjing.rules.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.mingjing.rules.calendar.WrittenTime;
import org.mingjing.rules.log.CsvLog.BadRow;
import org.mingjing.rules.log.Fault.Kind;

/** Where in a row each thing stands. Any column that is not one of the four is an attribute of the event. */
record CsvHeader(List<String> names, int caseId, int activity, int time, int actor, boolean hasAttributes) {

    private static final int ABSENT = -1;

    static CsvHeader of(List<String> cells, Columns columns, boolean asksForAttributes) {
        var names = cells.stream().map(String::strip).toList();
        refuseSecond(names);
        var actor = columns.actor() == null ? Columns.ACTOR : columns.actor();
        return new CsvHeader(
                names,
                position(names, columns.caseId()),
                position(names, columns.activity()),
                position(names, columns.time()),
                columns.actor() == null ? names.indexOf(actor) : position(names, actor),
                asksForAttributes);
    }

    // Of two columns with one name nobody knows which is meant; columns without a name nobody can ask for.
    private static void refuseSecond(List<String> names) {
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw new UnreadableLog(Kind.SAME_COLUMN, name);
            }
        }
    }

    private static int position(List<String> names, String column) {
        var position = names.indexOf(column);
        if (position == ABSENT) {
            throw new UnreadableLog(Kind.NO_COLUMN, column, String.join(", ", names), suggestion(names));
        }
        return position;
    }

    private static String suggestion(List<String> names) {
        return Columns.guess(names)
                .map(guess -> "; did you mean case \"%s\", activity \"%s\", time \"%s\"?"
                        .formatted(guess.caseId(), guess.activity(), guess.time()))
                .orElse("");
    }

    /** When the event of a row happened, or why the row is none. */
    Instant time(Row row) throws BadRow {
        require(row, caseId);
        if (row.count() > names.size()) {
            throw new BadRow(Kind.TOO_MANY_CELLS, names.size(), row.count());
        }
        require(row, time);
        var written = row.cell(time);
        var at = WrittenTime.read(written.bytes(), written.from(), written.until(), ZoneOffset.UTC)
                .orElseThrow(() -> new BadRow(Kind.NO_TIME, names.get(time), written));
        require(row, activity);
        return at;
    }

    Cell caseId(Row row) {
        return row.cell(caseId);
    }

    Cell activity(Row row) {
        return row.cell(activity);
    }

    /** Blank if the event has none. */
    Cell actor(Row row) {
        return actor == ABSENT ? Cell.EMPTY : row.cell(actor);
    }

    Map<String, Object> attributes(Row row) {
        var attributes = new HashMap<String, Object>();
        for (var position = 0; position < names.size(); position++) {
            if (isAttribute(position) && !row.cell(position).isEmpty()) {
                attributes.put(
                        names.get(position),
                        WrittenValue.read(row.cell(position).toString()));
            }
        }
        return attributes;
    }

    private void require(Row row, int position) throws BadRow {
        if (row.cell(position).isBlank()) {
            throw new BadRow(Kind.NO_VALUE, names.get(position));
        }
    }

    private boolean isAttribute(int position) {
        return position != caseId && position != activity && position != time && position != actor;
    }
}
