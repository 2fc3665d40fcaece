package org.mingjing.packs;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.mingjing.rules.Severity;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Texts;

/**
 * {@code lights.yaml}: from when a light is yellow, and when it is red. A computed light is never set by hand.
 *
 * @param notice how long before its due date an occurrence turns yellow
 */
public record Lights(String version, Valid valid, Notice notice, Order order, Breach breach, Unit unit) {

    /** From when to when this version holds. */
    public record Valid(LocalDate from, Optional<LocalDate> to) {}

    /** For each cadence how long before the due date. Lengths are written as in case rules: {@code 3 working days}. */
    public record Notice(
            String weekly, String monthly, String quarterly, String halfYearly, String annual, Texts source) {}

    /**
     * For orders of rectification.
     *
     * @param due for each severity how much time there is, from the day of the order
     * @param lookBack how long after the closing it is looked at again
     */
    public record Order(String notice, Map<Severity, String> due, String lookBack, Texts source) {}

    /** How long what came late or was broken keeps its light once its case is closed. */
    public record Breach(String standsAfterClosing, Texts source) {}

    /** How many undone duties of a unit make it yellow, and red. */
    public record Unit(String counts, int yellowFrom, int redFrom, Texts source) {

        public Light lightOf(int undone) {
            if (undone >= redFrom) {
                return Light.RED;
            }
            return undone >= yellowFrom ? Light.YELLOW : Light.GREEN;
        }
    }
}
