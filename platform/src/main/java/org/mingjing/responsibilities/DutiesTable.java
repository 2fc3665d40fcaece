package org.mingjing.responsibilities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjing.packs.Pack;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.people.Seat;
import org.mingjing.people.Seats;
import org.mingjing.sheets.Column;
import org.mingjing.sheets.ImportKind;
import org.mingjing.sheets.SheetRow;
import org.mingjing.sheets.Verdict;
import org.mingjing.sheets.WrittenDate;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;
import org.springframework.stereotype.Component;

/** Lists of responsibilities as a table: each row is a duty of a post; the rows of one title make one list. */
@Component
class DutiesTable implements ImportKind {

    private static final Column FROM = new Column("from", new Texts("In force from", "生效日期"), true, "2026-12-01");
    private static final List<Column> COLUMNS = List.of(
            new Column("list", new Texts("List", "清单"), true, "2026年度部门责任清单"),
            FROM,
            new Column("no", new Texts("No.", "序号"), true, "1.1"),
            new Column("post", new Texts("Post", "岗位"), true, "first-head"),
            new Column("duty", new Texts("Duty", "责任事项"), true, "每月开展一次谈心谈话"),
            new Column("standard", new Texts("Standard", "标准"), false, "有记录"),
            new Column("basis", new Texts("Basis", "依据"), false, "本单位做法"),
            new Column("evidence", new Texts("Evidence", "佐证"), false, "谈话记录"),
            new Column("theme", new Texts("Theme", "主题"), true, "responsibility"),
            new Column("cadence", new Texts("Cadence", "频次"), true, "每月第3个工作日"));

    private final ResponsibilitiesDesk desk;
    private final Seats seats;
    private final Map<String, String> themes;

    DutiesTable(ResponsibilitiesDesk desk, Seats seats, Pack pack) {
        this.desk = desk;
        this.seats = seats;
        this.themes = pack.read("themes.yaml", ThemesFile.class).themes().stream()
                .filter(theme -> theme.fedBy().equals("duties"))
                .flatMap(theme -> List.of(
                                theme.id(), theme.title().en(), theme.title().zh())
                        .stream()
                        .map(word -> Map.entry(word, theme.id())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** {@code themes.yaml}, as far as duties go. */
    record ThemesFile(List<Theme> themes) {}

    record Theme(String id, Texts title, int order, String fedBy) {}

    @Override
    public String id() {
        return "duties";
    }

    @Override
    public Texts title() {
        return new Texts("Lists of responsibilities", "责任清单");
    }

    @Override
    public Right right() {
        return Right.KEEP_LISTS;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<Verdict> judge(Officer officer, List<SheetRow> rows) {
        var posts = posts(officer);
        var editions = desk.editions();
        var seen = new HashSet<String>();
        var begins = new HashMap<String, String>();
        return rows.stream()
                .map(row -> judge(row, posts, editions, seen, begins))
                .toList();
    }

    private Verdict judge(
            SheetRow row, Posts posts, List<Edition> editions, Set<String> seen, Map<String, String> begins) {
        var wrong = new ArrayList<Sentence>();
        var assumed = new ArrayList<Sentence>();
        var post = posts.find(row.cell("post"));
        if (post.isEmpty()) {
            wrong.add(new Sentence("responsibilities.table.no-such-post", row.cell("post")));
        } else if (!post.get().key().equals(row.cell("post"))) {
            assumed.add(new Sentence(
                    "responsibilities.table.post-assumed",
                    post.get().key(),
                    post.get().unit()));
        }
        if (!seen.add(row.cell("list") + "\n" + row.cell("no") + "\n"
                + post.map(Seat::key).orElse(row.cell("post")))) {
            wrong.add(new Sentence("responsibilities.table.twice", row.cell("no")));
        }
        var from = WrittenDate.read(row.cell("from"));
        if (!row.cell("from").isEmpty() && from.isEmpty()) {
            wrong.add(WrittenDate.whyNot(FROM.title(), row.cell("from")));
        }
        from.flatMap(day -> called(row.cell("list"), editions)
                        .filter(edition -> !edition.from().isBefore(day)))
                .ifPresent(edition ->
                        wrong.add(new Sentence("responsibilities.adopted-already", edition.title(), edition.from())));
        var begun = begins.putIfAbsent(row.cell("list"), row.cell("from"));
        if (begun != null && !begun.equals(row.cell("from"))) {
            wrong.add(new Sentence("responsibilities.table.two-dates", row.cell("list"), begun));
        }
        if (!row.cell("cadence").isEmpty()
                && CadenceWriting.read(row.cell("cadence")).isEmpty()) {
            wrong.add(new Sentence("responsibilities.table.cadence", row.cell("cadence")));
        }
        if (!row.cell("theme").isEmpty() && !themes.containsKey(row.cell("theme"))) {
            wrong.add(new Sentence("responsibilities.table.theme", row.cell("theme"), themeIds()));
        }
        return Verdict.of(wrong, assumed);
    }

    private static Optional<Edition> called(String list, List<Edition> editions) {
        return editions.stream().filter(edition -> edition.isCalled(list)).findFirst();
    }

    private String themeIds() {
        return String.join(", ", new java.util.TreeSet<>(themes.values()));
    }

    private Posts posts(Officer officer) {
        return new Posts(seats.on(officer.day()));
    }

    /** The posts of the office, by key, or by title where only one has it. */
    private record Posts(List<Seat> seats) {

        Optional<Seat> find(String written) {
            var byTitle = seats.stream()
                    .filter(seat -> seat.title().zh().equals(written)
                            || seat.title().en().equals(written))
                    .toList();
            return seats.stream()
                    .filter(seat -> seat.key().equals(written))
                    .findFirst()
                    .or(() -> byTitle.size() == 1 ? Optional.of(byTitle.getFirst()) : Optional.empty());
        }
    }

    @Override
    public void write(Officer officer, String fileName, List<SheetRow> rows) {
        var posts = posts(officer);
        var editions = desk.editions();
        var lists = new LinkedHashMap<String, List<SheetRow>>();
        rows.forEach(row -> lists.computeIfAbsent(row.cell("list"), list -> new ArrayList<>())
                .add(row));
        lists.forEach((list, duties) -> desk.adopt(
                officer,
                called(list, editions).map(Edition::key).orElse(list),
                called(list, editions).map(Edition::title).orElse(both(list)),
                fileName,
                duties.stream().map(row -> entry(row, posts)).toList(),
                WrittenDate.read(duties.getFirst().cell("from")).orElseThrow()));
    }

    private DutyEntry entry(SheetRow row, Posts posts) {
        return new DutyEntry(
                row.cell("no"),
                posts.find(row.cell("post")).orElseThrow().postId(),
                both(row.cell("duty")),
                both(row.cell("standard")),
                both(row.cell("basis")),
                both(row.cell("evidence")),
                themes.getOrDefault(row.cell("theme"), row.cell("theme")),
                Cadence.read(row.cell("cadence")));
    }

    /** What an office writes itself is in the language in which it was written. */
    private static Texts both(String text) {
        return new Texts(text, text);
    }

    @Override
    public List<List<String>> current(Officer officer) {
        return desk.inForce(officer).stream()
                .map(duty -> List.of(
                        duty.list().zh(),
                        duty.validFrom().toString(),
                        duty.no(),
                        duty.postKey(),
                        duty.text().zh(),
                        duty.standard().zh(),
                        duty.basis().zh(),
                        duty.evidence().zh(),
                        duty.theme(),
                        duty.cadence().written()))
                .toList();
    }

    @Override
    public String page() {
        return "/responsibilities";
    }
}
