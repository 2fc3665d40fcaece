package org.mingjing.rules.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Happened;
import org.mingjing.rules.Wording;

/**
 * Why a finding is there, for a person to read.
 *
 * @param article where the rule is written; absent if the pack does not say
 * @param events what it rests on, in order of time
 * @param sentence one sentence in each language, with the date of each event that the finding names, and the article
 * @param outlook absent where no later instant and no deed can change anything
 */
public record Explanation(
        @Nullable Wording article,
        List<Happened> events,
        Wording sentence,
        @Nullable Outlook outlook) {

    public Explanation {
        events = List.copyOf(events);
    }
}
