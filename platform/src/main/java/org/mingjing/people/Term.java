package org.mingjing.people;

import org.mingjing.vocabulary.Texts;

/** That an officer held, holds or will hold a post. */
public record Term(long officerId, Texts officer, Validity valid) {}
