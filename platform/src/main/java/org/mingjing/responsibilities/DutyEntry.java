package org.mingjing.responsibilities;

import org.mingjing.vocabulary.Texts;

/** A duty as it is entered. */
public record DutyEntry(
        String no,
        long postId,
        Texts text,
        Texts standard,
        Texts basis,
        Texts evidence,
        String theme,
        Cadence cadence) {}
