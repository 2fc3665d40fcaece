package org.mingjing.people.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.mingjing.people.AppointmentEntry;
import org.mingjing.people.Officer;
import org.mingjing.people.OfficerEntry;
import org.mingjing.people.PeopleDesk;
import org.mingjing.people.PeopleDesk.Sort;
import org.mingjing.people.PostEntry;
import org.mingjing.people.Right;
import org.mingjing.people.Roles;
import org.mingjing.people.UnitEntry;
import org.mingjing.people.UnitKinds;
import org.mingjing.people.Validity;
import org.mingjing.sheets.Column;
import org.mingjing.sheets.ImportKind;
import org.mingjing.sheets.SheetRow;
import org.mingjing.sheets.Verdict;
import org.mingjing.sheets.WrittenDate;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Units, posts, officers and appointments as tables, in and out. */
@Configuration(proxyBeanMethods = false)
class PeopleTables {

    private static final Column KEY = new Column("key", new Texts("Key", "编号"), true, "first");
    private static final Column NAME_EN =
            new Column("name-en", new Texts("Name in English", "英文名称"), true, "First Department");
    private static final Column NAME_ZH = new Column("name-zh", new Texts("Name in Chinese", "中文名称"), true, "第一部");
    private static final Column FROM = new Column("from", new Texts("From", "起始日期"), true, "2026-01-01");
    private static final Column TO = new Column("to", new Texts("To", "终止日期"), false, "");
    private static final String LOGIN = "[a-z0-9.-]+";

    /** What a table needs to judge its rows: each row adds to what later ones may refer to. */
    private record Table(
            String id,
            Texts title,
            List<Column> columns,
            Sort sort,
            PeopleDesk desk,
            Function<List<SheetRow>, List<Verdict>> judge,
            BiConsumer<String, SheetRow> write)
            implements ImportKind {

        @Override
        public Right right() {
            return Right.KEEP_PEOPLE;
        }

        @Override
        public List<Verdict> judge(Officer officer, List<SheetRow> rows) {
            return judge.apply(rows);
        }

        @Override
        public void write(Officer officer, String fileName, List<SheetRow> rows) {
            rows.forEach(row -> write.accept(officer.login(), row));
        }

        @Override
        public List<List<String>> current(Officer officer) {
            return desk.table(sort);
        }

        @Override
        public String page() {
            return "/people";
        }
    }

    @Bean
    ImportKind unitsTable(PeopleDesk desk, UnitKinds kinds) {
        var columns = List.of(
                KEY,
                new Column("kind", new Texts("Kind", "类型"), true, "department"),
                new Column("parent", new Texts("Under", "上级单位编号"), false, "office"),
                NAME_EN,
                NAME_ZH,
                FROM,
                TO);
        return new Table(
                "units",
                new Texts("Units", "单位"),
                columns,
                Sort.UNITS,
                desk,
                rows -> {
                    var known = new HashSet<>(desk.units());
                    var check = new Check(known);
                    return rows.stream()
                            .map(row -> {
                                var found = check.of(row, "key");
                                if (kinds.find(row.cell("kind")).isEmpty()) {
                                    found.wrong("people.table.no-such-kind", row.cell("kind"), kindsOf(kinds));
                                }
                                var parent = row.cell("parent");
                                if (!parent.isEmpty() && !check.seen().contains(parent)) {
                                    found.wrong("people.table.no-such-unit", parent);
                                }
                                return found.verdict();
                            })
                            .toList();
                },
                (by, row) -> desk.unit(
                        by,
                        new UnitEntry(
                                row.cell("key"),
                                row.cell("kind"),
                                row.cell("parent").isEmpty() ? null : row.cell("parent"),
                                name(row),
                                row.line(),
                                valid(row))));
    }

    private static String kindsOf(UnitKinds kinds) {
        return String.join(
                ", ", kinds.all().stream().map(UnitKinds.UnitKind::id).toList());
    }

    @Bean
    ImportKind postsTable(PeopleDesk desk, Roles roles) {
        var columns = List.of(
                new Column("key", new Texts("Key", "编号"), true, "first-head"),
                new Column("unit", new Texts("Unit", "单位编号"), true, "first"),
                new Column("role", new Texts("Role", "角色"), true, "department-head"),
                NAME_EN,
                NAME_ZH,
                FROM,
                TO);
        return new Table(
                "posts",
                new Texts("Posts", "岗位"),
                columns,
                Sort.POSTS,
                desk,
                rows -> {
                    var units = desk.units();
                    var check = new Check(desk.posts());
                    return rows.stream()
                            .map(row -> {
                                var found = check.of(row, "key");
                                if (!units.contains(row.cell("unit"))) {
                                    found.wrong("people.table.no-such-unit", row.cell("unit"));
                                }
                                if (!roles.has(row.cell("role"))) {
                                    found.wrong("people.table.no-such-role", row.cell("role"));
                                }
                                return found.verdict();
                            })
                            .toList();
                },
                (by, row) -> desk.post(
                        by,
                        new PostEntry(
                                row.cell("key"),
                                row.cell("unit"),
                                row.cell("role"),
                                name(row),
                                row.line(),
                                valid(row))));
    }

