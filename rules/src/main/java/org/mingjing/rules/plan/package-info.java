/**
 * A pack compiled for speed: a table from activity to what the rules do with it, and a few numbers of memory a case. It
 * gives the rows of the readable rules and nothing else. Start at {@link org.mingjing.rules.plan.Plan}.
 */
@NullMarked
package org.mingjing.rules.plan;

import org.jspecify.annotations.NullMarked;
