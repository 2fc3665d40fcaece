package org.mingjing.rectification;

import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.Texts;

/**
 * Who did something.
 *
 * @param name null where it was no officer but the program, as with a relapse
 */
public record Who(String login, @Nullable Texts name) {}
