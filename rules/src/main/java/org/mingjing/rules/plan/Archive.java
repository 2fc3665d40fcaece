package org.mingjing.rules.plan;

import org.mingjing.rules.CaseHistory;

/** Knows all events of a case by heart; asked only where the memory of {@link OpenCases} does not suffice. */
@FunctionalInterface
public interface Archive {

    /** Everything that has been heard of the case, the latest event included. */
    CaseHistory history(long key);
}
