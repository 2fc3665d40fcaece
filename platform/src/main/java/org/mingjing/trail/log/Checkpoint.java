package org.mingjing.trail.log;

/**
 * What a log is at a size: its name, its size and its root (C2SP tlog-checkpoint). It binds nobody until it is signed.
 *
 * @param origin the name of the log, the same for ever
 * @param size the number of leaves
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final int LINES = 3;

    /** The text that is signed. */
    public String text() {
        return "%s\n%d\n%s\n".formatted(origin, size, root);
    }

    public static Checkpoint read(String text) {
        var lines = text.split("\n", -1);
        if (lines.length <= LINES || lines[0].isEmpty() || !lines[lines.length - 1].isEmpty()) {
            throw new Malformed("checkpoint", "three lines: origin, size, root", text);
        }
        if (!lines[1].matches("0|[1-9]\\d{0,17}")) {
            throw new Malformed("checkpoint", "a size in its second line", lines[1]);
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.read(lines[2]));
    }
}
