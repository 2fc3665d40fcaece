package org.mingjing.rules.pack;

import org.mingjing.rules.pack.PlainTerm.Answer;

/**
 * How two values are compared in CEL: numbers as numbers, whole or decimal; values of two kinds are not equal. What has its
 * own rules there, such as the order of texts, is not told here.
 */
enum Comparison {
    EQUAL("_==_"),
    OTHER("_!=_"),
    LESS("_<_"),
    AT_MOST("_<=_"),
    MORE("_>_"),
    AT_LEAST("_>=_");

    /** A whole number up to here is a decimal one without loss. */
    private static final long EXACT_IN_DECIMALS = 1L << 53;

    private final String function;

    Comparison(String function) {
        this.function = function;
    }

    /** Its name in CEL. */
    String function() {
        return function;
    }

    Answer of(Object one, Object other) {
        if (one instanceof Long left && other instanceof Long right) {
            return Answer.of(holds(Long.compare(left, right)));
        }
        if (isNumber(one) && isNumber(other)) {
            return ofDecimals(one, other);
        }
        var isKnown = isKnown(one) && isKnown(other);
        return switch (this) {
            case EQUAL -> isKnown ? Answer.of(one.equals(other)) : Answer.UNTOLD;
            case OTHER -> isKnown ? Answer.of(!one.equals(other)) : Answer.UNTOLD;
            case LESS, AT_MOST, MORE, AT_LEAST -> Answer.UNTOLD;
        };
    }

    private Answer ofDecimals(Object one, Object other) {
        if (!isExact(one) || !isExact(other)) {
            return Answer.UNTOLD;
        }
        var left = ((Number) one).doubleValue();
        var right = ((Number) other).doubleValue();
        return Answer.of(holds(left < right ? -1 : left > right ? 1 : 0));
    }

    private boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case OTHER -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    private static boolean isNumber(Object value) {
        return value instanceof Long || value instanceof Double;
    }

    private static boolean isExact(Object number) {
        return number instanceof Long whole
                ? Math.abs(whole) <= EXACT_IN_DECIMALS && whole != Long.MIN_VALUE
                : !((Double) number).isNaN();
    }

    private static boolean isKnown(Object value) {
        return isNumber(value) || value instanceof String || value instanceof Boolean;
    }
}
