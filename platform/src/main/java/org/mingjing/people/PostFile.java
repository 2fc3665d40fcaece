package org.mingjing.people;

import java.time.LocalDate;
import java.util.List;
import org.mingjing.vocabulary.Texts;

/** A post with all who held, hold or will hold it, the newest first. */
public record PostFile(String key, Texts title, Role role, Validity valid, List<Term> terms) {

    public PostFile {
        terms = List.copyOf(terms);
    }

    /** Those who hold it on a day: one, or nobody. */
    public List<Term> on(LocalDate day) {
        return terms.stream().filter(term -> term.valid().includes(day)).toList();
    }

    /** The others. */
    public List<Term> notOn(LocalDate day) {
        return terms.stream().filter(term -> !term.valid().includes(day)).toList();
    }
}
