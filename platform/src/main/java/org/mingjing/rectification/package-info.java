/**
 * Rectification: orders to put something right, by one, checked by another, looked back at later. Start at
 * {@link org.mingjing.rectification.RectificationDesk}.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "trail", "packs", "people", "web", "sheets"})
@NullMarked
package org.mingjing.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
