package org.mingjing.trail;

import java.time.Instant;
import java.util.List;

/**
 * One line of the trail.
 *
 * @param officer the login of who did it
 * @param what a key of the message files below {@code trail.}, whose sentence is filled with the facts
 * @param object kind and number of the thing, such as {@code order/7}
 */
public record Line(long id, Instant at, String officer, String what, String object, List<String> facts) {}
