package org.mingjing.web;

import org.jspecify.annotations.Nullable;
import org.mingjing.people.Right;

/**
 * A place that a module adds to the navigation. Never more than eight are shown to one officer.
 *
 * @param title a key of the message files
 * @param icon a symbol of {@code icons.svg}
 * @param right who finds it there; null for every officer
 */
public record NavigationPlace(
        int order,
        String address,
        String title,
        String icon,
        @Nullable Right right) {}
