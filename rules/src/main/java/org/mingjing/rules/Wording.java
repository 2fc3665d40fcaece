package org.mingjing.rules;

/** A text in the two languages of the house. */
public record Wording(String en, String zh) {}
