package org.mingjing.rules.plan;

/**
 * One rule of the plan: what it does at an event that plays a role for it. Its memory of a case is a few slots. The law is
 * the doc comment of the readable rule; a probe only says how the same rows come from one event at a time.
 */
sealed interface Probe
        permits DeadlineProbe,
                ResponseProbe,
                AtMostProbe,
                AtLeastProbe,
                PrecedenceProbe,
                ExclusiveProbe,
                DifferentActorProbe,
                SameActorProbe,
                WaitProbe,
                NoticeProbe,
                EntryProbe {

    /** Where it stands in the pack. */
    Scope scope();

    /** How much memory it needs, in slots of 64 bits. */
    int width();

    /** The roles that an activity plays, a bit each; 0 if none. */
    long roles(String activity);

    void hear(long roles, Moment moment);

    /** Whether something of it can be open when no event is left. */
    default boolean keepsOpen() {
        return false;
    }

    /** Says what is open when no event is left. */
    default void leave(Moment moment, long asOf) {}

    /** The first instant after this one at which what is open changes its state, or {@link Row#NEVER}. */
    default long nextChange(Moment moment, long asOf) {
        return Row.NEVER;
    }

    /** Gives back what it keeps beside its slots. */
    default void forget(Moment moment) {}
}
