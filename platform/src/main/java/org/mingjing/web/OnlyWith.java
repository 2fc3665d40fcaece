package org.mingjing.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mingjing.people.Right;

/** Only officers with this right come in; for everybody else the page does not exist. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnlyWith {
    /** Any one of these opens the door. */
    Right[] value();
}
