/**
 * Typed pages, the door, error pages, and Today, to which every module may contribute what waits for an officer. A
 * controller method takes the {@link org.mingjing.people.Officer} who asks and the {@link org.mingjing.web.Frame} of his
 * page, and says with one of {@link org.mingjing.web.OnlyWith}, {@link org.mingjing.web.EveryOfficer} or
 * {@link org.mingjing.web.Everyone} who may come in.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "trail", "packs", "people"})
@NullMarked
package org.mingjing.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
