package org.mingjing.trail;

import java.time.Instant;

/**
 * A checkpoint that an outside holder took.
 *
 * @param holder his address, without what is secret in it
 * @param size the size of the checkpoint
 */
public record Handing(String holder, long size, Instant at) {}
