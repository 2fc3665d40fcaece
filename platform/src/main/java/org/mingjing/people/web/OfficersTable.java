package org.mingjing.people.web;

import java.util.List;
import org.mingjing.people.Officer;
import org.mingjing.people.OfficerEntry;
import org.mingjing.people.PeopleDesk;
import org.mingjing.people.PeopleDesk.Sort;
import org.mingjing.people.Right;
import org.mingjing.sheets.Column;
import org.mingjing.sheets.ImportKind;
import org.mingjing.sheets.SheetRow;
import org.mingjing.sheets.Verdict;
import org.mingjing.vocabulary.Texts;
import org.springframework.stereotype.Component;

/** Officers as a table. */
@Component
class OfficersTable implements ImportKind {

    private static final List<Column> COLUMNS = List.of(
            Columns.LOGIN,
            new Column("name-en", new Texts("Name in English", "英文姓名"), true, "Gu Mingche"),
            new Column("name-zh", new Texts("Name in Chinese", "中文姓名"), true, "顾明澈"));

    private final PeopleDesk desk;

    OfficersTable(PeopleDesk desk) {
        this.desk = desk;
    }

    @Override
    public String id() {
        return "officers";
    }

    @Override
    public Texts title() {
        return new Texts("Officers", "人员");
    }

    @Override
    public Right right() {
        return Right.KEEP_PEOPLE;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<Verdict> judge(Officer officer, List<SheetRow> rows) {
        var known = new KnownRows(desk.table(Sort.OFFICERS));
        return rows.stream().map(row -> judge(row, known)).toList();
    }

    private static Verdict judge(SheetRow row, KnownRows known) {
        var remarks = new RowRemarks(row);
        var entry = entry(row);
        if (!entry.login().isEmpty() && !OfficerEntry.isLogin(entry.login())) {
            remarks.wrong("people.table.login", entry.login());
        }
        known.requireOnce(entry.login(), row, remarks);
        var there = known.find(entry.login());
        if (there != null) {
            remarks.compare(
                    COLUMNS,
                    there,
                    List.of(entry.login(), entry.name().en(), entry.name().zh()));
        }
        return remarks.verdict();
    }

    private static OfficerEntry entry(SheetRow row) {
        return new OfficerEntry(row.cell(Columns.LOGIN.key()), Columns.name(row));
    }

    @Override
    public void write(Officer officer, String fileName, List<SheetRow> rows) {
        desk.officers(rows.stream().map(OfficersTable::entry).toList());
    }

    @Override
    public List<List<String>> current(Officer officer) {
        return desk.table(Sort.OFFICERS);
    }

    @Override
    public String page() {
        return "/people";
    }
}
