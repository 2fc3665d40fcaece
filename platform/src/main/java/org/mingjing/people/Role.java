package org.mingjing.people;

import java.util.Set;
import org.mingjing.vocabulary.Texts;

/** What the holders of a post of this role see and may do. */
public record Role(String id, Texts title, Sight sees, Set<Right> may) {

    /** How far a role sees from its post. */
    public enum Sight {
        /** Only what hangs on his own posts. */
        OWN,
        /** The unit of the post. */
        UNIT,
        /** The unit of the post and those below it. */
        SUBTREE,
        /** Every unit. */
        OFFICE
    }
}
