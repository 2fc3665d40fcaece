/** The pages of the log over the trail: the newest checkpoint, receipts, and erasures by two. Start at {@code TrailController}. */
@ApplicationModule(allowedDependencies = {"vocabulary", "trail", "packs", "people", "web"})
@NullMarked
package org.mingjing.trail.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
