package org.mingjing.casewatch;

/** The two columns of the board that are fed by cases: limits, and everything else that is asked of a case. */
final class Themes {

    static final String LIMITS = "case-limits";
    static final String PROCESS = "case-process";

    private Themes() {}
}
