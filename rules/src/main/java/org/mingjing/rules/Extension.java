package org.mingjing.rules;

import org.mingjing.rules.calendar.Length;

/** Events that move an open clock's due date, as often as the law allows on one clock. */
public record Extension(Activities on, Length by, int atMost) {}
