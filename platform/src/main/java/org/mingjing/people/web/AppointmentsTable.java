package org.mingjing.people.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.AppointmentEntry;
import org.mingjing.people.Officer;
import org.mingjing.people.PeopleDesk;
import org.mingjing.people.PeopleDesk.Sort;
import org.mingjing.people.Right;
import org.mingjing.people.Validity;
import org.mingjing.sheets.Column;
import org.mingjing.sheets.ImportKind;
import org.mingjing.sheets.SheetRow;
import org.mingjing.sheets.Verdict;
import org.mingjing.vocabulary.Texts;
import org.springframework.stereotype.Component;

/** Appointments as a table: who holds which post from when to when. */
@Component
class AppointmentsTable implements ImportKind {

    private static final Column POST = new Column(
            "post",
            new Texts("Post", "岗位编号"),
            true,
            "new-department-head",
            new Texts("The key of the post.", "岗位的编号。"));
    private static final List<Column> COLUMNS = List.of(POST, Columns.LOGIN, Columns.FROM, Columns.TO);

    private final PeopleDesk desk;

    AppointmentsTable(PeopleDesk desk) {
        this.desk = desk;
    }

    @Override
    public String id() {
        return "appointments";
    }

    @Override
    public Texts title() {
        return new Texts("Appointments", "任职");
    }

    @Override
    public Right right() {
        return Right.KEEP_PEOPLE;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    /** What changes an appointment that is there is looked at first: its end may make room for another. */
    @Override
    public List<Verdict> judge(Officer officer, List<SheetRow> rows) {
        var posts = new KnownRows(desk.table(Sort.POSTS));
        var officers = new KnownRows(desk.table(Sort.OFFICERS));
        var terms = new Terms(desk.table(Sort.APPOINTMENTS));
        var looked = rows.stream().map(row -> look(row, posts, officers)).toList();
        looked.stream().filter(one -> isThere(one, terms)).forEach(one -> one.place(terms));
        looked.forEach(one -> one.place(terms));
        return looked.stream().map(one -> one.remarks().verdict()).toList();
    }

    private static boolean isThere(Looked looked, Terms terms) {
        var entry = looked.entry();
        return entry != null && terms.there(entry) != null;
    }

    private static Looked look(SheetRow row, KnownRows posts, KnownRows officers) {
        var remarks = new RowRemarks(row);
        var post = row.cell(POST.key());
        var login = row.cell(Columns.LOGIN.key());
        if (!post.isEmpty() && !posts.has(post)) {
            remarks.wrong("people.table.no-such-post", post);
        }
        if (!login.isEmpty() && !officers.has(login)) {
            remarks.wrong("people.table.no-such-officer", login);
        }
        var valid = remarks.valid(Columns.FROM, Columns.TO);
        return new Looked(
                row.line(),
                remarks,
                remarks.isWrong() || valid == null ? null : new AppointmentEntry(post, login, valid),
                new ArrayList<>());
    }

    /** A row that was looked at by itself; with its appointment if it was found in order. */
    private record Looked(
            int line, RowRemarks remarks, @Nullable AppointmentEntry entry, List<Boolean> placed) {

        void place(Terms terms) {
            if (entry == null || !placed.isEmpty()) {
                return;
            }
            placed.add(true);
            var earlier = terms.lineOf(entry);
            if (earlier != null) {
                remarks.wrong("people.table.twice", entry.post(), earlier);
                return;
            }
            var there = terms.there(entry);
            var holder = terms.otherHolder(entry);
            if (holder != null) {
                remarks.wrong("people.table.held", entry.post(), holder);
                return;
            }
            if (there != null) {
                remarks.compare(COLUMNS, cells(there), cells(entry));
            }
            terms.put(entry, line);
        }
    }

    private static List<String> cells(AppointmentEntry entry) {
        var period = Columns.cells(entry.valid());
        return List.of(entry.post(), entry.login(), period.getFirst(), period.getLast());
    }

    @Override
    public void write(Officer officer, String fileName, List<SheetRow> rows) {
        desk.appointments(rows.stream().map(AppointmentsTable::entry).toList());
    }

    private static AppointmentEntry entry(SheetRow row) {
        Validity valid = Columns.valid(row);
        return new AppointmentEntry(row.cell(POST.key()), row.cell(Columns.LOGIN.key()), valid);
    }

    @Override
    public List<List<String>> current(Officer officer) {
        return desk.table(Sort.APPOINTMENTS);
    }

    @Override
    public String page() {
        return "/people";
    }
}
