package org.mingjing.people;

import org.mingjing.vocabulary.Texts;

/** A post of a unit as it is entered, with a role of the pack. */
public record PostEntry(String key, String unit, String role, Texts title, int position, Validity valid) {}
