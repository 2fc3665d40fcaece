/**
 * The office as data: reads and checks the files of the pack that is in force. Start at
 * {@link org.mingjing.packs.Pack}.
 */
@ApplicationModule(allowedDependencies = {"vocabulary"})
@NullMarked
package org.mingjing.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
