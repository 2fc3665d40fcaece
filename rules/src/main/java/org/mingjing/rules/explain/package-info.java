/**
 * Says of each finding in one sentence what it rests on, with dates, events and article, and of each open clock what keeps
 * it in time and when its light turns. Start at {@link org.mingjing.rules.explain.Explanations}.
 */
@NullMarked
package org.mingjing.rules.explain;

import org.jspecify.annotations.NullMarked;
