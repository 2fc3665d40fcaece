/**
 * The board: the units of the office by the themes of the pack, a light in each cell, which opens to since, because and
 * remedy. Start at {@link org.mingjing.board.BoardDesk}.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "packs", "people", "web"})
@NullMarked
package org.mingjing.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
