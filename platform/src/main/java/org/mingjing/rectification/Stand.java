package org.mingjing.rectification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.Light;

/**
 * Where an order stands.
 *
 * @param round the first, or another after it was sent back or came back
 * @param recurred whether the problem came back after it was put right
 * @param dueOn the due date that counts: an extension and a relapse bring a new one
 * @param lookBackOn when it is looked back at; null until it is closed
 */
public record Stand(
        Station station,
        int round,
        boolean recurred,
        LocalDate dueOn,
        @Nullable LocalDate lookBackOn) {

    public boolean isOpen() {
        return switch (station) {
            case CAUSE, MEASURE, PROOF, CHECK -> true;
            case LOOK_BACK, DONE, WITHDRAWN -> false;
        };
    }

    /** What it is due for next, and when. */
    public LocalDate nextOn() {
        return lookBackOn == null ? dueOn : lookBackOn;
    }

    public boolean mayBeLookedBackAt(LocalDate today) {
        return station == Station.LOOK_BACK && !today.isBefore(nextOn());
    }

    /**
     * Open it is yellow when little time is left and red after the due date. Closed it is green, and yellow when the
     * look-back is due. Looked back at or withdrawn there is nothing to judge.
     *
     * @param nearUntil up to which due date little time is left
     */
    public Light lightOn(LocalDate today, LocalDate nearUntil) {
        return switch (station) {
            case CAUSE, MEASURE, PROOF, CHECK -> {
                if (today.isAfter(dueOn)) {
                    yield Light.RED;
                }
                yield dueOn.isAfter(nearUntil) ? Light.GREEN : Light.YELLOW;
            }
            case LOOK_BACK -> mayBeLookedBackAt(today) ? Light.YELLOW : Light.GREEN;
            case DONE, WITHDRAWN -> Light.GREY;
        };
    }
}
