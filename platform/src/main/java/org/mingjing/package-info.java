/** Mingjing: the application. One package is one module; {@code ARCHITECTURE.md} is the map. */
@NullMarked
package org.mingjing;

import org.jspecify.annotations.NullMarked;
