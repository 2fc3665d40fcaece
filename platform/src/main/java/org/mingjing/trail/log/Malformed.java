package org.mingjing.trail.log;

/** Something written down cannot be read: what it should be, what was expected, what stands there. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 80;

    public Malformed(String what, String expected, String found) {
        super("This is no %s: expected %s, found \"%s\".".formatted(what, expected, shown(found)));
    }

    private static String shown(String found) {
        var line = found.replace("\n", "\\n");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }
}
