/** Judging: what a case rule means. Plain Java, no clock of its own. */
@NullMarked
package org.mingjing.rules;

import org.jspecify.annotations.NullMarked;
