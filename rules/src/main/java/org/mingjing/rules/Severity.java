package org.mingjing.rules;

/** How a breach is handled (Rules of the procuratorates art. 665): minor, oral prompt; medium, notice; serious, also a report. */
public enum Severity {
    MINOR,
    MEDIUM,
    SERIOUS
}
