package org.mingjing.responsibilities;

import java.time.LocalDate;

/** A list was adopted: its duties fall due from this day on. */
public record ListAdopted(long listId, LocalDate from) {}
