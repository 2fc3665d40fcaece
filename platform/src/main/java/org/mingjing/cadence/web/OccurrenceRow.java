package org.mingjing.cadence.web;

import org.mingjing.cadence.Occurrence;
import org.mingjing.vocabulary.Light;

/** An occurrence as it stands today. */
public record OccurrenceRow(Occurrence occurrence, Occurrence.State state, Light light) {}