    @Bean
    ImportKind officersTable(PeopleDesk desk) {
        var columns = List.of(
                new Column("login", new Texts("Login", "用户名"), true, "gu.mingche"),
                new Column("name-en", new Texts("Name in English", "英文姓名"), true, "Gu Mingche"),
                new Column("name-zh", new Texts("Name in Chinese", "中文姓名"), true, "顾明澈"));
        return new Table(
                "officers",
                new Texts("Officers", "人员"),
                columns,
                Sort.OFFICERS,
                desk,
                rows -> {
                    var check = new Check(desk.logins());
                    return rows.stream()
                            .map(row -> {
                                var found = check.of(row, "login");
                                if (!row.cell("login").matches(LOGIN)) {
                                    found.wrong("people.table.login", row.cell("login"));
                                }
                                return found.verdict();
                            })
                            .toList();
                },
                (by, row) -> desk.officer(by, new OfficerEntry(row.cell("login"), name(row))));
    }

    @Bean
    ImportKind appointmentsTable(PeopleDesk desk) {
        var columns = List.of(
                new Column("post", new Texts("Post", "岗位编号"), true, "first-head"),
                new Column("login", new Texts("Login", "用户名"), true, "gu.mingche"),
                FROM,
                TO);
        return new Table(
                "appointments",
                new Texts("Appointments", "任职"),
                columns,
                Sort.APPOINTMENTS,
                desk,
                rows -> {
                    var posts = desk.posts();
                    var logins = desk.logins();
                    var inFile = new HashSet<String>();
                    return rows.stream()
                            .map(row -> appointment(row, posts, logins, inFile, desk))
                            .toList();
                },
                (by, row) -> desk.appoint(by, new AppointmentEntry(row.cell("post"), row.cell("login"), valid(row))));
    }

    private static Verdict appointment(
            SheetRow row, Set<String> posts, Set<String> logins, Set<String> inFile, PeopleDesk desk) {
        var found = new Found();
        found.dates(row);
        if (!posts.contains(row.cell("post"))) {
            found.wrong("people.table.no-such-post", row.cell("post"));
        }
        if (!logins.contains(row.cell("login"))) {
            found.wrong("people.table.no-such-officer", row.cell("login"));
        }
        if (!inFile.add(row.cell("post") + " " + row.cell("from"))) {
            found.wrong("people.table.twice", row.cell("post"));
        }
        if (found.isFine()) {
            desk.holder(row.cell("post"), valid(row))
                    .ifPresent(holder -> found.wrong("people.table.held", row.cell("post"), holder));
        }
        return found.verdict();
    }

    private static Texts name(SheetRow row) {
        return new Texts(row.cell("name-en"), row.cell("name-zh"));
    }

    private static Validity valid(SheetRow row) {
        return new Validity(date(row, "from").orElseThrow(), date(row, "to").orElse(null));
    }

    private static Optional<LocalDate> date(SheetRow row, String column) {
        return WrittenDate.read(row.cell(column));
    }

    /** Looks at rows one after the other; what a row enters, later ones may refer to. */
    private static final class Check {

        private final Set<String> before;
        private final Set<String> seen;
        private final Set<String> inFile = new HashSet<>();

        Check(Set<String> before) {
            this.before = Set.copyOf(before);
            this.seen = new HashSet<>(before);
        }

        Set<String> seen() {
            return seen;
        }

        Found of(SheetRow row, String keyColumn) {
            var found = new Found();
            var key = row.cell(keyColumn);
            if (row.cells().containsKey("from") || row.cells().containsKey("to")) {
                found.dates(row);
            }
            if (!inFile.add(key) && !key.isEmpty()) {
                found.wrong("people.table.twice", key);
            }
            if (before.contains(key)) {
                found.assumed("people.table.there-already", key);
            }
            seen.add(key);
            return found;
        }
    }

    /** What was found in a row. */
    private static final class Found {

        private final List<Sentence> wrong = new ArrayList<>();
        private final List<Sentence> assumed = new ArrayList<>();

        void wrong(String key, Object... facts) {
            wrong.add(new Sentence(key, facts));
        }

        void assumed(String key, Object... facts) {
            assumed.add(new Sentence(key, facts));
        }

        void dates(SheetRow row) {
            var from = date(row, "from");
            var to = date(row, "to");
            if (from.isEmpty() && !row.cell("from").isEmpty()) {
                wrong("people.table.date", row.cell("from"));
            }
            if (to.isEmpty() && !row.cell("to").isEmpty()) {
                wrong("people.table.date", row.cell("to"));
            }
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                wrong("people.ends-before-it-begins", to.get(), from.get());
            }
        }

        boolean isFine() {
            return wrong.isEmpty();
        }

        Verdict verdict() {
            return Verdict.of(wrong, assumed);
        }
    }
}
