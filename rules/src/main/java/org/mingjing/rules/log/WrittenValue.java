package org.mingjing.rules.log;

import java.util.regex.Pattern;

/**
 * What a cell says: a number if it reads as one, otherwise the text. A leading zero makes it a code, not a number, and
 * what is too large for a number stays text.
 */
final class WrittenValue {

    private static final String NUMBERS_BEGIN = "-.0123456789";
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d*)?\\.?\\d+([eE][+-]?\\d{1,3})?");
    private static final Pattern CODE = Pattern.compile("-?0\\d.*|-?\\d{19,}");

    private WrittenValue() {}

    static Object read(String cell) {
        var text = cell.strip();
        if (text.isEmpty() || NUMBERS_BEGIN.indexOf(text.charAt(0)) < 0) {
            return cell;
        }
        if (INTEGER.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        if (DECIMAL.matcher(text).matches() && !CODE.matcher(text).matches()) {
            var number = Double.valueOf(text);
            return number.isInfinite() ? cell : number;
        }
        return cell;
    }
}
