package org.mingjing.people.web;

import java.util.List;
import java.util.stream.Collectors;
import org.mingjing.people.Officer;
import org.mingjing.people.PeopleDesk;
import org.mingjing.people.PeopleDesk.Sort;
import org.mingjing.people.PostEntry;
import org.mingjing.people.Right;
import org.mingjing.people.Role;
import org.mingjing.people.Roles;
import org.mingjing.sheets.Column;
import org.mingjing.sheets.ImportKind;
import org.mingjing.sheets.SheetRow;
import org.mingjing.sheets.Verdict;
import org.mingjing.vocabulary.Texts;
import org.springframework.stereotype.Component;

/** Posts as a table. */
@Component
class PostsTable implements ImportKind {

    private static final Column KEY = new Column("key", new Texts("Post", "岗位编号"), true, "new-department-head");
    private static final Column UNIT = new Column(
            "unit",
            new Texts("Unit", "单位编号"),
            true,
            "new-department",
            new Texts("The key of the unit that the post is in.", "岗位所在单位的编号。"));

    private final PeopleDesk desk;
    private final Roles roles;
    private final Column role;
    private final List<Column> columns;

    PostsTable(PeopleDesk desk, Roles roles) {
        this.desk = desk;
        this.roles = roles;
        var any = roles.all().iterator().next();
        this.role = new Column("role", new Texts("Role", "角色"), true, any.id(), meaning(roles));
        this.columns = List.of(KEY, UNIT, role, Columns.NAME_EN, Columns.NAME_ZH, Columns.FROM, Columns.TO);
    }

    private static Texts meaning(Roles roles) {
        return new Texts(
                roles.all().stream()
                        .map(one -> one.id() + " (" + one.title().en() + ")")
                        .collect(Collectors.joining(", ")),
                roles.all().stream()
                        .map(one -> one.id() + "（" + one.title().zh() + "）")
                        .collect(Collectors.joining("、")));
    }

    @Override
    public String id() {
        return "posts";
    }

    @Override
    public Texts title() {
        return new Texts("Posts", "岗位");
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
        var units = new KnownRows(desk.table(Sort.UNITS));
        var posts = new KnownRows(desk.table(Sort.POSTS));
        return rows.stream().map(row -> judge(row, units, posts)).toList();
    }

    private Verdict judge(SheetRow row, KnownRows units, KnownRows posts) {
        var remarks = new RowRemarks(row);
        var key = row.cell(KEY.key());
        var unit = row.cell(UNIT.key());
        posts.requireOnce(key, row, remarks);
        if (!unit.isEmpty() && !units.has(unit)) {
            remarks.wrong("people.table.no-such-unit", unit);
        }
        var named = row.cell(role.key());
        var meant = roles.called(named);
        if (meant.isEmpty() && !named.isEmpty()) {
            remarks.wrong("people.table.no-such-role", named, ids());
        }
        var valid = remarks.valid(Columns.FROM, Columns.TO);
        var there = posts.find(key);
        if (there != null && valid != null && meant.isPresent()) {
            var name = Columns.name(row);
            var period = Columns.cells(valid);
            remarks.compare(
                    columns,
                    there,
                    List.of(key, unit, meant.get().id(), name.en(), name.zh(), period.getFirst(), period.getLast()));
        }
        return remarks.verdict();
    }

    private String ids() {
        return roles.all().stream().map(Role::id).collect(Collectors.joining(", "));
    }

    @Override
    public void write(Officer officer, String fileName, List<SheetRow> rows) {
        desk.posts(rows.stream().map(this::entry).toList());
    }

    private PostEntry entry(SheetRow row) {
        return new PostEntry(
                row.cell(KEY.key()),
                row.cell(UNIT.key()),
                roles.called(row.cell(role.key())).orElseThrow().id(),
                Columns.name(row),
                row.line(),
                Columns.valid(row));
    }

    @Override
    public List<List<String>> current(Officer officer) {
        return desk.table(Sort.POSTS);
    }

    @Override
    public String page() {
        return "/people";
    }
}
