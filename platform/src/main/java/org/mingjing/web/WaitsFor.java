package org.mingjing.web;

import java.util.List;
import org.mingjing.people.Officer;

/** A module's contribution to Today. Bounded: at most a screen or two of cards, the oldest first. */
public interface WaitsFor {

    List<Waiting> waitingFor(Officer officer);
}
