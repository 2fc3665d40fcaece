package org.mingjing.people.web;

import java.util.List;
import org.mingjing.people.Validity;
import org.mingjing.sheets.Column;
import org.mingjing.sheets.SheetRow;
import org.mingjing.sheets.WrittenDate;
import org.mingjing.vocabulary.Texts;

/** The columns that several tables of people have. */
final class Columns {

    static final Column NAME_EN = new Column("name-en", new Texts("Name in English", "英文名称"), true, "New Department");
    static final Column NAME_ZH = new Column("name-zh", new Texts("Name in Chinese", "中文名称"), true, "新部门");
    static final Column FROM = new Column(
            "from",
            new Texts("From", "起始日期"),
            true,
            "2026-01-01",
            new Texts("The first day. 2026-01-01, 2026/1/1 or 2026年1月1日.", "第一天。可写 2026-01-01、2026/1/1 或 2026年1月1日。"));
    static final Column TO = new Column(
            "to",
            new Texts("To", "终止日期"),
            false,
            "",
            new Texts("The last day; empty: until further notice.", "最后一天；留空表示没有期限。"));
    static final Column LOGIN = new Column(
            "login",
            new Texts("Login", "用户名"),
            true,
            "gu.mingche",
            new Texts("Small letters, digits, dots and hyphens.", "小写字母、数字、点和连字符。"));

    private Columns() {}

    static Texts name(SheetRow row) {
        return new Texts(row.cell(NAME_EN.key()), row.cell(NAME_ZH.key()));
    }

    /** The period of a row that was found in order. */
    static Validity valid(SheetRow row) {
        return new Validity(
                WrittenDate.read(row.cell(FROM.key())).orElseThrow(),
                WrittenDate.read(row.cell(TO.key())).orElse(null));
    }

    static List<String> cells(Validity valid) {
        var to = valid.to();
        return List.of(valid.from().toString(), to == null ? "" : to.toString());
    }
}
