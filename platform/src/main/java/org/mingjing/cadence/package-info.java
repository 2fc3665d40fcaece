/**
 * Cadence: the occurrences of duties, made ahead, fulfilled or excused, late or missed. Start at
 * {@link org.mingjing.cadence.CadenceDesk}.
 */
@ApplicationModule(
        allowedDependencies = {"vocabulary", "trail", "packs", "people", "web", "sheets", "responsibilities"})
@NullMarked
package org.mingjing.cadence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
