package org.mingjing.trail.web;

import org.mingjing.packs.Lights.Valid;
import org.mingjing.vocabulary.Texts;

/** {@code retention.yaml}: how long content is kept. What is older may be erased, when somebody asks and another confirms. */
public record Retention(String version, Valid valid, Kept trail) {

    /**
     * How long one kind of content is kept.
     *
     * @param keep a length as in case rules: {@code 10 years}
     */
    public record Kept(String keep, Texts source) {}
}
