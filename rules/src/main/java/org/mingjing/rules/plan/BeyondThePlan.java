package org.mingjing.rules.plan;

/** An event changes what a plan has told already: the readable rules are to be asked for the whole case. */
final class BeyondThePlan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BeyondThePlan() {
        super("a row was told that does not stand", null, false, false);
    }
}
