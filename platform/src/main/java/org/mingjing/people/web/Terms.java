package org.mingjing.people.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.AppointmentEntry;
import org.mingjing.people.Validity;

/** Who holds which post when, as it would be with the rows of a file. */
final class Terms {

    private static final int POST = 0;
    private static final int LOGIN = 1;
    private static final int FROM = 2;
    private static final int TO = 3;

    private final Map<String, List<Term>> byPost = new HashMap<>();

    Terms(List<List<String>> appointments) {
        for (var row : appointments) {
            var to = row.get(TO).isEmpty() ? null : LocalDate.parse(row.get(TO));
            var valid = new Validity(LocalDate.parse(row.get(FROM)), to);
            of(row.get(POST)).add(new Term(new AppointmentEntry(row.get(POST), row.get(LOGIN), valid), null));
        }
    }

    /** @param line where it stands in the file; null if it was there before */
    private record Term(AppointmentEntry entry, @Nullable Integer line) {

        boolean isSame(AppointmentEntry other) {
            return entry.login().equals(other.login())
                    && entry.valid().from().equals(other.valid().from());
        }
    }

    private List<Term> of(String post) {
        return byPost.computeIfAbsent(post, _ -> new ArrayList<>());
    }

    /** The appointment of the same officer to the same post from the same day, if there is one. */
    @Nullable
    AppointmentEntry there(AppointmentEntry entry) {
        return of(entry.post()).stream()
                .filter(term -> term.line() == null && term.isSame(entry))
                .map(Term::entry)
                .findFirst()
                .orElse(null);
    }

    /** The line in which the file already brought this appointment. */
    @Nullable
    Integer lineOf(AppointmentEntry entry) {
        return of(entry.post()).stream()
                .filter(term -> term.line() != null && term.isSame(entry))
                .map(Term::line)
                .findFirst()
                .orElse(null);
    }

    /** Who else holds the post in any part of the period. */
    @Nullable
    String otherHolder(AppointmentEntry entry) {
        return of(entry.post()).stream()
                .filter(term -> !term.isSame(entry) && term.entry().valid().overlaps(entry.valid()))
                .map(term -> term.entry().login())
                .findFirst()
                .orElse(null);
    }

    void put(AppointmentEntry entry, int line) {
        of(entry.post()).removeIf(term -> term.isSame(entry));
        of(entry.post()).add(new Term(entry, line));
    }
}
