package org.mingjing.sheets;

import java.util.List;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.vocabulary.Texts;

/**
 * A table that a module takes in: a bean of this interface gives it its pages, and they are the same for all. Judging and
 * writing happen in one transaction, which also writes the line of the trail.
 */
public interface ImportKind {

    /** Its part of the address. */
    String id();

    Texts title();

    /** Who may hand one in. */
    Right right();

    List<Column> columns();

    /** What would become of each row, in their order; nothing is written. */
    List<Verdict> judge(Officer officer, List<SheetRow> rows);

    /** Writes rows that are not wrong; all or none. */
    void write(Officer officer, String fileName, List<SheetRow> rows);

    /** What there is, as rows of the same columns, for the export. */
    List<List<String>> current(Officer officer);

    /** Where to go when it is written. */
    String page();
}
