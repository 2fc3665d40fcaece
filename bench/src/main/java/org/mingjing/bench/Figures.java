package org.mingjing.bench;

import java.util.List;

/**
 * What was measured for a goal, one figure a round.
 *
 * @param processor the same by the time of processors instead of the clock on the wall, which others on the machine
 *     stretch; empty where that says nothing
 */
record Figures(List<Double> wall, List<Double> processor) {

    static Figures of(List<Double> wall) {
        return new Figures(wall, List.of());
    }
}
