/** The pages of the log over the trail: the newest checkpoint, and receipts. Start at {@code TrailController}. */
@ApplicationModule(allowedDependencies = {"vocabulary", "trail", "people", "web"})
@NullMarked
package org.mingjing.trail.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
