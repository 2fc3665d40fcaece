/**
 * Where everything is kept: an embedded PostgreSQL in the data folder, or an external one by the usual environment
 * variables. Start at {@link org.mingjing.database.DatabaseConfiguration}.
 */
@ApplicationModule(allowedDependencies = {"vocabulary"})
@NullMarked
package org.mingjing.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
