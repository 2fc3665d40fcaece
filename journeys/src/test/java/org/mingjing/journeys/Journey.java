package org.mingjing.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of journeys. Each test may ask for the {@link Product}, which is started once for all of them, so a journey
 * makes the things it needs and counts nothing it did not make. When a test ends, its visitors leave, and a complaint
 * that their browser made on the way fails it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Stage.class)
@interface Journey {}
