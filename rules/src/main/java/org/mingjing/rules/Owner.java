package org.mingjing.rules;

/** Whose duty it is. An overdue reply of the police is a task to urge them, not an overdue of the office. */
public enum Owner {
    OFFICE,
    POLICE,
    COURT,
    AGENCY,
    PARTY
}
