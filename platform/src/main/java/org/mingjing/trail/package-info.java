/**
 * Who did what, when, why: append-only, written in the same transaction as the change itself. Also keeps the files that
 * prove a fact. Start at {@link org.mingjing.trail.Trail}.
 */
@ApplicationModule(allowedDependencies = {"vocabulary"})
@NullMarked
package org.mingjing.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
