/** {@code bin/mingjing trail}: verifies and exports the trail without the application. */
@NullMarked
package org.mingjing.trail.command;

import org.jspecify.annotations.NullMarked;
