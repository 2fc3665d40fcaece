package org.mingjing.rectification;

/** Where an order stands: each is passed once in a round, in this order. */
public enum Station {
    CAUSE,
    MEASURE,
    PROOF,
    CHECK,
    LOOK_BACK,
    /** Closed and looked back at: nothing is left to do. */
    DONE
}
