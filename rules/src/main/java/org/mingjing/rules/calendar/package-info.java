/** How the law counts: lengths, due dates, working days. Start at {@link org.mingjing.rules.calendar.LegalTime}. */
@NullMarked
package org.mingjing.rules.calendar;

import org.jspecify.annotations.NullMarked;
