/**
 * Responsibilities: lists of responsibilities, whose duties hang on posts and so reach officers. Start at
 * {@link org.mingjing.responsibilities.ResponsibilitiesDesk}.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "trail", "packs", "people", "web", "sheets"})
@NullMarked
package org.mingjing.responsibilities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
