package org.mingjing.bench;

import java.util.Set;

/** A part of {@code bin/bench}: what it measures shows whether its goals are met. */
interface Part {

    /** As they are asked for: P1, P2. */
    Set<String> goals();

    void measure(BaseLog base, Options options, Report report) throws Exception;
}
