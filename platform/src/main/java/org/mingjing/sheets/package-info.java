/**
 * Tables in and out, as xlsx and csv. Out they stream; in, each row has its verdict before anything is written. Start at
 * {@link org.mingjing.sheets.SheetOut} and {@link org.mingjing.sheets.ImportKind}.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "trail", "packs", "people", "web"})
@NullMarked
package org.mingjing.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
