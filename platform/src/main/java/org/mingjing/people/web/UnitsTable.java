package org.mingjing.people.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.people.PeopleDesk;
import org.mingjing.people.PeopleDesk.Sort;
import org.mingjing.people.Right;
import org.mingjing.people.UnitEntry;
import org.mingjing.people.UnitKinds;
import org.mingjing.people.UnitKinds.UnitKind;
import org.mingjing.sheets.Column;
import org.mingjing.sheets.ImportKind;
import org.mingjing.sheets.SheetRow;
import org.mingjing.sheets.Verdict;
import org.mingjing.vocabulary.Texts;
import org.springframework.stereotype.Component;

/** Units as a table. A unit may stand in a row above the one it is under, or below. */
@Component
class UnitsTable implements ImportKind {

    private static final Column KEY = new Column("key", new Texts("Key", "编号"), true, "new-department");
    private static final Column PARENT = new Column(
            "parent",
            new Texts("Under", "上级单位编号"),
            false,
            "office",
            new Texts("The key of the unit above; empty at the top of a tree.", "上级单位的编号；树的顶端留空。"));

    private final PeopleDesk desk;
    private final UnitKinds kinds;
    private final Column kind;
    private final List<Column> columns;

    UnitsTable(PeopleDesk desk, UnitKinds kinds) {
        this.desk = desk;
        this.kinds = kinds;
        this.kind = new Column("kind", new Texts("Kind", "类型"), true, example(kinds), meaning(kinds));
        this.columns = List.of(KEY, kind, PARENT, Columns.NAME_EN, Columns.NAME_ZH, Columns.FROM, Columns.TO);
    }

    private static String example(UnitKinds kinds) {
        var top = kinds.tops(UnitKinds.Tree.ADMINISTRATIVE).getLast();
        return kinds.below(top.id()).getLast().id();
    }

    private static Texts meaning(UnitKinds kinds) {
        return new Texts(
                kinds.all().stream()
                        .map(one -> one.id() + " (" + one.title().en() + ")")
                        .collect(Collectors.joining(", ")),
                kinds.all().stream()
                        .map(one -> one.id() + "（" + one.title().zh() + "）")
                        .collect(Collectors.joining("、")));
    }

    @Override
    public String id() {
        return "units";
    }

    @Override
    public Texts title() {
        return new Texts("Units", "单位");
    }

    @Override
    public Right right() {
        return Right.KEEP_PEOPLE;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public List<Verdict> judge(Officer officer, List<SheetRow> rows) {
        var known = new KnownRows(desk.table(Sort.UNITS));
        var above = new UnitsAbove(desk.table(Sort.UNITS));
        rows.forEach(row -> above.put(row.cell(KEY.key()), kindOf(row), parent(row)));
        var all = new ArrayList<RowRemarks>();
        var byKey = new HashMap<String, RowRemarks>();
        for (var row : rows) {
            var remarks = look(row, known, above);
            all.add(remarks);
            byKey.putIfAbsent(row.cell(KEY.key()), remarks);
        }
        refuseBelowRefused(rows, all, byKey, known);
        return all.stream().map(RowRemarks::verdict).toList();
    }

    private RowRemarks look(SheetRow row, KnownRows known, UnitsAbove above) {
        var remarks = new RowRemarks(row);
        var key = row.cell(KEY.key());
        known.requireOnce(key, row, remarks);
        var named = row.cell(kind.key());
        var meant = kinds.called(named);
        if (meant.isEmpty() && !named.isEmpty()) {
            remarks.wrong("people.table.no-such-kind", named, ids());
        }
        meant.ifPresent(one -> lookAbove(row, one, above, remarks));
        var valid = remarks.valid(Columns.FROM, Columns.TO);
        var there = known.find(key);
        if (there != null && valid != null && meant.isPresent()) {
            var name = Columns.name(row);
            var period = Columns.cells(valid);
            remarks.compare(
                    columns,
                    there,
                    List.of(
                            key,
                            meant.get().id(),
                            row.cell(PARENT.key()),
                            name.en(),
                            name.zh(),
                            period.getFirst(),
                            period.getLast()));
        }
        return remarks;
    }

    private void lookAbove(SheetRow row, UnitKind meant, UnitsAbove above, RowRemarks remarks) {
        var parent = parent(row);
        if (parent == null) {
            if (!kinds.mayBeTop(meant)) {
                remarks.wrong("people.not-at-the-top", Columns.name(row), meant.title());
            }
        } else if (!above.has(parent)) {
            remarks.wrong("people.table.no-such-unit", parent);
        } else if (above.isCircle(row.cell(KEY.key()))) {
            remarks.wrong("people.under-itself", Columns.name(row));
        } else if (!meant.under().contains(above.kind(parent))) {
            remarks.wrong(
                    "people.not-under",
                    meant.title(),
                    kinds.find(above.kind(parent)).<Object>map(UnitKind::title).orElse(above.kind(parent)));
        }
    }

    /** What is new and stands under a new unit that is left out is left out as well. */
    private static void refuseBelowRefused(
            List<SheetRow> rows, List<RowRemarks> all, Map<String, RowRemarks> byKey, KnownRows known) {
        var again = true;
        while (again) {
            again = false;
            for (var i = 0; i < rows.size(); i++) {
                var parent = parent(rows.get(i));
                var above = parent == null || known.has(parent) ? null : byKey.get(parent);
                if (above != null && above.isWrong() && !all.get(i).isWrong()) {
                    all.get(i).wrong("people.table.unit-left-out", String.valueOf(parent));
                    again = true;
                }
            }
        }
    }

    private String kindOf(SheetRow row) {
        var named = row.cell(kind.key());
        return kinds.called(named).map(UnitKind::id).orElse(named);
    }

    private static @Nullable String parent(SheetRow row) {
        var parent = row.cell(PARENT.key());
        return parent.isEmpty() ? null : parent;
    }

    private String ids() {
        return kinds.all().stream().map(UnitKind::id).collect(Collectors.joining(", "));
    }

    @Override
    public void write(Officer officer, String fileName, List<SheetRow> rows) {
        desk.units(rows.stream().map(this::entry).toList());
    }

    private UnitEntry entry(SheetRow row) {
        return new UnitEntry(
                row.cell(KEY.key()), kindOf(row), parent(row), Columns.name(row), row.line(), Columns.valid(row));
    }

    @Override
    public List<List<String>> current(Officer officer) {
        return desk.table(Sort.UNITS);
    }

    @Override
    public String page() {
        return "/people";
    }
}
