/**
 * Journeys: what a person does with Mingjing, in a real browser against the packaged program. A class marked
 * {@link Journey} is handed the running {@link Product}; a {@link Visitor} walks through it and reads like a story.
 * Start at {@link WelcomeJourney}.
 */
@NullMarked
package org.mingjing.journeys;

import org.jspecify.annotations.NullMarked;
