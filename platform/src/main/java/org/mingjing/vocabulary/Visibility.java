package org.mingjing.vocabulary;

/** Who reads a thing that is held. The database judges by the same words, in {@code people.predicate}. */
public enum Visibility {
    /** Every officer. */
    OFFICE,
    /** Who has the unit in his reach, holds the post, or has the thing in hand. */
    UNIT,
    /** Who holds the post or has the thing in hand, and who is named; each says first why he opens it. */
    NEED_TO_KNOW,
    /** Who is named, and nobody else: that it exists shows nowhere. */
    SEALED;

    /** Whether it is opened with a reason, and by those who are named. */
    public boolean isConfidential() {
        return switch (this) {
            case OFFICE, UNIT -> false;
            case NEED_TO_KNOW, SEALED -> true;
        };
    }
}
