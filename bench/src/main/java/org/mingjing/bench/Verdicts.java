package org.mingjing.bench;

/** Which rules were broken in which case: what all contestants have to agree on. */
final class Verdicts {

    static final String[] NAMES = {"late", "missing", "offers", "order", "four eyes"};
    static final int LATE = 0;
    static final int MISSING = 1;
    static final int OFFERS = 2;
    static final int ORDER = 3;
    static final int FOUR_EYES = 4;

    private final byte[] broken;

    Verdicts(int cases) {
        broken = new byte[cases];
    }

    void add(int ofCase, int rule) {
        broken[ofCase] |= (byte) (1 << rule);
    }

    long count(int rule) {
        var count = 0L;
        for (var verdict : broken) {
            count += verdict >> rule & 1;
        }
        return count;
    }

    /** The same for the same verdicts, whatever the order in which they were found. */
    long hash() {
        var hash = 0L;
        for (var ofCase = 0; ofCase < broken.length; ofCase++) {
            var mixed = (ofCase * 32L + broken[ofCase]) * 0x9E3779B97F4A7C15L;
            hash += mixed ^ mixed >>> 29;
        }
        return hash;
    }
}
