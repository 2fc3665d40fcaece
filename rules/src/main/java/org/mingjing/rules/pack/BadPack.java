package org.mingjing.rules.pack;

import java.util.List;

/** A pack that is refused. Each problem is a sentence with the file, the line and the column. */
public final class BadPack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    BadPack(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
