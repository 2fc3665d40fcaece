/**
 * Case watch: event logs come in, the rules of the pack judge each case, and what they find is kept with its dates and
 * shown. Start at {@link org.mingjing.casewatch.CaseWatch}.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "trail", "packs", "people", "web", "sheets"})
@NullMarked
package org.mingjing.casewatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
