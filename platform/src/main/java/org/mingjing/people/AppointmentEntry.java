package org.mingjing.people;

/** That an officer holds a post, as it is entered. */
public record AppointmentEntry(String post, String login, Validity valid) {}
