package org.mingjing.vocabulary;

/** A text in both languages of the house. */
public record Texts(String en, String zh) {

    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case ZH -> zh;
        };
    }
}
