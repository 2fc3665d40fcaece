package org.mingjing.rules;

/** From when until when a clock stands still: an appraisal is not counted (Criminal Procedure Law art. 149). */
public record Pause(Activities from, Activities until) {}
