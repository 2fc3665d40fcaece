package org.mingjing.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which rules were broken in which case: what all contestants have to agree on. */
final class Verdicts {

    static final String[] NAMES = {"late", "missing", "overdue", "offers", "order", "four eyes"};
    static final int LATE = 0;
    static final int MISSING = 1;
    /** Late or missing: all that is known to those who raise it when the time is up. */
    static final int OVERDUE = 2;

    static final int OFFERS = 3;
    static final int ORDER = 4;
    static final int FOUR_EYES = 5;

    private static final int EITHER = 1 << LATE | 1 << MISSING;

    private final byte[] broken;

    Verdicts(int cases) {
        broken = new byte[cases];
    }

    void add(int ofCase, int rule) {
        broken[ofCase] |= (byte) (rule <= MISSING ? 1 << rule | 1 << OVERDUE : 1 << rule);
    }

    int count(int rule) {
        var count = 0;
        for (var verdict : broken) {
            count += verdict >> rule & 1;
        }
        return count;
    }

    String counts() {
        return IntStream.range(0, NAMES.length)
                .mapToObj(rule -> String.valueOf(count(rule)))
                .collect(Collectors.joining(", "));
    }

    /** The hash that all can be asked for, the hash of those who tell late from missing, and the counts. */
    String inWords() {
        return "%016x; %s; %s".formatted(hash(), tellLateFromMissing() ? "%016x".formatted(hash(~0)) : "-", counts());
    }

    /** Whether late is told from missing, where anything is overdue. */
    private boolean tellLateFromMissing() {
        return count(LATE) + count(MISSING) == count(OVERDUE);
    }

    /** The same for the same verdicts, whatever the order in which they were found; late and missing count as overdue. */
    private long hash() {
        return hash(~EITHER);
    }

    boolean agreeWith(Verdicts others) {
        var looked = tellLateFromMissing() && others.tellLateFromMissing() ? ~0 : ~EITHER;
        return broken.length == others.broken.length && hash(looked) == others.hash(looked);
    }

    private long hash(int looked) {
        var hash = 0L;
        for (var ofCase = 0; ofCase < broken.length; ofCase++) {
            var mixed = (ofCase * 64L + (broken[ofCase] & looked)) * 0x9E3779B97F4A7C15L;
            hash += mixed ^ mixed >>> 29;
        }
        return hash;
    }
}
