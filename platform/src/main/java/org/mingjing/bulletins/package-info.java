/**
 * Bulletins: the month's circular of a unit, its figures frozen, as PDF and Word in both languages. Start at
 * {@link org.mingjing.bulletins.BulletinDesk}.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "trail", "packs", "people", "web"})
@NullMarked
package org.mingjing.bulletins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
