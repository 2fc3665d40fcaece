package org.mingjing.web;

/** Facts of a kind came or went: whoever watches for relapses looks again. */
public record FactsChanged(String kind) {}
