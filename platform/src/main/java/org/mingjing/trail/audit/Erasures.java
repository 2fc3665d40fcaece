package org.mingjing.trail.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.trail.ErasedLines;
import org.mingjing.trail.audit.AuditedLog.Content;

/** Lines whose content is gone, and the lines of the trail that say that it was erased, and by whom. */
final class Erasures {

    private final TreeSet<Long> erased = new TreeSet<>();
    private final List<ErasedLines> said = new ArrayList<>();

    void isErased(long lineId) {
        erased.add(lineId);
    }

    void read(@Nullable Content content) {
        if (content != null) {
            ErasedLines.of(content.line()).ifPresent(said::add);
        }
    }

    long erased() {
        return erased.size();
    }

    List<Fault> faults() {
        return erased.stream()
                .filter(id -> said.stream().noneMatch(erasure -> erasure.has(id)))
                .map(id -> new Fault(
                        Fault.line(id),
                        "content, or a line of the trail that says who erased it",
                        "neither: it was emptied by hand"))
                .toList();
    }
}
