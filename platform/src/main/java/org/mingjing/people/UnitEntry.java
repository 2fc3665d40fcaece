package org.mingjing.people;

import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.Texts;

/**
 * A unit as it is entered.
 *
 * @param kind a unit kind of the pack, which also says in which of the two trees the unit stands
 * @param parent the key of the unit above it; null at the top of a tree
 */
public record UnitEntry(String key, String kind, @Nullable String parent, Texts name, int position, Validity valid) {}
