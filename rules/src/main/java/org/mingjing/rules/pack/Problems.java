package org.mingjing.rules.pack;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** What is wrong in one file, each with its line and column. */
final class Problems {

    private final String file;
    private final List<String> sentences = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    /** @param place stands before the sentence, such as {@code rule a: } */
    void add(String place, Refused refused) {
        var column =
                refused.where().getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
        sentences.add("%s:%d:%d: %s%s".formatted(file, line(refused.where()), column, place, refused.getMessage()));
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    BadPack refusal() {
        return new BadPack(sentences);
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
