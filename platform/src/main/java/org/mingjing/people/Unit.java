package org.mingjing.people;

import org.jspecify.annotations.Nullable;
import org.mingjing.people.UnitKinds.Tree;
import org.mingjing.vocabulary.Texts;

/** A unit of one of the two trees. {@code depth} is 0 at the top. */
public record Unit(
        long id,
        String key,
        Tree tree,
        String kind,
        @Nullable Long parentId,
        Texts name,
        Validity valid,
        int depth) {}
