package org.mingjing.vocabulary;

import java.util.Collection;
import java.util.Comparator;

/** Green, yellow, red, or grey where there is nothing to judge. Computed from facts, never set by hand. */
public enum Light {
    GREY,
    GREEN,
    YELLOW,
    RED;

    /** The one that hurts most. */
    public static Light worst(Collection<Light> lights) {
        return lights.stream().max(Comparator.naturalOrder()).orElse(GREY);
    }
}
