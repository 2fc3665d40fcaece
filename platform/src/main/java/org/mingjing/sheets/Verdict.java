package org.mingjing.sheets;

import java.util.List;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Sentence;

/** What would become of a row: green, amber with what is assumed, or red with what to write instead. */
public record Verdict(Light light, List<Sentence> remarks) {

    public static final Verdict FINE = new Verdict(Light.GREEN, List.of());

    public Verdict {
        remarks = List.copyOf(remarks);
    }

    public static Verdict wrong(Sentence... what) {
        return new Verdict(Light.RED, List.of(what));
    }

    public static Verdict assuming(Sentence... what) {
        return new Verdict(Light.YELLOW, List.of(what));
    }

    public static Verdict of(List<Sentence> wrong, List<Sentence> assumed) {
        if (!wrong.isEmpty()) {
            return new Verdict(Light.RED, wrong);
        }
        return assumed.isEmpty() ? FINE : new Verdict(Light.YELLOW, assumed);
    }

    public boolean isWrong() {
        return light == Light.RED;
    }
}
