package org.mingjing.trail;

import org.springframework.core.io.Resource;

/** A file that proves a fact, as it was handed in. */
public record Evidence(long id, String name, String mediaType, Resource content) {}
