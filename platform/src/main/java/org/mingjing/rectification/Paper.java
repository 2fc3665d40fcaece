package org.mingjing.rectification;

import org.springframework.core.io.ByteArrayResource;

/** A file that is handed in as proof. */
public record Paper(String name, String mediaType, ByteArrayResource content) {}
