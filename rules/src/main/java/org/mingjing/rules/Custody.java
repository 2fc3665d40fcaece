package org.mingjing.rules;

/** The events by which someone comes into custody and leaves it. In custody no due date rolls (art. 105). */
public record Custody(Activities from, Activities until) {}
