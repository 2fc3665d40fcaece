package org.mingjing.rectification;

import org.mingjing.vocabulary.Sentence;

/** Where an order stands: each is passed once in a round, in this order. */
public enum Station {
    CAUSE("cause"),
    MEASURE("measure"),
    PROOF("proof"),
    CHECK("check"),
    LOOK_BACK("look-back"),
    /** Closed and looked back at: nothing is left to do. */
    DONE("done"),
    /** Taken back by who issued it: nothing is left to do either. */
    WITHDRAWN("withdrawn");

    private final String word;

    Station(String word) {
        this.word = word;
    }

    /** As it stands in the keys of the message files. */
    public String word() {
        return word;
    }

    public Sentence said() {
        return new Sentence("rectification.station." + word);
    }
}
