package org.mingjing.trail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The numbers of lines whose content was erased, as the line about the erasure holds them: {@code 3-5,9}.
 *
 * @param ranges the first and the last number of each range
 */
public record ErasedLines(List<Range> ranges) {

    /** What the line about an erasure says was done. */
    public static final String WHAT = "lines-erased";

    /** Lines of which neither the first nor the last is left out. */
    public record Range(long first, long last) {}

    static ErasedLines of(Collection<Long> ids) {
        var ranges = new ArrayList<Range>();
        for (var id : new TreeSet<>(ids)) {
            if (!ranges.isEmpty() && ranges.getLast().last() + 1 == id) {
                ranges.add(new Range(ranges.removeLast().first(), id));
            } else {
                ranges.add(new Range(id, id));
            }
        }
        return new ErasedLines(List.copyOf(ranges));
    }

    /** The lines that a line of the trail says were erased, if it is about an erasure. */
    public static Optional<ErasedLines> of(Line line) {
        if (!line.what().equals(WHAT) || line.facts().isEmpty()) {
            return Optional.empty();
        }
        var ranges = new ArrayList<Range>();
        for (var written : line.facts().getFirst().split(",", -1)) {
            if (!written.matches("\\d{1,18}(-\\d{1,18})?")) {
                return Optional.empty();
            }
            var dash = written.indexOf('-');
            var first = Long.parseLong(dash < 0 ? written : written.substring(0, dash));
            ranges.add(new Range(first, dash < 0 ? first : Long.parseLong(written.substring(dash + 1))));
        }
        return Optional.of(new ErasedLines(List.copyOf(ranges)));
    }

    public boolean has(long id) {
        return ranges.stream().anyMatch(range -> range.first() <= id && id <= range.last());
    }

    @Override
    public String toString() {
        return String.join(
                ",",
                ranges.stream()
                        .map(range -> range.first() == range.last()
                                ? String.valueOf(range.first())
                                : "%d-%d".formatted(range.first(), range.last()))
                        .toList());
    }
}
