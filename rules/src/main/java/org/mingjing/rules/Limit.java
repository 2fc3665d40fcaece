package org.mingjing.rules;

import org.jspecify.annotations.Nullable;
import org.mingjing.rules.calendar.Length;

/** How long a clock may run, whether its due date rolls to the next working day, and when it warns. */
public record Limit(Length within, boolean rolls, @Nullable Length warn) {}
