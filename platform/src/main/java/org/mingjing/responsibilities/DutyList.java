package org.mingjing.responsibilities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.Texts;

/** An adopted list, with how many duties it has and how many of them nobody carries. */
public record DutyList(
        long id,
        String key,
        Texts title,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String adoptedBy,
        int duties,
        int withoutOfficer) {}
