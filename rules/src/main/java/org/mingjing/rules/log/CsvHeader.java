package org.mingjing.rules.log;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.rules.Event;
import org.mingjing.rules.calendar.WrittenTime;
import org.mingjing.rules.log.CsvLog.BadRow;
import org.mingjing.rules.log.Fault.Kind;

/** Where in a row each thing stands. Any column that is not one of the four is an attribute of the event. */
record CsvHeader(List<String> names, int caseId, int activity, int time, int actor) {

    private static final int ABSENT = -1;

    static CsvHeader of(CsvRecord row, Columns columns) {
        var names = row.getFields().stream().map(String::strip).toList();
        var actor = columns.actor() == null ? Columns.ACTOR : columns.actor();
        return new CsvHeader(
                names,
                position(names, columns.caseId()),
                position(names, columns.activity()),
                position(names, columns.time()),
                columns.actor() == null ? names.indexOf(actor) : position(names, actor));
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

    String caseId(CsvRecord row) throws BadRow {
        return required(row, caseId);
    }

    Event event(CsvRecord row) throws BadRow {
        if (row.getFieldCount() > names.size()) {
            throw new BadRow(Kind.TOO_MANY_CELLS, names.size(), row.getFieldCount());
        }
        var written = required(row, time);
        var at = WrittenTime.read(written, ZoneOffset.UTC)
                .orElseThrow(() -> new BadRow(Kind.NO_TIME, names.get(time), written));
        var who = actor == ABSENT ? "" : cell(row, actor);
        return new Event(required(row, activity), at, who.isBlank() ? null : who, attributes(row));
    }

    private Map<String, Object> attributes(CsvRecord row) {
        var attributes = new HashMap<String, Object>();
        for (var position = 0; position < names.size(); position++) {
            var isAttribute = position != caseId && position != activity && position != time && position != actor;
            if (isAttribute && !cell(row, position).isEmpty()) {
                attributes.put(names.get(position), WrittenValue.read(cell(row, position)));
            }
        }
        return attributes;
    }

    private String required(CsvRecord row, int position) throws BadRow {
        var cell = cell(row, position);
        if (cell.isBlank()) {
            throw new BadRow(Kind.NO_VALUE, names.get(position));
        }
        return cell;
    }

    private static String cell(CsvRecord row, int position) {
        return position < row.getFieldCount() ? row.getField(position) : "";
    }
}
