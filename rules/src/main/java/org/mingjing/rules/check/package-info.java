/**
 * {@code bin/mingjing check-pack}: reads packs and shows whether their examples come out as written. Start at {@link
 * org.mingjing.rules.check.CheckPack}.
 */
@NullMarked
package org.mingjing.rules.check;

import org.jspecify.annotations.NullMarked;
