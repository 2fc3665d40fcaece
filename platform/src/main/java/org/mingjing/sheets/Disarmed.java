package org.mingjing.sheets;

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front of it in a csv, and loses it again when
 * it is read (OWASP, CSV Injection; full-width signs count in East Asia). What comes back is what went out.
 */
final class Disarmed {

    private static final char GUARD = '\'';
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private Disarmed() {}

    static String of(String text) {
        return isDangerous(text) ? GUARD + text : text;
    }

    static String undone(String text) {
        return !text.isEmpty() && text.charAt(0) == GUARD && isDangerous(text.substring(1)) ? text.substring(1) : text;
    }

    /** Apostrophes in front count as well: otherwise one of them would be lost on the way back. */
    private static boolean isDangerous(String text) {
        var first = 0;
        while (first < text.length() && text.charAt(first) == GUARD) {
            first++;
        }
        return first < text.length() && DANGEROUS.indexOf(text.charAt(first)) >= 0;
    }
}
