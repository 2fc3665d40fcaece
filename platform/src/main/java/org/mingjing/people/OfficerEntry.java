package org.mingjing.people;

import org.mingjing.vocabulary.Texts;

/** An officer as he is entered. */
public record OfficerEntry(String login, Texts name) {}
