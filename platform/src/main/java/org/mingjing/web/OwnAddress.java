package org.mingjing.web;

/** An address to go back to: only ever one of our own pages. */
public final class OwnAddress {

    private OwnAddress() {}

    public static String of(String asked) {
        var own = asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.chars().noneMatch(c -> c == '\\' || c < ' ');
        return own ? asked : "/";
    }
}
